import { startCourierParts } from '@throughline/courier';
import { createLogger, createMetrics, serveLag, type ShutdownStep } from '@throughline/platform';
import { throughline, type Run } from '../import/throughline';
import { openPage } from '../journeys/runbooks/page';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { patientIn, write } from './events';
import { openReceiver, type Receiver } from './receiver';
import { registering } from './registering';
import { until } from './until';

describe('the runbook webhook-endpoint-dead', () => {
  const page = openPage('webhook-endpoint-dead', []);
  const metrics = createMetrics();
  let service: ServiceUnderTest;
  let receiver: Receiver;
  let address: string;
  let ending: readonly ShutdownStep[];
  beforeAll(async () => {
    service = await startService();
    address = await service.api.listen(0, '127.0.0.1');
    receiver = await openReceiver(service.services.log.clusterId);
    const { configuration, databaseUrl } = service;
    const logger = createLogger({ name: 'test', level: 'silent' });
    ({ ending } = await startCourierParts(
      { configuration, databaseUrl, metrics, logger },
      { leaseMs: 1_000, patience: { firstMs: 10, longestMs: 100, suspectAfter: 3 } },
    ));
    serveLag(metrics, service.services.views, null);
  });
  afterAll(async () => {
    for (const { end } of ending) await end();
    await receiver.close();
    await service.close();
  });

  const command = (line: string): Promise<Run> => {
    const [, ...parameters] = line.match(/"[^"]*"|\S+/g) ?? [];
    return throughline(
      parameters.map((parameter) => parameter.replaceAll('"', '')),
      { THROUGHLINE_URL: address, THROUGHLINE_DATA: service.configuration.dataFolder },
    );
  };
  const run = async (line: string): Promise<string> => {
    page.gave(line);
    const { status, out, complaints } = await command(line);
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    return out;
  };
  const see = async (line: RegExp, look: () => Promise<string>): Promise<void> => {
    let found: string | undefined;
    await until(
      async () => {
        found = (await look()).split('\n').find((one) => line.test(one));
        return found !== undefined;
      },
      () => String(line),
    );
    page.saw(found ?? '');
  };

  it('the endpoint counts as dead once it has been away for too long', async () => {
    const { secret } = await registering(service, address)({ feed: 'alerts', client: 'hospital-1', endpoint: receiver.endpoint });
    receiver.accept(secret);
    await receiver.listen(false);
    await write(service.services.log, { patientId: patientIn(1, 4), count: 3 });
    await until(async () => (await metrics.metrics()).includes('throughline_webhook_failing_seconds{feed="alerts"}'));
    await service.services.views.query(`update feed_troubles set since = since - interval '73 hours'`);
    await see(/^throughline_webhook_failing_seconds/, () => metrics.metrics());
    await see(/^throughline_webhook_dead\{.*\} 1/, () => metrics.metrics());
    await see(/^throughline_feed_parked_keys/, () => metrics.metrics());
    await see(/Its endpoint has been taking nothing/, () => run('throughline feeds show alerts'));
  });

  it('is sent what waits once it is mended', async () => {
    const told = await run('throughline feeds secret alerts --reason "The hospital lost it"');
    receiver.accept(/whsec_\S+/.exec(told)?.[0] ?? '');
    await receiver.listen(true);
    await see(/parked keys of alerts/, () => run('throughline feeds redrive alerts --reason "They have mended it"'));
    await until(() => receiver.taken.length === 3);
    await see(/^ +alerts .*goes on/, async () => (await command('throughline feeds list')).out);
  });

  it('is given up in the end', async () => {
    await see(/has ended/, () => run('throughline feeds delete alerts --reason "The hospital has closed"'));
    expect((await command('throughline feeds list')).out).toMatch(/alerts .*ended/);
    expect(page.unplayed()).toEqual([]);
  });
});
