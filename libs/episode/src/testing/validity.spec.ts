import { closed, episode, opened, policy, policyFields } from '@throughline/testing';

describe('recording the validity of a specimen', () => {
  const collected = { type: 'UdsCollected', data: { specimenId: 'u-1', temperatureInRange: null } } as const;
  const dilute = { specimenId: 'u-1', creatinineMgDl: 19, specificGravity: 1.002 };
  const recording = (data: typeof dilute & { ph?: number; temperatureF?: number }) => ({ type: 'RecordSpecimenValidity', data }) as const;
  const rule = { id: 'specimen-validity', version: 'b7-1' };
  const recorded = { type: 'SpecimenValidityRecorded', data: { ...dilute, outcome: 'dilute', rule } } as const;

  it('comes to an outcome by the rule that the site names', () => {
    episode(opened, policy(), collected).when(recording(dilute)).then(recorded);
    const acid = { ...dilute, ph: 3.5 };
    episode(opened, policy(), collected)
      .when(recording(acid))
      .thenAmongOthers({ ...recorded, data: { ...acid, outcome: 'dilute', rule } });
    const rules = { ...policyFields.uds.rules, validity: 'specimen-validity@b7-1-ph4' } as NonNullable<typeof policyFields.uds.rules>;
    episode(opened, policy({ uds: { ...policyFields.uds, rules } }), collected)
      .when(recording(acid))
      .then({ ...recorded, data: { ...acid, outcome: 'adulterated', rule: { ...rule, version: 'b7-1-ph4' } } });
  });

  it('keeps what was measured where the site names no rule', () => {
    const unjudged = { ...recorded, data: { ...dilute, outcome: null, rule: null } };
    episode(opened, collected).when(recording(dilute)).then(unjudged);
    episode(opened, policy({ uds: { ...policyFields.uds, rules: null } }), collected)
      .when(recording(dilute))
      .then(unjudged);
    episode(opened, policy({ uds: null }), collected)
      .when(recording(dilute))
      .then(unjudged);
  });

  it('says that nothing was tested', () =>
    episode(opened, policy(), collected)
      .when({ type: 'RecordSpecimenValidity', data: { specimenId: 'u-1' } })
      .then({ type: 'SpecimenValidityRecorded', data: { specimenId: 'u-1', outcome: 'not_tested', rule } }));

  it('judges the temperature by the site\u2019s window, beside the outcome', () => {
    const cold = { ...dilute, temperatureF: 70 };
    episode(opened, policy(), collected)
      .when(recording(cold))
      .then({ ...recorded, data: { ...cold, temperatureInRange: false, outcome: 'dilute', rule } });
  });

  it('is of a collected specimen', () => episode(opened, policy()).when(recording(dilute)).thenRejected('specimen-not-collected'));

  it('is already so when it says the same, and refused when it says something else', () => {
    episode(opened, policy(), collected, recorded).when(recording(dilute)).thenAlreadySo();
    episode(opened, policy(), collected, recorded)
      .when(recording({ ...dilute, creatinineMgDl: 18 }))
      .thenRejected('validity-recorded');
  });

  it('is taken late, and says so, when the episode is closed', () =>
    episode(opened, policy(), collected, closed)
      .when(recording(dilute))
      .then({ ...recorded, data: { ...recorded.data, lateArrival: true } }));

  it('comes to another outcome when a measurement is corrected', () =>
    episode(opened, policy(), collected, { ...recorded, eventId: 'entry-1' })
      .when({
        type: 'CorrectEntry',
        data: { corrects: 'entry-1', reason: 'misread', newPayload: { specimenId: 'u-1', creatinineMgDl: 1.9, specificGravity: 1.001 } },
      })
      .then({
        type: 'EntryCorrected',
        corrects: 'entry-1',
        data: {
          entryType: 'SpecimenValidityRecorded',
          entryVersion: 1,
          payload: { specimenId: 'u-1', creatinineMgDl: 1.9, specificGravity: 1.001, outcome: 'substituted', rule },
          occurredAt: '2026-03-02T09:30:00.000Z',
          occurredAtPrecision: 'instant',
          policyVersionId: null,
          reason: 'misread',
        },
      }));
});
