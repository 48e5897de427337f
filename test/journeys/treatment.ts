import { admission, adoption, diagnosis, induction, opening, screening, sitePolicy, visit } from './bodies';
import type { Answer, ServiceUnderTest } from './service';

/** What a treatment needs of a service. */
export type TreatingService = Pick<ServiceUnderTest, 'command' | 'read'>;

/** Accepted, and with a position to read at. */
const accepted = (answer: Answer): string => {
  expect(answer).toMatchObject({ status: 201, body: { position: expect.stringMatching(/^\d+:\d+$/) as string } });
  return answer.body.position ?? '';
};

/** A treatment from the first contact to aftercare, written through HTTP and read back from views at the positions answered. */
export const itTreats = (started: () => TreatingService): void => {
  let service: TreatingService;
  beforeAll(() => {
    service = started();
  });

  const toEpisode = async (command: string, body: object, as: 'prescriber' | 'peer_recovery_specialist' = 'prescriber'): Promise<string> =>
    accepted(await service.command(`/v1/episodes/e-1/commands/${command}`, body, { as }));
  const timeline = async (after: string): Promise<readonly unknown[]> =>
    ((await service.read(`/v1/patients/p-1/timeline?after=${after}`)).body.items ?? []).map(({ sentence }) => sentence);

  it('adopts the policy that decisions are taken under', async () => {
    accepted(await service.command(adoption, sitePolicy, { as: 'site_administrator' }));
    expect((await service.read('/v1/sites/site-1')).body).toMatchObject({ stream: 'site-policy-site-1', version: 1 });
  });

  it('opens, screens, diagnoses and admits', async () => {
    await toEpisode('OpenEpisode', opening('p-1'));
    await toEpisode('ScreenForOud', screening);
    await toEpisode('RecordDiagnosis', diagnosis);
    const position = await toEpisode('AdmitPatient', admission);
    expect(await timeline(position)).toContain('Admitted after 1 day, level 1.7 (ASAM 4th edition)');
  });

  it('shows each command in the timeline as soon as its answer has come', async () => {
    const position = await toEpisode('InduceBuprenorphine', induction);
    expect(await timeline(position)).toEqual(expect.arrayContaining(['Induction dose: buprenorphine 4 mg, sublingual film, observed']));
    await toEpisode('CollectUds', { specimenId: 's-1', temperatureF: 94.5, occurredAt: '2026-03-09T09:00:00Z' });
    const results = [
      { analyte: 'fentanyl', qual: 'positive' },
      { analyte: 'buprenorphine', qual: 'positive' },
    ];
    const result = await toEpisode('RecordUDS', { specimenId: 's-1', assay: 'presumptive', results, occurredAt: '2026-03-09T09:30:00Z' });
    expect((await timeline(result)).at(-1)).toBe('Urine screen: fentanyl and buprenorphine positive');
  });

  it('shows the patient in the caseload of the peer, and the contact of today', async () => {
    await toEpisode('AssignPeer', { memberId: 'm-7', occurredAt: '2026-03-05T09:00:00Z' });
    const position = await toEpisode(
      'RecordPeerContact',
      { memberId: 'm-7', mode: 'phone', minutes: 25, occurredAt: '2026-03-10T15:00:00Z' },
      'peer_recovery_specialist',
    );
    expect((await service.read(`/v1/caseloads?after=${position}`)).body.items).toEqual([
      {
        memberId: 'm-7',
        role: 'peer_recovery_specialist',
        siteId: 'site-1',
        patients: 1,
        band: { least: 10, most: 20 },
        bandState: 'under',
        daysSinceSupervision: null,
        due: 0,
      },
    ]);
    expect((await service.read('/v1/caseloads/m-7')).body.items).toMatchObject([
      { episodeId: 'e-1', patientId: 'p-1', since: '2026-03-05', lastContactAt: '2026-03-10T15:00:00.000Z', lastContactWay: 'phone' },
    ]);
  });

  it('refers to a higher level of care and opens the referral in the same step', async () => {
    const answer = await service.command('/v1/episodes/e-1/commands/ReferHigherLevel', {
      referralId: 'r-1',
      partnerId: 'hub-3',
      toLevel: { system: 'asam4', code: '3.5' },
      reason: 'return to use with unstable housing',
      urgency: 'urgent',
      occurredAt: '2026-03-12T10:00:00Z',
    });
    accepted(answer);
    expect(answer.body.events?.map(({ type, streamId }) => `${type} ${streamId}`)).toEqual([
      'HigherLevelReferred episode-e-1',
      'ReferralOpened referral-r-1',
      'ReferralRegistered patient-p-1',
    ]);
    expect((await service.read('/v1/referrals/r-1')).body).toMatchObject({ version: 1, state: { status: 'draft' } });
  });

  it('hands over warmly to the next team', async () => {
    const handoff = {
      episodeId: 'e-1',
      patientAgreed: true,
      from: { memberId: 'm-7' },
      to: { memberId: 'm-9', partnerId: 'hub-3' },
      kind: 'peer_to_peer',
      mode: 'in_person',
      occurredAt: '2026-03-13T10:00:00Z',
    };
    accepted(await service.command('/v1/referrals/h-1/commands/WarmHandoff', handoff));
    const held = { patientPresent: true, parties: ['m-7', 'm-9'], occurredAt: '2026-03-13T11:00:00Z' };
    accepted(await service.command('/v1/referrals/h-1/commands/HoldWarmHandoff', held));
    const confirmed = { receiverConfirmation: 'met at the door', occurredAt: '2026-03-13T12:00:00Z' };
    const position = accepted(await service.command('/v1/referrals/h-1/commands/ConfirmHandoff', confirmed, { as: 'partner' }));
    expect(await timeline(position)).toHaveLength((await timeline('0:0')).length);
    expect((await service.read(`/v1/patients/p-1/timeline?after=${position}&kinds=handoff`)).body.items).toHaveLength(3);
    expect((await service.read(`/v1/figures/handoff-completion?after=${position}`)).body).toMatchObject({
      requested: 1,
      confirmedWarm: { count: 1, of: 1, percent: 100 },
    });
    expect((await service.read(`/v1/lists/handoffs-waiting?after=${position}`)).body.items).toEqual([]);
    expect((await service.read(`/v1/figures/referrals?after=${position}`)).body).toMatchObject({ referrals: 2, byStatus: { draft: 2 } });
    expect((await service.read(`/v1/lists/referrals-awaiting-feedback?after=${position}&memberId=m-7`)).body.items).toEqual([]);
  });

  it('closes the episode and lists the patient among those who left', async () => {
    await toEpisode('RecordVisitAttended', visit('2026-06-01T09:00:00Z'));
    const position = await toEpisode('CloseEpisode', { reason: 'completed', occurredAt: '2026-06-02T09:00:00Z' });
    expect((await service.read(`/v1/aftercare?after=${position}`)).body.items).toMatchObject([
      { episodeId: 'e-1', leftOn: '2026-06-02', reason: 'completed', option: null, followUp: 'not-attempted' },
    ]);
  });

  it('follows the patient up after treatment, and reports the outcome with its denominator', async () => {
    const entering = { siteId: 'site-1', option: 'none', basis: 'consent', occurredAt: '2026-06-02T10:00:00Z' };
    const entered = await service.command('/v1/aftercare/e-1/commands/EnterAftercare', entering);
    accepted(entered);
    const events = (await service.read('/v1/aftercare/e-1/events')).body.events ?? [];
    const [checkIn] = events.flatMap(({ type, data }) =>
      type === 'AftercareCheckInScheduled' ? [(data as { checkInId: string }).checkInId] : [],
    );
    const reached = { checkInId: checkIn, result: 'completed', mode: 'phone', occurredAt: '2026-07-03T10:00:00Z' };
    accepted(await service.command('/v1/aftercare/e-1/commands/RecordCheckIn', reached));
    const outcome = { checkInId: checkIn, informant: 'patient', returnedToUse: false, onMoud: true, occurredAt: '2026-07-03T10:05:00Z' };
    const position = accepted(await service.command('/v1/aftercare/e-1/commands/RecordAftercareOutcome', outcome));
    const report = await service.read(`/v1/aftercare/report?after=${position}&today=2026-07-10`);
    expect(report.body).toMatchObject({
      counts: { left: 1, attempted: 1, reached: 1 },
      responseRate: { count: 1, of: 1, percent: 100 },
      returnToUse: { amongReached: { count: 0, of: 1 } },
    });
  });

  it('gives the raw history page by page, and the whole of it once', async () => {
    const types: string[] = [];
    for (let next: string | null = '/v1/episodes/e-1/events?limit=4'; next !== null;) {
      const { body } = await service.read(next);
      types.push(...(body.events ?? []).map(({ type }) => type));
      next = body['next'] as string | null;
    }
    const state = await service.read('/v1/episodes/e-1');
    expect(types).toHaveLength(state.body.version ?? 0);
    expect(types.at(-1)).toBe('EpisodeClosed');
  });
};
