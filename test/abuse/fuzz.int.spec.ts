import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { administer, type RouteReport } from './dose';
import { startServiceUnderAbuse, type ServiceUnderAbuse } from './service-under-abuse';

const seed = Number(process.env['ABUSE_SEED'] ?? Date.now() % 2 ** 31);

describe('requests that nobody should send', () => {
  let database: TestDatabase;
  let service: ServiceUnderAbuse;
  beforeAll(async () => {
    process.stdout.write(`Repeat with ABUSE_SEED=${seed}\n`);
    database = await createTestDatabase();
    service = await startServiceUnderAbuse(database.url);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  it('are refused with small problems, store nothing, and leave every view going', async () => {
    const reports: RouteReport[] = [];
    for await (const report of administer(service, { bodies: 8, reads: 8, seed, only: '' })) reports.push(report);
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
    expect(await service.parked()).toEqual([]);
    const statuses = new Set(reports.flatMap(({ byStatus }) => [...byStatus.keys()]));
    // The dose is worth something only while it reaches decisions, and while some of it is right.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 409, 415, 422]));
  });
});
