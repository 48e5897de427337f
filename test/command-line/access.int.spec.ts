import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { throughline, type Run } from '../import/throughline';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

describe('throughline access and audit', () => {
  let database: TestDatabase;
  let home: StandaloneFolder;
  let address: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await standaloneFolder();
    ({ address } = await home.start({ DATABASE_URL: database.url }));
  });
  afterAll(async () => {
    await home.remove();
    await database.drop();
  });

  const run = (...parameters: string[]): Promise<Run> =>
    throughline(parameters, { THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });
  const printed = async (...parameters: string[]): Promise<string> => {
    const { status, out, complaints } = await run(...parameters);
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    return out;
  };
  const opening = [
    ...['audit', 'session', 'open', 'auditor-7', '--session', 'audit-1', '--behalf', 'State opioid treatment authority'],
    ...['--capacity', 'government_regulator', '--agreement', 'agreement 2026/17', '--purpose', 'HCOMPL', '--until', '2099-01-01T00:00:00Z'],
  ];

  /** Until the view has taken it in. */
  const until = async (words: RegExp, ...parameters: string[]): Promise<string> => {
    for (const deadline = performance.now() + 30_000; performance.now() < deadline;) {
      const out = await printed(...parameters);
      if (words.test(out)) return out;
    }
    throw new Error(`${parameters.join(' ')} never said ${words.source}`);
  };

  it.each([
    ['access', 'patient'],
    ['access', 'staff'],
    ['access', 'unusual'],
    ['audit', 'session', 'open'],
    ['audit', 'session', 'close'],
    ['audit', 'session', 'list'],
  ])('says how it is used: %s %s', async (...command) => {
    expect(await printed(...command, '--help')).toMatch(new RegExp(`Example:\\n +\\$ throughline ${command.join(' ')}`));
  });

  it('reports who looked, also that the report was looked at', async () => {
    await run('run', join(__dirname, '../../examples/stories/hub-to-spoke.yaml'));
    expect(await printed('access', 'patient', 'p-1')).toBe('Nothing is on the record.\n');
    expect(await until(/patient-access/, 'access', 'patient', 'p-1')).toMatch(
      /privacy-officer-1 +privacy_officer +HCOMPL +patient-access +allowed/,
    );
    expect(await printed('access', 'staff', 'privacy-officer-1')).toMatch(/\/v1\/patients\/p-1\/access +allowed +1$/m);
    const { items } = JSON.parse(await printed('access', 'patient', 'p-1', '--limit', '1', '--json')) as {
      readonly items: readonly object[];
    };
    expect(items).toMatchObject([{ staffId: 'privacy-officer-1', dataClass: 'access', decision: 'allowed' }]);
    expect(await printed('access', 'unusual', '--kind', 'many-patients')).toBe('Nothing is on the record.\n');
  });

  it('lets an auditor in, lists the session, and ends it', async () => {
    expect(await run(...opening)).toMatchObject({ status: 1, complaints: expect.stringContaining('Name the sites') as unknown });
    expect(await printed(...opening, '--site', 'site-1')).toContain('auditor-7 is in session audit-1');
    expect(await until(/audit-1/, 'audit', 'session', 'list', '--open')).toMatch(
      /audit-1 +auditor-7 +State opioid treatment authority +view +HCOMPL/,
    );
    await printed('audit', 'session', 'close', 'auditor-7', '--session', 'audit-1', '--reason', 'done');
    await until(/There is no audit session/, 'audit', 'session', 'list', '--open');
    expect(await printed('audit', 'session', 'list', '--json')).toContain('"reason": "done"');
  });
});
