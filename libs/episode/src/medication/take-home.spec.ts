import { addDays } from '../days';
import { admitted, diagnosed, episode, opened, policy, screened } from '@throughline/testing';

const inTreatment = [opened, screened, diagnosed, admitted];
const firstDay = '2026-03-06';
const begun = { type: 'MedicationStarted', data: { medication: 'methadone' }, occurredAt: `${firstDay}T09:00:00.000Z` } as const;
const rule = { id: 'methadone-take-home', version: 'cfr-8.12-i-3-2024' };
const treated = episode(...inTreatment, policy(), begun);

/** So many doses, given on a day of treatment for the days after it. */
const handing = (doses: number, treatmentDay: number, further: { readonly exception?: { reason: string } } = {}) => {
  const on = addDays(firstDay, treatmentDay - 1);
  const data = { drug: 'methadone', doses, from: addDays(on, 1), to: addDays(on, doses), ...further } as const;
  return { data, command: { type: 'DispenseTakeHome', data, occurredAt: `${on}T10:00:00.000Z` } as const };
};

describe('methadone to take home (worked value G, 42 CFR 8.12(i)(3))', () => {
  it.each([
    [1, 7],
    [14, 7],
    [15, 14],
    [30, 14],
    [31, 28],
    [200, 28],
  ])('on day %d of treatment is %d doses at most', (treatmentDay, limitDoses) => {
    const most = handing(limitDoses, treatmentDay);
    treated.when(most.command).then({ type: 'TakeHomeDispensed', data: { ...most.data, treatmentDay, limitDoses, rule } });
    treated.when(handing(limitDoses + 1, treatmentDay).command).thenRejected('take-home-over-limit');
  });

  it('is more with a documented exception', () => {
    const { data, command } = handing(8, 14, { exception: { reason: 'the clinic is closed for a day' } });
    treated.when(command).then({ type: 'TakeHomeDispensed', data: { ...data, treatmentDay: 14, limitDoses: 7, rule } });
  });

  it('needs a known day of treatment, or an exception', () => {
    const unknown = episode(...inTreatment, policy());
    const { data, command } = handing(7, 10);
    unknown.when(command).thenRejected('treatment-day-unknown');
    treated.when(handing(7, 0).command).thenRejected('treatment-day-unknown');
    const exception = { reason: 'treated elsewhere since 2024' };
    unknown
      .when({ ...command, data: { ...data, exception } })
      .then({ type: 'TakeHomeDispensed', data: { ...data, exception, treatmentDay: null, limitDoses: null, rule } });
  });

  it('counts the days from the first dose known, in whatever order doses are told', () => {
    const dose = (on: string) =>
      ({
        type: 'DoseAdministered',
        data: { medication: 'methadone', amount: 60, unit: 'mg' },
        occurredAt: `${on}T09:00:00.000Z`,
      }) as const;
    const told = episode(...inTreatment, policy(), dose('2026-03-20'), dose(firstDay));
    told.when(handing(14, 15).command).thenAmongOthers({
      type: 'TakeHomeDispensed',
      data: { ...handing(14, 15).data, treatmentDay: 15, limitDoses: 14, rule },
    });
  });

  it('is not limited where the site names no rule', () => {
    const { data, command } = handing(30, 2);
    episode(...inTreatment, policy({ takeHome: null }), begun)
      .when(command)
      .then({ type: 'TakeHomeDispensed', data: { ...data, treatmentDay: 2, limitDoses: null, rule: null } });
  });
});

describe('doses to take home', () => {
  const { data, command } = handing(7, 10);

  it('are not limited of buprenorphine: the rule is about methadone', () => {
    const film = { ...data, drug: 'buprenorphine', doses: 60 } as const;
    treated
      .when({ ...command, data: film })
      .then({ type: 'TakeHomeDispensed', data: { ...film, treatmentDay: null, limitDoses: null, rule: null } });
  });

  it('are already so the second time', () => {
    const given = { type: 'TakeHomeDispensed', data: { ...data, treatmentDay: 10, limitDoses: 7, rule } } as const;
    episode(...inTreatment, policy(), begun, given)
      .when(command)
      .thenAlreadySo();
  });

  it('end on or after the day on which they begin', () =>
    treated.when({ ...command, data: { ...data, to: addDays(data.from, -1) } }).thenRejected('dates-inverted'));

  it('are more than 0 mg each', () => treated.when({ ...command, data: { ...data, doseMg: 0 } }).thenRejected('dose-not-positive'));

  it('follow the admission', () => episode(opened, policy()).when(command).thenRejected('episode-not-admitted'));

  it('are not handed out by a peer', () =>
    treated.when({ ...command, actor: { id: 'm-3', role: 'peer_recovery_specialist' } }).thenRejected('role-not-permitted'));
});
