import { randomUUID } from 'node:crypto';
import { startThroughline, throughline, type Run } from '../import/throughline';
import { adoption, diagnosis, opening, screening, sitePolicy } from '../journeys/bodies';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

const acting = 'wrong\u001b[2J\u001b]0;owned\u0007 \u202e<script>alert(1)</script>\u009b31m';

describe('throughline replay', () => {
  let home: StandaloneFolder;
  let address: string;
  beforeAll(async () => {
    home = await standaloneFolder();
    ({ address } = await home.start());
    await send(adoption, sitePolicy);
    await send('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'));
    const { events } = await send('/v1/episodes/e-1/commands/ScreenForOud', screening);
    const { occurredAt: _occurredAt, ...payload } = screening;
    await send('/v1/episodes/e-1/commands/CorrectEntry', {
      corrects: events[0]?.eventId,
      newPayload: { ...payload, score: 4 },
      reason: acting,
    });
  });
  afterAll(() => home.remove());

  const send = async (path: string, body: object): Promise<{ readonly events: readonly { readonly eventId: string }[] }> => {
    const headers = { authorization: `Bearer ${home.token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { readonly events: readonly { readonly eventId: string }[] };
  };
  const environment = () => ({ THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });
  const replay = (...parameters: string[]): Promise<Run> => throughline(['replay', ...parameters], environment());
  const harmless = /^[\n\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]*$/u;

  it('shows state, timeline and views, and nothing that would act on the terminal', async () => {
    const { status, out } = await replay('e-1');
    expect(status).toBe(0);
    expect(out).toMatch(/^Episode e-1 of patient p-1, as known now$/m);
    expect(out).toMatch(/^ {2}\/intake\/screened: true$/m);
    expect(out).toMatch(/^Timeline: \d entries$/m);
    expect(out).toContain('wrong\\u001b[2J\\u001b]0;owned\\u0007 \\u202e<script>alert(1)</script>\\u009b31m');
    expect(out).toMatch(/patient-timeline|caseload v\d/);
    expect(out).toMatch(harmless);
  });

  it('shows an earlier moment', async () => {
    const { out } = await replay('e-1', '--as-known-at', '2026-01-01T00:00:00Z', '--as-of', '2026-01-01T00:00:00Z');
    expect(out).toContain("as known at 2026-01-01T00:00:00.000Z, as of 2026-01-01T00:00:00.000Z in the patient's life");
    expect(out).toContain('Nothing of the episode had happened, or was on the record.');
  });

  it('prints the same as JSON, whole and harmless', async () => {
    const { out } = await replay('e-1', '--json');
    expect(out).toMatch(harmless);
    const { state, timeline, views } = JSON.parse(out) as {
      readonly state: object;
      readonly timeline: { readonly items: readonly { readonly sentence: string }[] };
      readonly views: readonly object[];
    };
    expect(state).toMatchObject({ stream: 'episode-e-1', version: 3 });
    expect(timeline.items.some(({ sentence }) => sentence.includes(acting))).toBe(true);
    expect(views.length).toBeGreaterThan(1);
  });

  it('steps through event by event, from what to what, and by whom', async () => {
    const { status, out } = await replay('e-1', '--step');
    expect(status).toBe(0);
    expect(out.match(/^Step \d of 4$/gm)).toHaveLength(4);
    expect(out).toMatch(/^ {2}by importer test-importer \(ui\), under policy site-1@1, written in version \d$/m);
    expect(out).toMatch(/^ {2}state of episode-e-1 \/intake\/screened: false -> true$/m);
    expect(out).toContain('corrects ');
    expect(out).toMatch(harmless);
    const lines = (await replay('e-1', '--step', '--json', '--axis', 'occurred')).out.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { readonly event: { readonly type: string } }).event.type)).toEqual([
      'EpisodeOpened',
      'EpisodeRegistered',
      'ScreeningRecorded',
    ]);
  });

  it('says what differs between two moments, with the causes', async () => {
    const { status, out } = await replay('e-1', '--diff', '2026-01-01T00:00:00Z', '2999-01-01T00:00:00Z');
    expect(status).toBe(0);
    expect(out).toMatch(/^From 2026-01-01T00:00:00.000Z to 2999-01-01T00:00:00.000Z along what was known: \d+ changes by 4 events$/m);
    expect(out).toMatch(/^ {4}by \[1\]/m);
    expect(out).toMatch(/^ {2}\[1\] EpisodeOpened$/m);
    expect(out).toMatch(harmless);
  });

  it('follows a live record until it is interrupted', async () => {
    const program = startThroughline(['replay', 'e-1', '--watch', '--json'], environment());
    const first = program.lines[Symbol.asyncIterator]().next();
    const pause = (): Promise<null> => new Promise((done) => setTimeout(() => done(null), 2_000));
    let seen: IteratorResult<string> | null = null;
    // Told again until it is seen, because nobody says when the program has begun to look.
    for (let time = 1; seen === null; time += 1) {
      const told = { ...diagnosis, condition: `condition ${time}`, occurredAt: '2026-03-02T09:05:00Z' };
      await send('/v1/episodes/e-1/commands/RecordDiagnosis', told);
      seen = await Promise.race([first, pause()]);
    }
    expect(JSON.parse(String(seen.value))).toMatchObject({ event: { type: 'DiagnosisRecorded' } });
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });

  it.each([
    [['nobody', '--json'], 'There is no treatment episode with this id'],
    [['e-1', '--as-of', 'yesterday'], '/asOf: asOf must be a time in ISO 8601'],
    [['e-1', '--diff', '2026-01-01T00:00:00Z'], 'Give --diff two moments'],
    [['e-1', '--watch', '--as-known-at', '2026-01-01T00:00:00Z'], '--watch follows what becomes known'],
    [['e-1', '--axis', 'occurred'], 'give one of them'],
    [['e-1', '--role', 'operator'], 'answered with 403'],
  ])('says of %j what is wrong', async (parameters, words) => {
    const { status, out, complaints } = await replay(...parameters);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(complaints).toContain(words);
  });

  it('has examples in its help', async () => {
    expect((await replay('--help')).out).toContain('throughline replay e-1 --diff');
  });
});
