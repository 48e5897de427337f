import { closed, episode, opened, policy, policyFields } from '@throughline/testing';

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

  it.each([
    [4, true],
    [4.1, false],
  ])('judges a temperature that was read after %d minutes: soon enough is %s', (readAfterMinutes, temperatureReadInTime) => {
    const data = { ...collection.data, temperatureF: 94, readAfterMinutes };
    episode(opened, policy())
      .when({ ...collection, data })
      .then({ type: 'UdsCollected', data: { ...data, temperatureInRange: true, temperatureReadInTime } });
    episode(opened, policy({ uds: { ...policyFields.uds, temperatureReadWithinMinutes: null } }))
      .when({ ...collection, data })
      .then({ type: 'UdsCollected', data: { ...data, temperatureInRange: true, temperatureReadInTime: null } });
  });

  describe('of a specimen that is known', () => {
    const collected = { type: 'UdsCollected', data: { ...collection.data, temperatureF: 94, temperatureInRange: true } } as const;

    it('is already so when it says the same, whatever was judged of it', () => {
      const again = { ...collection, data: { ...collection.data, temperatureF: 94 } };
      episode(opened, collected).when(again).thenAlreadySo();
      episode(opened, policy(), collected).when(again).thenAlreadySo();
      episode(opened, { type: 'UdsCollected', data: { specimenId: 'u-1', temperatureInRange: null } })
        .when({ type: 'CollectUds', data: { specimenId: 'u-1' } })
        .thenAlreadySo();
    });

    it('is refused when it says something else', () => {
      episode(opened, collected).when(collection).thenRejected('specimen-already-collected');
      episode(opened, collected)
        .when({ ...collection, data: { ...collection.data, temperatureF: 95 } })
        .thenRejected('specimen-already-collected');
    });
  });

  it('is judged anew when the reading is corrected', () =>
    episode(opened, policy(), {
      type: 'UdsCollected',
      eventId: 'entry-1',
      data: { ...collection.data, temperatureF: 49, temperatureInRange: false },
    })
      .when({
        type: 'CorrectEntry',
        data: { corrects: 'entry-1', reason: 'misread', newPayload: { ...collection.data, temperatureF: 94 } },
      })
      .then({
        type: 'EntryCorrected',
        corrects: 'entry-1',
        data: {
          entryType: 'UdsCollected',
          entryVersion: 2,
          payload: { ...collection.data, temperatureF: 94, temperatureInRange: true },
          occurredAt: '2026-03-02T09:30:00.000Z',
          occurredAtPrecision: 'instant',
          policyVersionId: null,
          reason: 'misread',
        },
      }));
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

  it('takes the unit for part of a result', () => {
    const value = { ...opiates, value: 300 };
    const known = { ...recorded, data: { ...screen.data, results: [value] } };
    const again = (result: typeof value & { unit?: 'ng/mL' }) => ({ ...screen, data: { ...screen.data, results: [result] } });
    episode(opened, collected, known).when(again(value)).thenAlreadySo();
    episode(opened, collected, known)
      .when(again({ ...value, unit: 'ng/mL' }))
      .thenRejected('result-already-recorded');
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

describe('ordering a confirmation', () => {
  const collected = { type: 'UdsCollected', data: { specimenId: 'u-1', temperatureInRange: true } } as const;
  const screenOf = (analyte: 'fentanyl' | 'buprenorphine') =>
    ({ type: 'UdsResultRecorded', data: { specimenId: 'u-1', assay: 'presumptive', results: [{ analyte, qual: 'positive' }] } }) as const;
  const ordering = (...analytes: ('fentanyl' | 'norfentanyl' | 'norbuprenorphine' | 'cocaine')[]) => ({
    type: 'OrderConfirmation' as const,
    data: { specimenId: 'u-1', analytes },
  });
  const fentanyl = ordering('fentanyl');

  it('follows a presumptive result', () => {
    episode(opened, collected, screenOf('fentanyl')).when(fentanyl).then({ type: 'ConfirmationOrdered', data: fentanyl.data });
    episode(opened, collected).when(fentanyl).thenRejected('no-presumptive-result');
    episode(opened, collected, screenOf('fentanyl')).when(ordering('fentanyl', 'cocaine')).thenRejected('no-presumptive-result');
  });

  it('may be for what the panel screens together with it', () => {
    const both = ordering('norbuprenorphine');
    episode(opened, collected, screenOf('buprenorphine')).when(both).then({ type: 'ConfirmationOrdered', data: both.data });
    episode(opened, collected, screenOf('buprenorphine')).when(ordering('norfentanyl')).thenRejected('no-presumptive-result');
  });

  it('does not follow a definitive result alone', () => {
    const definitive = {
      type: 'UdsResultRecorded',
      data: { specimenId: 'u-1', assay: 'definitive', results: [{ analyte: 'fentanyl', qual: 'positive' }] },
    } as const;
    episode(opened, collected, definitive).when(fentanyl).thenRejected('no-presumptive-result');
  });

  it('is of a collected specimen, and names an analyte once', () => {
    episode(opened).when(fentanyl).thenRejected('specimen-not-collected');
    episode(opened, collected, screenOf('fentanyl')).when(ordering('fentanyl', 'fentanyl')).thenRejected('analyte-repeated');
  });

  it('adds what is new, and is already so when nothing is', () => {
    const ordered = { type: 'ConfirmationOrdered', data: fentanyl.data } as const;
    episode(opened, collected, screenOf('fentanyl'), ordered)
      .when(ordering('fentanyl', 'norfentanyl'))
      .then({ type: 'ConfirmationOrdered', data: { specimenId: 'u-1', analytes: ['norfentanyl'] } });
    episode(opened, collected, screenOf('fentanyl'), ordered).when(fentanyl).thenAlreadySo();
  });

  it('is taken late, and says so, when the episode is closed', () =>
    episode(opened, collected, screenOf('fentanyl'), closed)
      .when(fentanyl)
      .then({ type: 'ConfirmationOrdered', data: { ...fentanyl.data, lateArrival: true } }));
});
