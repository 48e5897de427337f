import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '@throughline/kernel';
import { until } from '@throughline/testing';
import { patientIn, write } from '../feeds/events';
import { registering, type Registered } from '../feeds/registering';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { ending, keptIn, spawnSubscriber, type Ended } from './node';

const partitions = 2;

describe('the subscriber in Node, of a feed', () => {
  let service: ServiceUnderTest;
  let address: string;
  let folder: string;
  beforeAll(async () => {
    service = await startService({ environment: { THROUGHLINE_PARTITIONS: String(partitions) } });
    address = await service.api.listen(0, '127.0.0.1');
    folder = await mkdtemp(join(tmpdir(), 'throughline-subscriber-'));
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = ({ feed, token }: Registered, keep: string, ...more: readonly string[]) =>
    spawnSubscriber(['feed', '--service', address, '--feed', feed, '--keep', keep, ...more], { THROUGHLINE_TOKEN: token });
  const read = (registered: Registered, keep: string): Promise<Ended> => ending(start(registered, keep));
  const writeSome = async (): Promise<readonly StoredEvent[]> => {
    const both = [0, 1].map((partition) => write(service.services.log, { patientId: patientIn(partition, partitions), count: 3 }));
    return (await Promise.all(both)).flat();
  };
  const idsOf = (events: readonly StoredEvent[]): readonly string[] => events.map(({ eventId }) => eventId).sort();

  it('takes what is there, and goes on behind it the next time, also when a crash cut its last line off', async () => {
    const keep = join(folder, 'pages.jsonl');
    const registered = await registering(service, address)();
    const first = await writeSome();
    expect(await read(registered, keep)).toEqual({ status: 0, output: '6 events, each valid\n', complaints: '' });
    expect(await read(registered, keep)).toMatchObject({ output: '0 events, each valid\n' });
    const lines = (await readFile(keep, 'utf8')).length;
    const second = await writeSome();
    await read(registered, keep);
    const kept = await keptIn(keep);
    await truncate(keep, lines + 10);
    expect(await read(registered, keep)).toMatchObject({ output: '6 events, each valid\n' });
    expect(await keptIn(keep)).toEqual(kept);
    expect(kept.map(({ id }) => id).sort()).toEqual(idsOf([...first, ...second]));
  });

  it('follows a stream, is killed, and loses and doubles nothing', async () => {
    const keep = join(folder, 'stream.jsonl');
    const registered = await registering(service, address)({ from: 'now' });
    const written: StoredEvent[] = [];
    for (const round of [1, 2]) {
      const program = start(registered, keep, '--stream');
      written.push(...(await writeSome()));
      await until(async () => (await keptIn(keep)).length >= round * 6, program.complaints);
      program.process.kill('SIGKILL');
      await program.ended;
    }
    expect((await keptIn(keep)).map(({ id }) => id).sort()).toEqual(idsOf(written));
  });

  it('says what the service says when there is no such feed', async () => {
    const { status, complaints } = await read({ ...(await registering(service, address)()), feed: 'nobodys' }, join(folder, 'none.jsonl'));
    expect(status).toBe(1);
    expect(complaints).toMatch(/^404 unknown-feed /);
  });
});
