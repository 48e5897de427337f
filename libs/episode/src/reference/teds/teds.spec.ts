import {
  closingReasons,
  codeOfAge,
  codeOfStay,
  codeOfWait,
  codesOf,
  isTedsCode,
  referralSources,
  tedsAdmissionItems,
  tedsDischargeItems,
  waitOf,
  wrongTedsCodes,
} from '.';

describe('the recodes of TEDS', () => {
  it.each([
    [1, 1],
    [30, 30],
    [31, 31],
    [45, 31],
    [46, 32],
    [60, 32],
    [61, 33],
    [90, 33],
    [91, 34],
    [120, 34],
    [121, 35],
    [180, 35],
    [181, 36],
    [365, 36],
    [366, 37],
  ])('put a stay of %i days under LOS %i', (days, code) => expect(codeOfStay(days)).toBe(code));

  it('have no code for a stay of less than a day', () => expect(codeOfStay(0)).toBeNull());

  it.each([
    [0, 0],
    [1, 1],
    [7, 1],
    [8, 2],
    [14, 2],
    [15, 3],
    [30, 3],
    [31, 4],
    [996, 4],
  ])('put a wait of %i days under DAYWAIT %i', (days, code) => expect(codeOfWait(days)).toBe(code));

  it.each([
    [12, 1],
    [24, 4],
    [25, 5],
    [54, 10],
    [55, 11],
    [64, 11],
    [65, 12],
  ])('put an age of %i years under AGE %i', (age, code) => expect(codeOfAge(age)).toBe(code));

  it('have no code for a child below 12', () => expect(codeOfAge(11)).toBeNull());
});

describe('the wait of TEDS', () => {
  it('leaves out the days that the client caused', () => {
    expect(waitOf('2026-03-01', '2026-03-21', [])).toBe(20);
    expect(waitOf('2026-03-01', '2026-03-21', [{ from: '2026-03-05', to: '2026-03-10' }])).toBe(15);
  });

  it('counts a delay as far as it lies inside the wait', () => {
    expect(waitOf('2026-03-01', '2026-03-05', [{ from: '2026-03-03', to: '2026-03-10' }])).toBe(2);
    expect(waitOf('2026-03-01', '2026-03-05', [{ from: '2026-03-06', to: '2026-03-10' }])).toBe(4);
  });
});

describe('the codes of TEDS', () => {
  it('are ranges, lists or both', () => {
    expect(codesOf(tedsAdmissionItems.age)).toBe('0 to 95');
    expect(codesOf(tedsAdmissionItems.priminc)).toBe('1, 2, 3, 4, 20, 21');
    expect(codesOf(tedsAdmissionItems.educ)).toBe('0 to 25, 70, 71, 72, 73');
  });

  it.each([
    ['age', 95, 96],
    ['educ', 73, 26],
    ['hlthins', 6, 5],
    ['noprior', 0, 6],
    ['sub1', 19, 0],
    ['dsmcrit', 'F11.20', 'opioid'],
    ['dsmcrit', '304.00', 30400],
  ] as const)('of %s hold %s, and not %s', (item, right, wrong) => {
    expect(isTedsCode(tedsAdmissionItems[item], right)).toBe(true);
    expect(isTedsCode(tedsAdmissionItems[item], wrong)).toBe(false);
  });

  it('are named where one is wrong; a missing one is not', () =>
    expect(wrongTedsCodes(tedsDischargeItems, { employ: 9, livarag: null, freq1: 5, arrests: 97 })).toEqual([
      'employ: 1, 2, 3, 4',
      'arrests: 0 to 96',
    ]));

  it('of the discharge are those of the admission under another name', () =>
    expect(tedsDischargeItems.livarag).toEqual({ ...tedsAdmissionItems.livarag, name: 'LIVARAG_D' }));

  it('hold what the words of this service come to', () => {
    const sources = Object.values(referralSources).filter((code) => code !== -9);
    expect(sources.filter((code) => !isTedsCode(tedsAdmissionItems.psource, code))).toEqual([]);
    expect(Object.values(closingReasons)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
