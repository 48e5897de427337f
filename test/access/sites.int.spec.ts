import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aggregatesOfCommand, commandNames, type CommandName } from '@throughline/episode';
import type { Role } from '@throughline/kernel';
import { anyCommand } from '@throughline/testing';
import { opening } from '../journeys/bodies';
import { startService, type Answer, type Sending, type ServiceUnderTest } from '../journeys/service';
import { letIn } from './audits';
import { openPlace, sharedPatientId, type Place } from './places';

/** Of the random bodies; printed when a test fails, and repeated with SEED=... */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const unknown = {
  siteId: 'site-zzz',
  patientId: 'p-zzz',
  memberId: 'm-zzz',
  episodeId: 'e-open-zzz',
  referralId: 'r-zzz',
  leftEpisodeId: 'e-left-zzz',
};
type Ids = typeof unknown;

/** What differs between any two answers: the request's id, the time, and how many requests are left. */
const passing = ['x-request-id', 'date', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'ratelimit-remaining', 'ratelimit-reset'];

/** All of an answer that may tell something, with the ids that were asked for made the same. */
const told = ({ status, headers, body }: Answer, ids: Ids): object => {
  const { instance: _instance, ...rest } = body as Readonly<Record<string, unknown>>;
  const text = Object.values(ids).reduce((all, id) => all.replaceAll(id, 'ID'), JSON.stringify(rest));
  return { status, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.includes(name))), text };
};

describe('two sites', () => {
  let service: ServiceUnderTest;
  let places: readonly [Place, Place];
  beforeAll(async () => {
    service = await startService();
    places = [await openPlace(service, 'aaa'), await openPlace(service, 'bbb')];
    for (const auditorId of ['aaa-auditor', 'bbb-auditor'])
      await letIn(service, auditorId, { siteIds: places.map(({ siteId }) => siteId) });
    // The views have taken in all of it, so that nothing is missing only because it is late.
    for (const position of places.flatMap(({ positions }) => positions)) {
      for (const view of ['caseloads', 'aftercare', 'lists/referrals-awaiting-feedback', `patients/${sharedPatientId}/timeline`]) {
        expect((await service.read(`/v1/${view}?after=${position}`)).status).toBe(200);
      }
    }
  });
  afterAll(() => service.close());

  const crossings = [
    ['first', 0, 1],
    ['second', 1, 0],
  ] as const;
  const placesOf = (own: 0 | 1, other: 0 | 1) => ({ own: places[own], other: places[other] });

  describe.each(crossings)('where the %s one looks at the other', (_, mine, theirs) => {
    const readers: readonly Role[] = [
      'prescriber',
      'nurse',
      'peer_supervisor',
      'auditor',
      'privacy_officer',
      'site_administrator',
      'front_desk',
    ];
    const reads = (ids: Ids): readonly string[] => [
      ...[
        `patients/${ids.patientId}/timeline`,
        `caseloads/${ids.memberId}`,
        `caseloads?siteId=${ids.siteId}`,
        `aftercare?siteId=${ids.siteId}`,
        `aftercare/report?siteId=${ids.siteId}`,
        `lists/referrals-awaiting-feedback?siteId=${ids.siteId}`,
        `figures/referrals?siteId=${ids.siteId}`,
        `lists/run-the-list?siteId=${ids.siteId}`,
        `lists/policy-timeline?siteId=${ids.siteId}`,
        `lists/dismissal-audit?siteId=${ids.siteId}`,
        `figures/dismissals?siteId=${ids.siteId}`,
        `lists/urine-screens?siteId=${ids.siteId}`,
        `lists/urine-screens?siteId=${ids.siteId}&state=due`,
        `figures/contact-table?siteId=${ids.siteId}&observed=partly`,
        `figures/continuity?siteId=${ids.siteId}`,
        `lists/continuity?siteId=${ids.siteId}`,
        `figures/peer-workload?siteId=${ids.siteId}`,
        `episodes/${ids.episodeId}`,
        `referrals/${ids.referralId}`,
        `aftercare/${ids.leftEpisodeId}`,
        `sites/${ids.siteId}`,
        `teams/${ids.siteId}`,
        `members/${ids.memberId}`,
      ],
      ...[
        `episodes/${ids.episodeId}`,
        `referrals/${ids.referralId}`,
        `aftercare/${ids.leftEpisodeId}`,
        `sites/${ids.siteId}`,
        `teams/${ids.siteId}`,
        `members/${ids.memberId}`,
      ].flatMap((stream) => [`${stream}/events`, `${stream}/events?limit=1`, `${stream}/events?afterVersion=1`]),
    ];

    it('answers every read as for an id that nobody has', async () => {
      const { own, other } = placesOf(mine, theirs);
      for (const role of readers) {
        const reader = own.staff(role);
        for (const [index, path] of reads(other).entries()) {
          const answer = await service.read(`/v1/${path}`, reader);
          const nowhere = await service.read(`/v1/${reads(unknown)[index] ?? ''}`, reader);
          expect({ path, role, answer: told(answer, other) }).toEqual({ path, role, answer: told(nowhere, unknown) });
        }
      }
    });

    it('shows what they have to their own and to those who are bound to no site', async () => {
      const { own, other } = placesOf(mine, theirs);
      for (const path of reads(other)) {
        const asTheirs = await service.read(`/v1/${path}`, other.staff('prescriber'));
        expect(asTheirs.status).toBe(200);
        const asOurs = await service.read(`/v1/${path}`, own.staff('prescriber'));
        if (!path.includes('afterVersion')) expect({ path, body: asOurs.body }).not.toEqual({ path, body: asTheirs.body });
        const asAll = await service.read(`/v1/${path}`, { as: 'nurse' });
        expect(asAll.body).toEqual(asTheirs.body);
      }
    });

    it('lists only their own, and a patient of both with what was recorded here', async () => {
      const { own, other } = placesOf(mine, theirs);
      const reader = own.staff('prescriber');
      const timelines = [sharedPatientId, own.patientId].map((patientId) => `patients/${patientId}/timeline`);
      for (const path of ['caseloads', 'aftercare', 'lists/referrals-awaiting-feedback', ...timelines]) {
        const { items = [] } = (await service.read(`/v1/${path}`, reader)).body;
        expect(items.length).toBeGreaterThan(0);
        expect(items.map(({ siteId }) => siteId)).toEqual(items.map(() => own.siteId));
        expect(JSON.stringify(items)).not.toContain(other.siteId);
      }
      const all = (await service.read(`/v1/patients/${sharedPatientId}/timeline`, { as: 'privacy_officer' })).body.items ?? [];
      expect(new Set(all.map(({ siteId }) => siteId))).toEqual(new Set([own.siteId, other.siteId]));
      const { counts } = (await service.read('/v1/aftercare/report', reader)).body as { readonly counts?: { readonly left: number } };
      expect(counts?.left).toBe(1);
    });

    const targetOf = (command: CommandName, ids: Ids): readonly [string, string] => {
      switch (aggregatesOfCommand(command)[0].name) {
        case 'episode':
          return ['episodes', ids.episodeId];
        case 'referral':
          return ['referrals', ids.referralId];
        case 'aftercare':
          return ['aftercare', ids.leftEpisodeId];
        case 'team':
          return ['teams', ids.siteId];
        case 'member':
          return ['members', ids.memberId];
        default:
          return ['sites', ids.siteId];
      }
    };
    /** The fields of a random command, with ids of the place in them. */
    const bodyOf = (data: object, ids: Ids): object => ({
      ...data,
      ...('episodeId' in data ? { episodeId: ids.episodeId } : {}),
      ...('siteId' in data ? { siteId: ids.siteId } : {}),
      ...('patientId' in data ? { patientId: ids.patientId } : {}),
      occurredAt: '2026-06-01T12:00:00.000Z',
    });
    const sampled = (name: CommandName) => fc.sample(anyCommand([name]), { numRuns: 4, seed });

    it('answers every command as for an id that nobody has, whatever version is expected', async () => {
      const { own, other } = placesOf(mine, theirs);
      let decided = 0;
      for (const name of commandNames) {
        for (const [index, { command }] of sampled(name).entries()) {
          const sender = {
            ...own.staff(name === 'AdoptSitePolicy' ? 'site_administrator' : 'importer'),
            ...(index === 1 ? { headers: { 'if-match': '"0"' } } : index === 2 ? { headers: { 'if-match': '"3"' } } : {}),
          } satisfies Sending;
          const send = async (ids: Ids): Promise<Answer> => {
            const [path, target] = targetOf(name, ids);
            return service.command(`/v1/${path}/${target}/commands/${name}`, bodyOf(command.data, ids), sender);
          };
          const answer = await send(other);
          const nowhere = await send(unknown);
          expect({ seed, name, answer: told(answer, other) }).toEqual({ seed, name, answer: told(nowhere, unknown) });
          expect(answer.status).toBeGreaterThanOrEqual(400);
          if (answer.status !== 400) decided += 1;
        }
      }
      // Bodies that the edge sends back say nothing about sites.
      expect(decided).toBeGreaterThan(commandNames.length * 3);
    });

    it('answers a batch in the same way, command by command', async () => {
      const { own, other } = placesOf(mine, theirs);
      for (const aggregate of ['episode', 'referral', 'aftercare', 'site-policy']) {
        const names = commandNames.filter((name) => aggregatesOfCommand(name)[0].name === aggregate);
        const commands = names.map((type) => ({ id: randomUUID(), type, data: sampled(type)[0]?.command.data ?? {} }));
        const send = async (ids: Ids): Promise<Answer> => {
          const [path, target] = targetOf(names[0] ?? 'OpenEpisode', ids);
          const body = { commands: commands.map(({ id, type, data }) => ({ id, type, body: bodyOf(data, ids) })) };
          return service.send('POST', `/v1/${path}/${target}/commands`, body, own.staff('importer'));
        };
        const answer = await send(other);
        expect(told(answer, other)).toEqual(told(await send(unknown), unknown));
        expect((answer.body.outcomes ?? []).map(({ status }) => status)).toEqual(names.map(() => 'rejected'));
      }
    });

    it('opens nothing at the other, and takes no id that the other has', async () => {
      const { own, other } = placesOf(mine, theirs);
      const prescriber = own.staff('prescriber');
      for (const episodeId of [other.episodeId, 'e-new', own.episodeId]) {
        const answer = await service.command(`/v1/episodes/${episodeId}/commands/OpenEpisode`, opening('p-new', other.siteId), prescriber);
        expect(answer).toMatchObject({ status: 403, body: { code: 'site-not-permitted' } });
      }
      const taken = await service.command(`/v1/episodes/${other.episodeId}/commands/OpenEpisode`, opening('p-new', own.siteId), prescriber);
      expect(taken).toMatchObject({ status: 409, body: { code: 'episode-exists', currentVersion: 0 } });
      const sending = { episodeId: own.episodeId, partnerId: 'hub', basis: 'treatment_payment_operations' };
      const sent = await service.command(`/v1/referrals/${other.referralId}/commands/SendReferral`, sending, prescriber);
      expect(sent).toMatchObject({ status: 409, body: { code: 'referral-exists', currentVersion: 0 } });
    });

    it('tells nothing by the keys of commands that the other has sent', async () => {
      const { own, other } = placesOf(mine, theirs);
      const key = randomUUID();
      const need = { needId: `n-${mine}`, domain: 'housing', how: 'intake', occurredAt: '2026-03-04T09:00:00Z' };
      const path = (ids: Ids): string => `/v1/episodes/${ids.episodeId}/commands/IdentifySocialNeed`;
      const first = await service.command(path(other), need, { ...other.staff('prescriber'), key });
      expect(first.status).toBe(201);
      const replayed = await service.command(path(other), need, { ...own.staff('prescriber'), key });
      const nowhere = await service.command(path(unknown), need, { ...own.staff('prescriber'), key });
      expect(told(replayed, other)).toEqual(told(nowhere, unknown));
      expect(replayed.body.code).toBe('idempotency-key-reused');
      // The very sender, who has moved to another site since.
      const moved = await service.command(path(other), need, { ...other.staff('prescriber'), sites: [own.siteId], key });
      expect(moved).toMatchObject({ status: 404, body: { code: 'episode-not-found' } });
    });

    it('has added nothing to the record of the other', async () => {
      const { other } = placesOf(mine, theirs);
      const events = (await service.read(`/v1/episodes/${other.episodeId}/events`, other.staff('prescriber'))).body.events ?? [];
      for (const { actor } of events) expect((actor as { readonly id: string }).id).toBe(other.staff('prescriber').id);
      expect(JSON.stringify(events)).not.toContain('"sites"');
    });
  });

  it('are both closed to a token that names no site', async () => {
    for (const { episodeId, patientId } of places) {
      const nowhere = { as: 'prescriber', sites: [] } as const;
      expect((await service.read(`/v1/episodes/${episodeId}`, nowhere)).status).toBe(404);
      expect((await service.read(`/v1/patients/${patientId}/timeline`, nowhere)).body.items).toEqual([]);
      expect(
        (await service.command(`/v1/episodes/${episodeId}/commands/AssessNeeds`, { needs: [{ domain: 'housing', rank: 1 }] }, nowhere))
          .status,
      ).toBe(404);
    }
  });
});
