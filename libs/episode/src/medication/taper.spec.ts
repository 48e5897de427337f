import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';

const taken = { type: 'MedicationStarted', data: { medication: 'buprenorphine' } } as const;
const inTreatment = [opened, screened, diagnosed, admitted, taken];

describe('a taper', () => {
  const data = { medication: 'buprenorphine', initiator: 'patient', plan: '2 mg a month', reason: 'wishes to take less' } as const;
  const begin = { type: 'BeginTaper', data } as const;
  const begun = { type: 'TaperBegun', data } as const;
  const bySite = { ...begin, data: { ...data, initiator: 'site_policy' } } as const;
  const stop = { type: 'StopTaper', data: { reason: 'craving came back' } } as const;
  const stopped = { type: 'TaperStopped', data: stop.data } as const;

  it('begins at the patient\u2019s wish, whatever the policy says', () =>
    episode(...inTreatment)
      .when(begin)
      .then(begun));

  it('begins on the site\u2019s account only where its policy requires one', () => {
    episode(...inTreatment, policy({ taper: { required: true, ledBy: null } }))
      .when(bySite)
      .then({ ...begun, data: bySite.data });
    episode(...inTreatment, policy({ taper: { required: false, ledBy: null } }))
      .when(bySite)
      .thenRejected('taper-not-in-policy');
    episode(...inTreatment, policy({ taper: null }))
      .when(bySite)
      .thenRejected('policy-silent');
    episode(...inTreatment)
      .when(bySite)
      .thenRejected('no-site-policy');
  });

  it('is one at a time', () =>
    episode(...inTreatment, begun)
      .when(begin)
      .thenRejected('taper-open'));

  it('is of a medication that is taken', () => episode(opened, admitted).when(begin).thenRejected('medication-not-taken'));

  it('can be stopped, and begun again', () => {
    episode(...inTreatment, begun)
      .when(stop)
      .then(stopped);
    episode(...inTreatment, begun, stopped)
      .when(begin)
      .then(begun);
  });

  it('is stopped only while it is under way: stopping the medication ends it', () => {
    episode(...inTreatment)
      .when(stop)
      .thenRejected('taper-not-open');
    episode(...inTreatment, begun, { type: 'MedicationStopped', data: { medication: 'buprenorphine' } })
      .when(stop)
      .thenRejected('taper-not-open');
    episode(...inTreatment, begun, { type: 'MedicationStopped', data: { medication: 'methadone' } })
      .when(stop)
      .then(stopped);
  });
});
