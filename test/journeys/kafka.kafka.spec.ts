import { admission, diagnosis, opening, screening } from './bodies';
import { separateService, type SeparateProgram, type SeparateService } from './separate';
import { itTreats } from './treatment';

describe('api, relay and two projectors, each a process of its own, with Kafka between them', () => {
  let service: SeparateService;
  let [api, relay, first, second]: (SeparateProgram | undefined)[] = [];

  beforeAll(async () => {
    service = await separateService();
    api = await service.start('api');
    relay = await service.start('relay');
    [first, second] = await Promise.all([service.start('projector'), service.start('projector')]);
  });
  afterAll(() => service.close());

  itTreats(() => service);

  const admit = async (patient: number): Promise<string> => {
    const path = (command: string): string => `/v1/episodes/kafka-${patient}/commands/${command}`;
    await service.command(path('OpenEpisode'), opening(`kafka-${patient}`));
    await service.command(path('ScreenForOud'), screening);
    await service.command(path('RecordDiagnosis'), diagnosis);
    return (await service.command(path('AdmitPatient'), admission)).body.position ?? '';
  };

  const expectAdmitted = async (patients: readonly number[]): Promise<void> => {
    const positions = await Promise.all(patients.map(admit));
    for (const [index, patient] of patients.entries()) {
      const { body } = await service.read(`/v1/patients/kafka-${patient}/timeline?after=${positions[index] ?? ''}`);
      expect((body.items ?? []).map(({ sentence }) => sentence)).toContain('Admitted after 1 day, level 1.7 (ASAM 4th edition)');
    }
  };

  it('share the partitions: views of all of them go on', () => expectAdmitted([1, 2, 3, 4, 5, 6, 7, 8]));

  it('go on when one projector is killed: the other takes its partitions over', async () => {
    first?.process.kill('SIGKILL');
    await first?.ended;
    await expectAdmitted([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(await second?.ready()).toMatchObject({ status: 200, body: { ready: true } });
  });

  it('end in order at SIGTERM, and had nothing to complain of', async () => {
    for (const program of [second, relay, api]) {
      program?.process.kill('SIGTERM');
      expect(await program?.ended).toBe(0);
    }
    // The brokers need a moment to lead a topic that the relay has just made; it may say so.
    expect([...linesAbove('info', api), ...linesAbove('info', second), ...linesAbove('warn', relay)]).toEqual([]);
  });
});

/** What a program wrote that is worse than this level. */
const linesAbove = (level: 'info' | 'warn', program: SeparateProgram | undefined): readonly string[] => {
  const usual = level === 'info' ? ['"level":"info"'] : ['"level":"info"', '"level":"warn"'];
  const lines = (program?.complaints() ?? '').split('\n');
  return lines.filter((line) => line !== '' && !usual.some((start) => line.includes(start)));
};
