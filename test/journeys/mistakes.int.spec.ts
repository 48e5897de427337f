import { randomUUID } from 'node:crypto';
import { admission, adoption, diagnosis, induction, opening, screening, sitePolicy } from './bodies';
import { startService, type Answer, type ServiceUnderTest } from './service';

describe('the mistakes that callers make', () => {
  let service: ServiceUnderTest;
  const commands = '/v1/episodes/e-1/commands';
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    await service.command(`${commands}/OpenEpisode`, opening('p-1'));
    await service.command(`${commands}/ScreenForOud`, screening);
    await service.command(`${commands}/RecordDiagnosis`, diagnosis);
    await service.command(`${commands}/AdmitPatient`, admission);
  });
  afterAll(() => service.close());

  const problem = (answer: Answer, status: number, code: string): Answer => {
    expect(answer).toMatchObject({ status, body: { status, code, type: `https://throughline.invalid/problems/${code}` } });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body['instance']).toMatch(/^urn:uuid:/);
    return answer;
  };
  const pointers = (answer: Answer): readonly string[] => (answer.body.errors ?? []).map(({ pointer }) => pointer);

  describe('in the body', () => {
    it('are all named, each with the pointer of its field', async () => {
      const body = { path: 'fast', firstDose: { doseMg: '4' }, foo: 1, cows: null, occurredAt: '2026-03-02T09:30:00' };
      const answer = problem(await service.command(`${commands}/InduceBuprenorphine`, body), 400, 'invalid-body');
      expect([...pointers(answer)].sort()).toEqual(
        ['/cows', '/firstDose/doseMg', '/firstDose/formulation', '/foo', '/occurredAt', '/path', '/setting'].sort(),
      );
    });

    it('never come back with the value that was sent', async () => {
      const answer = await service.command(`${commands}/RecordReturnToUse`, { substance: 7, reportedBy: 'Jane Roe, born 1980', on: 'x' });
      expect(JSON.stringify(problem(answer, 400, 'invalid-body').body)).not.toContain('Jane');
    });

    it.each(['"false"', '0', 'null', '"true"'])('do not make a yes or no of %s', async (value) => {
      const answer = await service.send('POST', `${commands}/RecordOverdose`, `{"fatal":${value}}`, {
        key: randomUUID(),
        headers: { 'content-type': 'application/json' },
      });
      expect(pointers(problem(answer, 400, 'invalid-body'))).toEqual(['/fatal']);
    });

    it.each(['2026-03-02', '2026-03-02T09:30:00', '2026-02-30T09:30:00Z', '2026-03-02T25:00:00Z', 'yesterday', 1772443800])(
      'take no %s for a moment',
      async (occurredAt) => {
        const answer = await service.command(`${commands}/AssessNeeds`, { needs: [{ domain: 'housing', rank: 1 }], occurredAt });
        expect(pointers(problem(answer, 400, 'invalid-body'))).toEqual(['/occurredAt']);
      },
    );

    it('take a moment in any zone, and keep it in UTC', async () => {
      const need = { needId: 'n-1', domain: 'housing', how: 'intake', occurredAt: '2026-03-02T12:00:00-05:00' };
      expect(await service.command(`${commands}/IdentifySocialNeed`, need)).toMatchObject({ status: 201 });
      const events = (await service.read('/v1/episodes/e-1/events')).body.events ?? [];
      expect(events.find(({ type }) => type === 'SocialNeedIdentified')).toMatchObject({ occurredAt: '2026-03-02T17:00:00.000Z' });
    });

    it('reach into lists', async () => {
      const needs = [
        { domain: 'housing', rank: 1 },
        { domain: 'luck', rank: 0 },
      ];
      const answer = await service.command(`${commands}/AssessNeeds`, { needs });
      expect(pointers(problem(answer, 400, 'invalid-body'))).toEqual(['/needs/1/domain', '/needs/1/rank']);
      const words = await service.command(`${commands}/AssessNeeds`, { needs: ['transport'] });
      expect(pointers(problem(words, 400, 'invalid-body'))).toEqual(['/needs']);
    });

    it.each([
      ['a list', '[]'],
      ['a word', '"yes"'],
      ['null', 'null'],
    ])('are named when the body is %s', async (_, body) => {
      const answer = await service.send('POST', `${commands}/AssessNeeds`, body, {
        key: randomUUID(),
        headers: { 'content-type': 'application/json' },
      });
      expect(pointers(problem(answer, 400, 'invalid-body'))).toEqual(['']);
    });

    it.each(['{"needs":', '', '{"__proto__":{"a":1},"needs":[]}'])('are named when the body is not usable JSON: %s', async (body) => {
      const answer = await service.send('POST', `${commands}/AssessNeeds`, body, {
        key: randomUUID(),
        headers: { 'content-type': 'application/json' },
      });
      problem(answer, 400, 'malformed-json');
    });

    it('are named when the body is no JSON at all', async () => {
      for (const contentType of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        const answer = await service.send('POST', `${commands}/AssessNeeds`, 'needs=1', {
          key: randomUUID(),
          headers: { 'content-type': contentType },
        });
        problem(answer, 415, 'wrong-content-type');
      }
    });

    it('are named when the body is too large', async () => {
      problem(await service.command(`${commands}/CloseEpisode`, { reason: 'other', note: 'x'.repeat(5_000_000) }), 413, 'body-too-large');
    });
  });

  describe('about who they are', () => {
    it('are named when the token is missing, forged, or for another service', async () => {
      const body = { needs: [] };
      const without = await service.command(`${commands}/AssessNeeds`, body, { headers: { authorization: '' } });
      expect(problem(without, 401, 'token-missing').headers['www-authenticate']).toBe('Bearer');
      const token = await service.token('prescriber');
      const forged = `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(86)}`;
      const answer = await service.command(`${commands}/AssessNeeds`, body, { headers: { authorization: `Bearer ${forged}` } });
      problem(answer, 401, 'token-invalid');
    });

    it('are named before the body is looked at, and also where there is nothing', async () => {
      problem(await service.read('/v1/nothing', { headers: { authorization: '' } }), 401, 'token-missing');
    });

    it('say which roles may give the command', async () => {
      const answer = await service.command(`${commands}/InduceBuprenorphine`, induction, { as: 'peer_recovery_specialist' });
      expect(problem(answer, 403, 'role-not-permitted').body.detail).toContain('prescriber');
    });

    it('keep partners from reading', async () => {
      for (const path of [
        '/v1/patients/p-1/timeline',
        '/v1/caseloads',
        '/v1/caseloads/m-7',
        '/v1/aftercare',
        '/v1/aftercare/report',
        '/v1/episodes/e-1',
        '/v1/episodes/e-1/events',
      ]) {
        problem(await service.read(path, { as: 'partner' }), 403, 'role-not-permitted');
      }
    });
  });

  describe('about the key', () => {
    const stay = { purpose: 'detoxification', occurredAt: '2026-03-03T09:00:00Z' };

    it('are named when it is missing or has another form', async () => {
      problem(await service.send('POST', `${commands}/StartResidentialStay`, stay), 400, 'idempotency-key-missing');
      problem(await service.command(`${commands}/StartResidentialStay`, stay, { key: 'two words' }), 400, 'idempotency-key-invalid');
      problem(await service.command(`${commands}/StartResidentialStay`, stay, { key: 'x'.repeat(129) }), 400, 'idempotency-key-invalid');
    });

    it('do no harm when the same command is sent twice: the first answer comes again', async () => {
      const key = randomUUID();
      const first = await service.command(`${commands}/StartResidentialStay`, stay, { key });
      const second = await service.command(`${commands}/StartResidentialStay`, stay, { key });
      expect(first.status).toBe(201);
      expect(second).toMatchObject({ status: 201, body: { ...first.body, repeated: true } });
      expect(second.headers['etag']).toBe(first.headers['etag']);
    });

    it('are named when it is used for another command, another target or by somebody else', async () => {
      const key = randomUUID();
      await service.command(`${commands}/EndResidentialStay`, { purpose: 'detoxification', occurredAt: '2026-03-04T09:00:00Z' }, { key });
      problem(await service.command(`${commands}/StartResidentialStay`, stay, { key }), 422, 'idempotency-key-reused');
      const again = { purpose: 'detoxification', occurredAt: '2026-03-04T09:00:00Z' };
      problem(await service.command('/v1/episodes/e-2/commands/EndResidentialStay', again, { key }), 422, 'idempotency-key-reused');
      problem(await service.command(`${commands}/EndResidentialStay`, again, { key, as: 'nurse' }), 422, 'idempotency-key-reused');
    });
  });

  describe('about the version', () => {
    const need = (needId: string) => ({ needId, domain: 'transport', how: 'intake', occurredAt: '2026-03-04T09:00:00Z' });

    it('are named when others were faster, and nothing happens', async () => {
      const { body, headers } = await service.read('/v1/episodes/e-1');
      const etag = String(headers['etag']);
      expect(etag).toBe(`"${body.version}"`);
      const fresh = await service.command(`${commands}/IdentifySocialNeed`, need('n-2'), { headers: { 'if-match': etag } });
      expect(fresh).toMatchObject({ status: 201, body: { version: (body.version ?? 0) + 1 } });
      const stale = await service.command(`${commands}/IdentifySocialNeed`, need('n-3'), { headers: { 'if-match': etag } });
      expect(problem(stale, 412, 'version-mismatch').body['currentVersion']).toBe((body.version ?? 0) + 1);
      expect(stale.headers['etag']).toBe(`"${(body.version ?? 0) + 1}"`);
    });

    it.each(['4', 'W/"4"', '*', '"four"'])('are named when If-Match is %s', async (given) => {
      const answer = await service.command(`${commands}/IdentifySocialNeed`, need('n-4'), { headers: { 'if-match': given } });
      problem(answer, 400, 'if-match-invalid');
    });
  });

  describe('about what there is', () => {
    it('are named for an unknown command, with those that there are', async () => {
      const answer = await service.command(`${commands}/InduceMethadone`, {});
      expect(problem(answer, 404, 'unknown-command').body.detail).toContain('InduceBuprenorphine');
      problem(await service.command('/v1/referrals/r-1/commands/OpenEpisode', {}), 404, 'unknown-command');
    });

    it('are named for an unknown address, method, record or id', async () => {
      problem(await service.read('/v1/nothing'), 404, 'unknown-route');
      expect(problem(await service.send('POST', '/v1/caseloads', {}), 405, 'method-not-allowed').headers).toMatchObject({
        allow: 'GET, HEAD',
      });
      problem(await service.read('/v1/episodes/nobody'), 404, 'not-found');
      problem(await service.read('/v1/episodes/nobody/events'), 404, 'not-found');
      problem(
        await service.command('/v1/episodes/nobody/commands/AssessNeeds', { needs: [{ domain: 'housing', rank: 1 }] }),
        404,
        'episode-not-found',
      );
      problem(await service.read('/v1/episodes/-e'), 400, 'invalid-query');
    });

    it('are named in the query string', async () => {
      for (const query of [
        'limit=0',
        'limit=ten',
        'kinds=opening,nonsense',
        'from=2026-03-01',
        'order=up',
        'cursor=!',
        'foo=1',
        'toString=1',
        'after=x',
        'after=9:1',
      ]) {
        const answer = await service.read(`/v1/patients/p-1/timeline?${query}`);
        expect(pointers(problem(answer, 400, 'invalid-query'))).toEqual([`/${query.split('=')[0] ?? ''}`]);
      }
      problem(await service.read('/v1/patients/p-1/timeline?cursor=bm9uc2Vuc2U'), 400, 'invalid-query');
    });

    it('say so when a view cannot be as far as was asked for', async () => {
      const behind = await startService({ environment: { THROUGHLINE_VIEW_WAIT_MS: '50' } });
      await behind.projector.stop();
      const { body } = await behind.command(adoption, sitePolicy, { as: 'site_administrator' });
      const answer = await behind.read(`/v1/caseloads?after=${body.position}`);
      expect(problem(answer, 504, 'view-behind').headers['retry-after']).toBe('1');
      const [partition] = (body.position ?? '').split(':');
      const beyond = await behind.read(`/v1/caseloads?after=${partition}:1000`);
      expect(pointers(problem(beyond, 400, 'invalid-query'))).toEqual(['/after']);
      await behind.close();
    });
  });

  describe('about care', () => {
    it('are a conflict with the code of the rejection', async () => {
      const second = await service.command('/v1/episodes/e-9/commands/OpenEpisode', opening('p-1'));
      expect(problem(second, 409, 'episode-already-open').body['currentVersion']).toBe(0);
      const again = await service.command(`${commands}/OpenEpisode`, opening('p-77'));
      expect(problem(again, 409, 'episode-exists').body['currentVersion']).toBe((await service.read('/v1/episodes/e-1')).body.version);
    });

    it('are refused when the fact lies in the future', async () => {
      const answer = await service.command(`${commands}/AssessNeeds`, {
        needs: [{ domain: 'housing', rank: 1 }],
        occurredAt: '2999-01-01T00:00:00Z',
      });
      problem(answer, 422, 'occurred-in-future');
    });

    it('are refused when no policy was in force', async () => {
      problem(await service.command('/v1/episodes/e-3/commands/OpenEpisode', opening('p-3', 'site-without')), 409, 'no-site-policy');
    });

    it('are refused when the policy in force says nothing of what they need', async () => {
      const silent = { ...sitePolicy, induction: null };
      await service.command('/v1/sites/site-silent/commands/AdoptSitePolicy', silent, { as: 'site_administrator' });
      await service.command('/v1/episodes/e-4/commands/OpenEpisode', opening('p-4', 'site-silent'));
      await service.command('/v1/episodes/e-4/commands/ScreenForOud', screening);
      await service.command('/v1/episodes/e-4/commands/RecordDiagnosis', diagnosis);
      await service.command('/v1/episodes/e-4/commands/AdmitPatient', admission);
      problem(await service.command('/v1/episodes/e-4/commands/InduceBuprenorphine', induction), 409, 'policy-silent');
    });

    it('are refused on a closed episode, all but late results', async () => {
      await service.command(`${commands}/CollectUds`, { specimenId: 's-1', temperatureF: 95, occurredAt: '2026-03-09T09:00:00Z' });
      const closed = await service.command(`${commands}/CloseEpisode`, { reason: 'completed', occurredAt: '2026-06-01T09:00:00Z' });
      expect(closed.status).toBe(201);
      const late = { needs: [{ domain: 'housing', rank: 1 }], occurredAt: '2026-06-02T09:00:00Z' };
      problem(await service.command(`${commands}/AssessNeeds`, late), 409, 'episode-closed');
      const results = [{ analyte: 'fentanyl', qual: 'negative' }];
      const uds = { specimenId: 's-1', assay: 'definitive', results, occurredAt: '2026-06-03T09:00:00Z' };
      expect(await service.command(`${commands}/RecordUDS`, uds)).toMatchObject({ status: 201 });
    });
  });
});
