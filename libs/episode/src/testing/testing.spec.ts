import { closed, episode, opened, policy } from '@throughline/testing';

describe('collecting urine', () => {
  const collection = { type: 'CollectUds', data: { specimenId: 'u-1', mode: 'random', observed: true } } as const;

  it.each([
    [89.9, false],
    [90, true],
    [100, true],
    [100.1, false],
  ])('judges %d F by the site\u2019s window: in range is %s', (temperatureF, temperatureInRange) => {
    const data = { ...collection.data, temperatureF };
    episode(opened, policy())
      .when({ ...collection, data })
      .then({ type: 'UdsCollected', data: { ...data, temperatureInRange } });
  });

  it('keeps a reading unjudged where no policy says how', () => {
    const data = { ...collection.data, temperatureF: 94 };
    episode(opened)
      .when({ ...collection, data })
      .then({ type: 'UdsCollected', data: { ...data, temperatureInRange: null } });
  });

  it.each([true, false, null])('takes the source\u2019s own judgement %s', (temperatureInRange) => {
    const data = { ...collection.data, temperatureInRange };
    episode(opened)
      .when({ ...collection, data })
      .then({ type: 'UdsCollected', data });
  });

  it('happens once for a specimen', () =>
    episode(opened, { type: 'UdsCollected', data: { specimenId: 'u-1', temperatureInRange: null } })
      .when(collection)
      .thenRejected('specimen-already-collected'));
});

describe('recording a urine drug screen', () => {
  const collected = { type: 'UdsCollected', data: { specimenId: 'u-1', temperatureInRange: true } } as const;
  const opiates = { analyte: 'opiates', qual: 'positive' } as const;
  const cocaine = { analyte: 'cocaine', qual: 'negative' } as const;
  const screen = { type: 'RecordUDS' as const, data: { specimenId: 'u-1', assay: 'presumptive' as const, results: [opiates, cocaine] } };
  const recorded = { type: 'UdsResultRecorded' as const, data: { ...screen.data, results: [opiates, cocaine] } };
  const withResults = (
    ...results: readonly { analyte: typeof opiates.analyte | 'methadone'; qual: 'positive' | 'negative'; loinc?: string }[]
  ) => ({
    ...screen,
    data: { ...screen.data, results: [...results] },
  });

  it('keeps each analyte\u2019s result', () =>
    episode(opened, collected)
      .when({ ...screen, data: { ...screen.data, results: [opiates, cocaine] } })
      .then(recorded));

  it('follows the collection', () => episode(opened).when(withResults(opiates)).thenRejected('specimen-not-collected'));

  it('names results', () => episode(opened, collected).when(withResults()).thenRejected('no-results'));

  it('names an analyte once', () =>
    episode(opened, collected)
      .when(withResults(opiates, { ...opiates, qual: 'negative' }))
      .thenRejected('analyte-repeated'));

  it('is already so when it says the same', () => episode(opened, collected, recorded).when(withResults(opiates)).thenAlreadySo());

  it('adds what is new and leaves out what was known', () => {
    const methadone = { analyte: 'methadone', qual: 'negative' } as const;
    episode(opened, collected, recorded)
      .when(withResults(opiates, methadone))
      .then({ ...recorded, data: { ...screen.data, results: [methadone] } });
  });

  it('does not change a result', () =>
    episode(opened, collected, recorded)
      .when(withResults({ ...opiates, qual: 'negative' }))
      .thenRejected('result-already-recorded'));

  it('may differ by another assay', () => {
    const results = [{ analyte: 'opiates' as const, qual: 'negative' as const, value: 0, cutoff: 300 }];
    const data = { specimenId: 'u-1', assay: 'definitive' as const, results };
    episode(opened, collected, recorded).when({ type: 'RecordUDS', data }).then({ type: 'UdsResultRecorded', data });
  });

  it('takes a LOINC code of the analyte and the assay only', () => {
    episode(opened, collected)
      .when(withResults({ ...opiates, loinc: '19295-5' }))
      .thenAmongOthers({ ...recorded, data: { ...screen.data, results: [{ ...opiates, loinc: '19295-5' }] } });
    episode(opened, collected)
      .when(withResults({ ...opiates, loinc: '18390-5' }))
      .thenRejected('loinc-differs');
    episode(opened, collected)
      .when(withResults({ ...opiates, loinc: '19550-3' }))
      .thenRejected('loinc-differs');
  });

  it('is taken late, and says so, when the episode is closed', () =>
    episode(opened, collected, closed)
      .when({ ...withResults(opiates), occurredAt: '2026-06-04T10:00:00.000Z' })
      .then({ ...recorded, data: { ...screen.data, results: [opiates], lateArrival: true } }));

  it('brings the collection late as well, when it lay before the closing', () => {
    const collection = { type: 'CollectUds', data: { specimenId: 'u-2' } } as const;
    episode(opened, closed)
      .when({ ...collection, occurredAt: '2026-06-01T09:59:00.000Z' })
      .then({ type: 'UdsCollected', data: { specimenId: 'u-2', temperatureInRange: null, lateArrival: true } });
    episode(opened, closed)
      .when({ ...collection, occurredAt: '2026-06-01T10:01:00.000Z' })
      .thenRejected('episode-closed');
  });
});
