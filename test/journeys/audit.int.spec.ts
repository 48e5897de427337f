import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyExport } from '@throughline/export';
import { createLogger, createMetrics, shutDown, type RunningParts } from '@throughline/platform';
import { signingKeys, vkeyOf } from '@throughline/seal';
import { startSealerParts } from '@throughline/sealer';
import { chanceOf, until } from '@throughline/testing';
import { recordedBy } from '../access/accesses';
import { letIn } from '../access/audits';
import { openPlace, type Place } from '../access/places';
import { buildGoVerifier, type GoVerifier } from '../exports/go-verifier';
import { throughline, type Run } from '../import/throughline';
import { startService, type Answer, type ServiceUnderTest } from './service';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const [{ publicKey }] = signingKeys(pem);
const logger = createLogger({ name: 'test', level: 'silent' });

let service: ServiceUnderTest;
let sealer: RunningParts;
let folder: string;
let address: string;
let place: Place;
let other: Place;
let go: GoVerifier | null;
let out: string;
let keys: string;

beforeAll(async () => {
  process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`);
  folder = await mkdtemp(join(tmpdir(), 'throughline-audit-'));
  [out, keys] = [join(folder, 'record.jsonl'), join(folder, 'vkeys')];
  const environment = { THROUGHLINE_SEAL_KEY: pem, THROUGHLINE_SEAL_FOLDER: join(folder, 'seals'), THROUGHLINE_SEAL_SECONDS: '3600' };
  service = await startService({ environment });
  sealer = await startSealerParts({
    ...{ configuration: service.configuration, databaseUrl: service.databaseUrl, logger, metrics: createMetrics() },
  });
  address = await service.api.listen(0, '127.0.0.1');
  place = await openPlace(service, 'aaa');
  other = await openPlace(service, 'bbb');
  await writeFile(keys, `${vkeyOf({ name: 'given-by-the-clinic', kind: 'note', publicKey })}\n`);
  go = buildGoVerifier();
});

afterAll(async () => {
  go?.remove();
  await shutDown(sealer.ending, logger);
  await service.close();
  await rm(folder, { recursive: true });
});

const auditor = { as: 'auditor', id: 'auditor-7' } as const;
const looking = (path: string): Promise<Answer> => service.read(`/v1/episodes/${path}`, auditor);

/** The answer's text: an export is no one JSON value. */
const exporting = async (episodeId: string): Promise<{ readonly status: number; readonly text: string; readonly headers: object }> => {
  const { statusCode, body, headers } = await service.api.application.inject({
    method: 'GET',
    url: `/v1/episodes/${episodeId}/export`,
    headers: { authorization: `Bearer ${await service.token('auditor', '*', auditor.id)}` },
  });
  return { status: statusCode, text: body, headers };
};

const audit = async (...parameters: readonly string[]): Promise<Run> =>
  throughline(['audit', ...parameters], { THROUGHLINE_URL: address, THROUGHLINE_TOKEN: await service.token('auditor', '*', auditor.id) });

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text));
}

const onDatabase = (statement: string, values: readonly unknown[] = []) => service.services.views.query(statement, [...values]);

/** One after another: each goes on from where the one before it left the audit. */
describe('an audit, from the agreement to verifying at home', () => {
  it('shows nothing outside of a session', async () => {
    for (const part of ['replay', 'export']) {
      expect(await looking(`${place.episodeId}/${part}`)).toMatchObject({ status: 403, body: { code: 'no-audit-session' } });
    }
  });

  it('shows in a session of mode view who did what under which rules, and lets nothing be taken away', async () => {
    await letIn(service, auditor.id, { siteIds: [place.siteId] });
    const replayed = await looking(`${place.episodeId}/replay`);
    expect(replayed).toMatchObject({ status: 200, body: { patientId: place.patientId } });
    const range = 'from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z';
    const { body } = await looking(`${place.episodeId}/replay/diff?${range}&limit=200`);
    expect(body['causes']).toContainEqual(
      expect.objectContaining({
        type: 'PatientAdmitted',
        policyVersionId: `${place.siteId}@1`,
        actor: { id: 'aaa-prescriber', role: 'prescriber' },
      }),
    );
    expect(await looking(`${place.episodeId}/export`)).toMatchObject({ status: 403, body: { code: 'copy-not-agreed' } });
    await service.send(
      'POST',
      '/v1/audit-sessions/close',
      { auditorId: auditor.id, sessionId: `audit-of-${auditor.id}` },
      { as: 'privacy_officer' },
    );
  });

  it('exports in a session of mode copy the episode that it is about, and no other', async () => {
    const copying = { sessionId: 'audit-copy', mode: 'copy', copyTerms: { keptPer216: true, destroyedAfterUse: true } } as const;
    await letIn(service, auditor.id, { episodeIds: [place.episodeId] }, copying);
    for (const episodeId of [other.episodeId, place.leftEpisodeId, 'nobody-1']) {
      expect(await looking(`${episodeId}/export`)).toMatchObject({ status: 403, body: { code: 'outside-audit-scope' } });
    }
    const recorded = await recordedBy(service, async () => {
      const run = await audit('export', place.episodeId, '--out', out);
      expect(run).toMatchObject({ status: 0, out: expect.stringMatching(/record\.jsonl: \d+ events, [\d.]+ kB/) as string });
    });
    expect(recorded).toMatchObject([
      {
        type: 'AuditAccessRecorded',
        actor: { id: auditor.id, role: 'auditor' },
        data: {
          ...{ operation: 'export-episode', dataClass: 'export', purpose: 'HCOMPL', sessionId: 'audit-copy', decision: 'allowed' },
          ...{ patientIds: [place.patientId], episodeIds: [place.episodeId] },
        },
      },
    ]);
    expect(await readFile(out, 'utf8')).not.toMatch(/\bp-(bbb|left-aaa|both)\b/);
    expect(await audit('export', place.episodeId, '--out', out)).toMatchObject({
      status: 1,
      complaints: expect.stringContaining('is there already') as string,
    });
  });

  it('shows of a patient who was treated elsewhere too what the session reaches', async () => {
    await service.send('POST', '/v1/audit-sessions/close', { auditorId: auditor.id, sessionId: 'audit-copy' }, { as: 'privacy_officer' });
    const copying = { sessionId: 'audit-shared', mode: 'copy', copyTerms: { keptPer216: true, destroyedAfterUse: true } } as const;
    await letIn(service, auditor.id, { siteIds: [place.siteId] }, copying);
    const { status, text, headers } = await exporting(place.sharedEpisodeId);
    expect({ status, headers }).toMatchObject({ status: 200, headers: { 'content-type': 'application/x-ndjson' } });
    expect(text).not.toMatch(/bbb/);
    const verdict = await verifyExport(bytesOf(text), [publicKey]);
    expect(verdict).toMatchObject({ fault: null, header: { reach: { sites: [place.siteId] } } });
    expect(verdict.streams).toContainEqual({ streamId: 'patient-p-both', version: null });
    expect(await looking(`${other.sharedEpisodeId}/export`)).toMatchObject({ status: 404 });
  });

  it('is verified at home by two programs that share no code', async () => {
    const own = await audit('verify', out, '--key', keys, '--page');
    expect(own).toMatchObject({ status: 0, complaints: '' });
    expect(own.out).toMatch(/^Verified: episode e-open-aaa of patient p-aaa in log /);
    expect(own.out).toContain(`referral-${place.referralId}: complete`);
    expect(own.out).toContain('PatientAdmitted');
    if (go === null) return;
    const second = await go.run('-key', keys, '-page', out);
    expect(second).toMatchObject({ status: 0, complaints: '' });
    expect(second.out).toContain(`referral-${place.referralId}: complete`);
    expect(second.out.slice(second.out.indexOf('\nTreatment episode'))).toBe(own.out.slice(own.out.indexOf('\nTreatment episode')));
    expect(await go.run(out)).toMatchObject({ status: 0, complaints: expect.stringContaining('WARNING') as string });
    await writeFile(keys, `${vkeyOf({ name: 'throughline', kind: 'note', publicKey: signingKeys(otherPem)[0].publicKey })}\n`);
    expect(await go.run('-key', keys, out)).toMatchObject({ status: 1, out: expect.stringContaining('is not trusted') as string });
    await writeFile(keys, `${vkeyOf({ name: 'throughline', kind: 'note', publicKey })}\n`);
  });

  it('finds at home what somebody changed in the file, and both programs name the same line', async () => {
    const text = await readFile(out, 'utf8');
    const chance = chanceOf(seed);
    const changed = join(folder, 'changed.jsonl');
    for (let number = 0; number < 25; number += 1) {
      const at = chance.whole(0, text.length - 2);
      const tampered = chance.pick<() => string>([
        () => `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`,
        () => text.slice(0, at),
        () => withoutLineAt(text, at),
      ])();
      await writeFile(changed, tampered);
      const { fault } = await verifyExport(bytesOf(tampered), [publicKey]);
      const second = await go?.run('-key', keys, changed);
      const told = { number, at, fault, out: second?.out };
      expect({ ...told, refused: fault !== null }).toEqual({ ...told, refused: true });
      if (second) expect({ ...told, line: /Line (\d+)/.exec(second.out)?.[1] }).toEqual({ ...told, line: String(fault?.line) });
    }
    const run = await audit('verify', changed, '--key', keys);
    expect(run).toMatchObject({ status: 1, out: expect.stringMatching(/^Not verified\. Line \d+: /) as string });
  });

  it('finds at the clinic what somebody changed in the database, who may do everything there', async () => {
    const stream = `episode-${place.episodeId}`;
    const { rows } = await onDatabase(
      'select partition, sequence::int as sequence from events where stream_id = $1 and stream_version = 2',
      [stream],
    );
    const [{ partition, sequence } = {}] = rows as { partition?: number; sequence?: number }[];
    await onDatabase(`update events set payload = (payload::text || ' ')::json where stream_id = $1 and stream_version = 2`, [stream]);
    const run = await throughline(
      ['verify', '--partition', String(partition), '--vkey', vkeyOf({ name: 'throughline', kind: 'note', publicKey })],
      {
        ...{ DATABASE_URL: service.databaseUrl, THROUGHLINE_DATA: folder },
      },
    );
    expect(run).toMatchObject({ status: 1, out: expect.stringContaining(`${partition}:${sequence}  altered`) as string });
    const { text } = await exporting(place.episodeId);
    expect((await verifyExport(bytesOf(text), [publicKey])).fault).toMatchObject({ kind: 'event-not-sealed' });
  });

  it('leaves behind who looked: the patient can be told', async () => {
    let items: readonly Readonly<Record<string, unknown>>[] = [];
    await until(
      async () => {
        items = (await service.read(`/v1/patients/${place.patientId}/access?limit=200`, { as: 'privacy_officer' })).body.items ?? [];
        return items.filter(({ dataClass, decision }) => dataClass === 'export' && decision === 'allowed').length === 2;
      },
      () => items,
    );
    expect(items).toContainEqual(expect.objectContaining({ staffId: auditor.id, role: 'auditor', dataClass: 'export', purpose: 'HCOMPL' }));
    expect(items).toContainEqual(expect.objectContaining({ staffId: auditor.id, dataClass: 'replay' }));
  });
});

const otherPem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const withoutLineAt = (text: string, at: number): string => {
  const begin = text.lastIndexOf('\n', at) + 1;
  return text.slice(0, begin) + text.slice(text.indexOf('\n', at) + 1);
};
