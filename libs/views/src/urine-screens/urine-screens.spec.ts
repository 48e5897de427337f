import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { urineScreens } from './projection';
import { screenedSpecimens, type ScreenedSpecimen } from './tables';

type Story = Told<EpisodeServiceEvent>;
type Result = Extract<EpisodeServiceEvent, { readonly type: 'UdsResultRecorded' }>['data']['results'][number];

const at = (occurredAt: string) => ({ envelope: { occurredAt } });
const collected: Story = {
  type: 'UdsCollected',
  data: { specimenId: 'u-1', mode: 'random', observed: true, temperatureInRange: true },
  ...at('2026-03-09T09:00:00.000Z'),
};
const result = (assay: 'presumptive' | 'definitive', occurredAt: string, ...results: Result[]): Story => ({
  type: 'UdsResultRecorded',
  data: { specimenId: 'u-1', assay, results },
  ...at(occurredAt),
});
const [fentanyl, noFentanyl] = [
  { analyte: 'fentanyl', qual: 'positive' },
  { analyte: 'fentanyl', qual: 'negative' },
] as const;
const screened = result('presumptive', '2026-03-09T09:30:00.000Z', fentanyl);
const ordered: Story = {
  type: 'ConfirmationOrdered',
  data: { specimenId: 'u-1', analytes: ['fentanyl'] },
  ...at('2026-03-10T09:00:00.000Z'),
};
const interpreted = (...findings: Extract<EpisodeServiceEvent, { readonly type: 'UdsInterpreted' }>['data']['findings']): Story => ({
  type: 'UdsInterpreted',
  data: {
    specimenId: 'u-1',
    findings,
    buprenorphine: null,
    validity: null,
    prescriptionsAtCollection: [],
    rules: [],
    interpreter: 'm-1',
  },
  ...at('2026-03-11T09:00:00.000Z'),
});
const closed = (occurredAt: string): Story => ({
  type: 'EpisodeClosed',
  data: {
    reason: 'completed',
    tedsReason: 1,
    closedOn: occurredAt.slice(0, 10),
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
  ...at(occurredAt),
});

const screen = (...told: readonly Story[]): ScreenedSpecimen => givenEvents(urineScreens, ...told).row(screenedSpecimens);

describe('a urine screen', () => {
  it('is collected without a result at first', () =>
    expect(screen(collected)).toMatchObject({
      collectedAt: '2026-03-09T09:00:00.000Z',
      mode: 'random',
      observed: true,
      presumptive: 'none',
      definitive: 'none',
      unconfirmedSince: null,
    }));

  it('waits for a definitive result of what is positive, since it came in', () => {
    const waiting = {
      presumptive: 'positive',
      definitive: 'none',
      unconfirmed: ['fentanyl'],
      unconfirmedSince: '2026-03-09T09:30:00.000Z',
    };
    expect(screen(collected, screened)).toMatchObject(waiting);
    expect(screen(collected, screened, ordered)).toMatchObject({ ...waiting, orderedAt: '2026-03-10T09:00:00.000Z' });
  });

  it.each([
    [fentanyl, 'positive'],
    [noFentanyl, 'negative'],
    [{ analyte: 'fentanyl', qual: 'indeterminate' }, 'indeterminate'],
  ] as const)('waits no longer once a definitive test says %j', (found, definitive) =>
    expect(screen(collected, screened, ordered, result('definitive', '2026-03-12T09:00:00.000Z', found))).toMatchObject({
      presumptive: 'positive',
      definitive,
      unconfirmed: [],
      unconfirmedSince: null,
    }),
  );

  it('waits for what was ordered, whatever the screen said', () =>
    expect(screen(collected, result('presumptive', '2026-03-09T09:30:00.000Z', noFentanyl), ordered)).toMatchObject({
      presumptive: 'negative',
      unconfirmed: ['fentanyl'],
      unconfirmedSince: '2026-03-10T09:00:00.000Z',
    }));

  describe('of what the patient takes', () => {
    const medication = result('presumptive', '2026-03-09T09:30:00.000Z', { analyte: 'buprenorphine', qual: 'positive' });
    const missing = result('presumptive', '2026-03-09T09:30:00.000Z', { analyte: 'buprenorphine', qual: 'negative' });
    const finding = (expectation: 'expected-positive' | 'unexpected-positive' | 'unexpected-negative') =>
      interpreted({ analyte: 'buprenorphine', assay: 'presumptive', expectation });

    it('does not wait before somebody interpreted it', () => {
      expect(screen(collected, medication)).toMatchObject({ presumptive: 'positive', unconfirmedSince: null });
      expect(screen(collected, missing)).toMatchObject({ presumptive: 'negative', unconfirmedSince: null });
    });

    it('waits when it was not expected, in either direction', () => {
      expect(screen(collected, medication, finding('expected-positive'))).toMatchObject({ unexpected: [], unconfirmedSince: null });
      expect(screen(collected, medication, finding('unexpected-positive'))).toMatchObject({
        unexpected: ['buprenorphine'],
        unconfirmed: ['buprenorphine'],
        unconfirmedSince: '2026-03-09T09:30:00.000Z',
      });
      expect(screen(collected, missing, finding('unexpected-negative'))).toMatchObject({
        interpretedAt: '2026-03-11T09:00:00.000Z',
        unexpected: ['buprenorphine'],
        unconfirmedSince: '2026-03-09T09:30:00.000Z',
      });
    });
  });

  it('tells the gravest of many results', () => {
    const many = result(
      'presumptive',
      '2026-03-09T09:30:00.000Z',
      { analyte: 'cocaine', qual: 'negative' },
      { analyte: 'opiates', qual: 'indeterminate' },
    );
    expect(screen(collected, many)).toMatchObject({ presumptive: 'indeterminate', unconfirmed: [] });
    expect(screen(collected, many, screened)).toMatchObject({ presumptive: 'positive', unconfirmed: ['fentanyl'] });
  });

  it('has the validity that was tested', () =>
    expect(
      screen(collected, { type: 'SpecimenValidityRecorded', data: { specimenId: 'u-1', outcome: 'dilute', rule: null } }),
    ).toMatchObject({ validity: 'dilute' }));

  it('is waited for no longer once the episode is closed, nor when it comes in afterwards', () => {
    const after = { episodeClosed: true, presumptive: 'positive', unconfirmed: [], unconfirmedSince: null };
    expect(screen(collected, screened, closed('2026-03-15T09:00:00.000Z'))).toMatchObject(after);
    const late: Story = {
      type: 'UdsResultRecorded',
      data: { specimenId: 'u-1', assay: 'presumptive', results: [fentanyl], lateArrival: true },
      ...at('2026-03-20T09:00:00.000Z'),
    };
    expect(screen(collected, closed('2026-03-15T09:00:00.000Z'), late)).toMatchObject(after);
    expect(screen(closed('2026-03-15T09:00:00.000Z'), late)).toMatchObject(after);
  });
});
