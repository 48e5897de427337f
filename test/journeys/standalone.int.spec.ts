import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { standaloneFolder, type StandaloneFolder, type StartedProgram } from './program';
import { sendCommand, startTraffic, untilAcknowledged, type Sent } from './traffic';

interface Recorded {
  readonly streamVersion: number;
  readonly commandId: string;
}

describe('the standalone', () => {
  let home: StandaloneFolder;
  const sent: Sent[] = [];
  const episodes = (round: string): readonly string[] => Array.from({ length: 8 }, (_, client) => `${round}-${client}`);
  beforeAll(async () => {
    home = await standaloneFolder();
  });
  afterAll(() => home.remove());

  const history = async (address: string, episodeId: string): Promise<readonly Recorded[]> => {
    const recorded: Recorded[] = [];
    for (let next: string | null = `/v1/episodes/${episodeId}/events?limit=500`; next !== null;) {
      const response = await fetch(`${address}${next}`, { headers: { authorization: `Bearer ${home.readerToken}` } });
      if (response.status === 404) return [];
      const page = (await response.json()) as { events: Recorded[]; next: string | null };
      recorded.push(...page.events);
      next = page.next;
    }
    return recorded;
  };

  /** Everything acknowledged is there under its version, nothing is there twice, and there is no gap. */
  const expectWhole = async (address: string): Promise<void> => {
    for (const episodeId of new Set(sent.map((command) => command.episodeId))) {
      const recorded = await history(address, episodeId);
      expect(recorded.map(({ streamVersion }) => streamVersion)).toEqual(recorded.map((_, index) => index + 1));
      const versions = new Map(recorded.map(({ commandId, streamVersion }) => [commandId, streamVersion]));
      expect(versions.size).toBe(recorded.length);
      const acknowledged = sent.filter((command) => command.episodeId === episodeId && command.acknowledged !== null);
      expect(acknowledged.map(({ key }) => versions.get(key))).toEqual(acknowledged.map((command) => command.acknowledged));
    }
  };

  /** What nobody knows the fate of is sent again under its key. */
  const settle = async (address: string): Promise<void> => {
    for (const command of sent.filter(({ acknowledged }) => acknowledged === null)) {
      const response = await sendCommand(address, home.token, command);
      expect(response?.status).toBe(201);
      command.acknowledged = ((await response?.json()) as { version: number }).version;
    }
  };

  it('greets with three lines that say where it is, how to get a token and what to try', async () => {
    const program = await home.start();
    expect(program.greeting).toEqual([
      expect.stringContaining(`${program.address} and keeps its data in ${home.folder}`) as string,
      expect.stringContaining('npx throughline token --role prescriber') as string,
      expect.stringContaining(`curl -H "Authorization: Bearer $TOKEN" ${program.address}/v1/`) as string,
    ]);
    expect(await (await fetch(`${program.address}/health/ready`)).json()).toMatchObject({ ready: true });
    expect((await stat(join(home.folder, 'development-issuer.jwk'))).mode & 0o777).toBe(0o600);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.complaints()).toBe('');
  });

  it.each(['first', 'second'])('loses nothing that it acknowledged when it is killed in the middle of traffic: %s time', async (round) => {
    const program = await home.start();
    const traffic = startTraffic(() => program.address, home.token, episodes(round));
    await untilAcknowledged(traffic, 150);
    program.process.kill('SIGKILL');
    await program.ended;
    await traffic.stop();
    sent.push(...traffic.sent);

    const again = await home.start();
    await expectWhole(again.address);
    await settle(again.address);
    await expectWhole(again.address);
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('loses nothing that it acknowledged when it is told to stop in the middle of traffic', async () => {
    const program = await home.start();
    const traffic = startTraffic(() => program.address, home.token, episodes('stopped'));
    await untilAcknowledged(traffic, 150);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await traffic.stop();
    sent.push(...traffic.sent);

    const again = await home.start();
    await expectWhole(again.address);
    await settle(again.address);
    await expectWhole(again.address);
    await stopped(again);
  });

  it('refuses a second one on its folder, and says what to do', async () => {
    const program = await home.start();
    await expect(home.start()).rejects.toThrow(/runs already on .* \(process \d+\)\. Stop that one, or set THROUGHLINE_DATA/);
    expect((await fetch(`${program.address}/health/ready`)).status).toBe(200);
    await stopped(program);
  });

  it('says in a line what is wrong with its configuration, or that its port is taken', async () => {
    await expect(home.start({ PORT: 'eighty', THROUGHLINE_PARTITIONS: '0' })).rejects.toThrow(
      /PORT must be a whole number.*\n.*THROUGHLINE_PARTITIONS/,
    );
    await expect(home.start({ NODE_ENV: 'production' })).rejects.toThrow('the development issuer is refused');
    const program = await home.start();
    const second = await standaloneFolder();
    await expect(second.start({ PORT: new URL(program.address).port })).rejects.toThrow(/Port \d+ is taken by another program/);
    await second.remove();
    await stopped(program);
  });

  it('writes one line for each request, without anything clinical', async () => {
    const lines = (await readFile(join(home.folder, 'throughline.log'), 'utf8')).trim().split('\n');
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'request');
    expect(requests.length).toBeGreaterThan(300);
    expect(requests.find(({ route }) => String(route).endsWith('OpenEpisode'))).toMatchObject({
      method: 'POST',
      status: 201,
      role: 'importer',
    });
    for (const word of ['firstContactOn', 'visitType', 'limit=500', 'Bearer', 'in_person']) expect(lines.join('\n')).not.toContain(word);
  });
});

const stopped = async (program: StartedProgram): Promise<void> => {
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
};
