import { instrumentOf, instruments, meaningOf, scored, type Instrument } from '.';

const known = (name: string, version: string): Instrument => {
  const instrument = instrumentOf(name, version);
  if (!instrument) throw new Error(`${name} is not known`);
  return instrument;
};
/** The answers that add up to the least, or the most, of each scale. */
const extreme = ({ table: { items } }: Instrument, end: 'min' | 'max') =>
  Object.entries(items).flatMap(([item, answers]) => ('words' in answers ? [] : [{ item, value: answers[end] }]));
const scoresAt = (instrument: Instrument, end: 'min' | 'max') => scored(instrument, extreme(instrument, end)).scores;

describe('the scales of an instrument', () => {
  it.each([
    ['barc-10', 'vilsaint-2017', { total: 10 }, { total: 60 }],
    ['phq-9', '1', { total: 0 }, { total: 27 }],
    ['gad-7', '1', { total: 0 }, { total: 21 }],
    ['bam', 'likert', { use: 0, risk: 0, protective: 0 }, { use: 12, risk: 24, protective: 24 }],
    ['bam', 'continuous', { use: 0, risk: 0, protective: 0 }, { use: 90, risk: 180, protective: 180 }],
  ])('of %s %s reach as far as B8 says', (name, version, least, most) => {
    expect(scoresAt(known(name, version), 'min')).toEqual(least);
    expect(scoresAt(known(name, version), 'max')).toEqual(most);
  });

  it('need every item but those that no scale counts', () => {
    const bam = known('bam', 'likert');
    const answers = extreme(bam, 'max');
    const counted = answers.filter(({ item }) => item !== '17' && !item.startsWith('7'));
    expect(scored(bam, counted).complete).toBe(true);
    const lacking = answers.filter(({ item }) => item !== '16');
    expect(scored(bam, lacking)).toEqual({ complete: false, scores: {}, score: null });
  });
});

describe('what a score means', () => {
  it.each([
    [46, 'below the cut-off of 47'],
    [47, 'at or above the cut-off of 47'],
  ])('a BARC-10 of %d is %s (worked value H)', (score, meaning) =>
    expect(meaningOf(known('barc-10', 'vilsaint-2017'), score)).toBe(meaning),
  );

  const bands = ['mild', 'moderate', 'moderately severe', 'severe'];

  it('by the bands of the PHQ-9', () => {
    const phq9 = known('phq-9', '1');
    expect([5, 10, 15, 20].map((score) => meaningOf(phq9, score))).toEqual(bands);
    expect([4, 9, 14, 19].map((score) => meaningOf(phq9, score))).toEqual([undefined, ...bands.slice(0, 3)]);
  });

  it('by the bands of the GAD-7', () => {
    const gad7 = known('gad-7', '1');
    expect([5, 10, 15].map((score) => meaningOf(gad7, score))).toEqual(['mild', 'moderate', 'severe']);
    expect([4, 9, 14].map((score) => meaningOf(gad7, score))).toEqual([undefined, 'mild', 'moderate']);
  });
});

it('each instrument is known once, by name and version', () => {
  const names = instruments.map(({ id, version }) => `${id}@${version}`);
  expect(new Set(names).size).toBe(names.length);
});
