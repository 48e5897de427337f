import { eventCodec } from '@throughline/episode';
import { buildsOf, carryOut, openRebuilds } from '@throughline/projection';
import { allViews, caseload } from '@throughline/views';
import { startThroughline, throughline, type Run } from '../import/throughline';
import { adoption, opening, sitePolicy } from '../journeys/bodies';
import { startService, type ServiceUnderTest } from '../journeys/service';

describe('throughline projection, over a running service', () => {
  let service: ServiceUnderTest;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    service = await startService();
    const address = await service.api.listen(0, '127.0.0.1');
    environment = { THROUGHLINE_URL: address, THROUGHLINE_TOKEN: await service.token('operator', '*', 'operator-7') };
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    const { body } = await service.command('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'));
    expect((await service.read(`/v1/caseloads?after=${body.position ?? ''}`, { as: 'nurse' })).status).toBe(200);
  });
  afterAll(() => service.close());

  const projection = (...parameters: string[]): Promise<Run> => throughline(['projection', ...parameters], environment);
  const because = ['--reason', 'The fold was mended'];

  /** Does what a projector program does about a rebuild that was asked for. */
  const carryOutNext = async (): Promise<void> => {
    const { log, views: pool } = service.services;
    let [next] = await openRebuilds(pool);
    while (!next) {
      await new Promise((done) => setTimeout(done, 50));
      [next] = await openRebuilds(pool);
    }
    await carryOut({
      ...{ pool, rebuild: next.rebuild, definitions: allViews, codec: eventCodec, readSubjects: () => log.readSubjects, heads: log.heads },
      stage: () => Promise.reject(new Error('It is not rebuilt from Kafka')),
      pace: () => Promise.resolve(),
    });
  };

  it.each(['list', 'rebuild', 'status', 'compare', 'switch', 'rollback', 'cancel', 'drop', 'pause', 'resume', 'journal'])(
    '%s says how it is used',
    async (command) => {
      const { status, out } = await projection(command, '--help');
      expect(status).toBe(0);
      expect(out).toMatch(new RegExp(`Examples?:\\n +\\$ throughline projection ${command}`));
    },
  );

  it('lists every view with its build', async () => {
    const { status, out } = await projection('list');
    expect(status).toBe(0);
    for (const { name, version } of allViews)
      expect(out).toMatch(new RegExp(`^ +${name} v${version} +\\d+ +serving +\\S+Z +\\d+ events? `, 'm'));
    const { items } = JSON.parse((await projection('list', '--json')).out) as { readonly items: readonly object[] };
    expect(items).toHaveLength(allViews.length);
  });

  it('rebuilds a view, shows how far it is, compares, switches and goes back', async () => {
    const [{ status, out, complaints }] = await Promise.all([projection('rebuild', 'caseload', ...because), carryOutNext()]);
    expect({ status, complaints }).toMatchObject({ status: 0 });
    expect(complaints).toMatch(/^Rebuild \d+: done, (\d+) of \1 events, [\d,]+ events\/s, over, partitions 4 of 4$/m);
    expect(out).toMatch(
      /^Rebuild \d+: caseload v2\ncaseload v2 \(build \d+\): rebuilt\. Compare with "throughline projection compare caseload"/,
    );

    const shown = await projection('status');
    expect(shown.out).toMatch(/^ {2}asked for by operator-7 at \S+Z: The fold was mended$/m);
    expect(shown.out).toMatch(/^ +partition +events +of +bytes$/m);
    const compared = await projection('compare', 'caseload');
    expect(compared.out).toMatch(/^caseload: build \d+ -> build \d+, both at the same positions at /);
    expect(compared.out).toMatch(/^ +episodes +1 +1 +0 +0 +0$/m);
    expect(compared.out).toMatch(/They hold the same rows\.\n$/);

    expect((await projection('switch', 'caseload', ...because)).out).toMatch(/ kept .*\n.* serving /);
    expect((await projection('rollback', 'caseload', ...because)).out).toMatch(/ serving .*\n.* ready /);
    expect((await projection('switch', 'caseload', ...because)).out).toMatch(/ kept .*\n.* serving /);
    const [, kept = ''] = /caseload v2 +(\d+) +kept/.exec((await projection('list')).out) ?? [];
    expect(await projection('drop', kept, ...because)).toMatchObject({ status: 0, out: `Build ${kept} is gone.\n` });
    const { out: journal } = await projection('journal', '--view', 'caseload');
    expect(
      [...journal.matchAll(/ (rebuild|switch|rollback|drop) +operator-7 +The fold was mended$/gm)].map(([, action]) => action),
    ).toEqual(['rebuild', 'switch', 'rollback', 'switch', 'drop'].reverse());
  });

  it('rebuilds and switches at once when told to', async () => {
    const [{ status, out }] = await Promise.all([projection('rebuild', 'needs', '--switch', ...because), carryOutNext()]);
    expect(status).toBe(0);
    expect(out).toMatch(/needs v\d+ \(build \d+\): rebuilt, and readers read the new builds\.\n$/);
  });

  it('leaves a rebuild running when it is interrupted, and says how to look again', async () => {
    const program = startThroughline(['projection', 'rebuild', 'caseload', ...because], environment);
    while (!program.complaints().includes('waiting')) await new Promise((done) => setTimeout(done, 50));
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(1);
    const [, rebuild = ''] = /^Rebuild (\d+): waiting$/m.exec(program.complaints()) ?? [];
    expect(program.complaints()).toMatch(new RegExp(`It goes on\\. Look again with "throughline projection status ${rebuild}"\\.\\n$`));
    const { out } = await projection('cancel', rebuild, ...because);
    expect(out).toBe(`Rebuild ${rebuild} was cancelled; nothing of it is left.\n`);
  });

  it('only asks when it is not to wait', async () => {
    const { status, out } = await projection('rebuild', 'caseload', 'needs', '--no-wait', ...because);
    const [, rebuild = ''] = /^Rebuild (\d+): caseload v2, needs v1\nLook with "throughline projection status \1"\.\n$/.exec(out) ?? [];
    expect({ status, rebuild }).toEqual({ status: 0, rebuild: expect.stringMatching(/^\d+$/) as string });
    const { out: shown } = await projection('status', '--json');
    expect(JSON.parse(shown)).toMatchObject([{ rebuild: Number(rebuild), phase: 'waiting', source: 'log', parallel: 2, maxLoad: 50 }]);
    await projection('cancel', rebuild, ...because);
  });

  it('pauses a view and takes it up again', async () => {
    expect((await projection('pause', 'caseload', ...because)).out).toMatch(/ serving .* paused\n$/);
    expect((await projection('resume', 'caseload', ...because)).out).not.toContain('paused');
  });

  it('has nothing to do when no view has changed', async () => {
    expect(await projection('rebuild', '--changed', ...because)).toMatchObject({
      status: 0,
      out: 'No view was folded with another definition than the service has.\n',
    });
  });

  it.each([
    ['a view that there is none of', ['rebuild', 'caselode', '--reason', 'x'], 'There is no view caselode. There are: '],
    ['nothing to rebuild', ['rebuild', '--reason', 'x'], 'Name views, or say --changed, or --all.'],
    ['nothing to switch to', ['switch', 'needs', '--reason', 'x'], 'rebuild it first'],
  ])('says of %s what to do', async (_, parameters, words) => {
    const { status, complaints } = await projection(...parameters);
    expect(status).toBe(1);
    expect(complaints).toContain(words);
  });

  it('says of a build that serves what to do', async () => {
    const serving = (await buildsOf(service.services.views, caseload)).find(({ state }) => state === 'serving');
    const { status, complaints } = await projection('drop', String(serving?.build), ...because);
    expect(status).toBe(1);
    expect(complaints).toContain('switch them to another one first');
  });

  it.each([
    ['no reason', ['switch', 'caseload']],
    ['a number that is none', ['drop', 'latest', '--reason', 'x']],
    ['a load of more than all', ['rebuild', 'caseload', '--max-load', '101', '--reason', 'x']],
  ])('ends with 2 after wrong use: %s', async (_, parameters) => {
    expect(await projection(...parameters)).toMatchObject({ status: 2, out: '' });
  });
});
