import { openLogWithViews, fillLog, type LogWithViews } from '@throughline/testing';
import { caseload, patientTimeline } from '@throughline/views';
import { migrateProof } from './bookkeeping/migrate';
import type { Finding } from './findings';
import { runProof } from './run-proof';
import type { ProofResult } from './result';

let world: LogWithViews;

beforeEach(async () => {
  world = await openLogWithViews([caseload, patientTimeline]);
  await migrateProof(world.url);
  await fillLog(world.log, { patients: 8 });
  const projector = world.follow();
  await world.untilEnd();
  await projector.stop();
});

afterEach(() => world.close());

const prove = (patienceMs = 60_000): Promise<ProofResult> =>
  runProof({ pool: world.pool, topic: null, askedBy: 'spec', whole: false, patienceMs });

const planted = async (statement: string): Promise<readonly Finding[]> => {
  await world.pool.query(statement);
  return (await prove()).findings;
};

/** The views as findings name them. */
const names = [caseload, patientTimeline].map(({ name, version }) => `${name} v${version}`);
const [served] = names;
const build = "(select build from projection_builds where projection = 'caseload')";
const busiest = '(select partition from partition_heads order by sequence desc limit 1)';

describe('a proof of the views', () => {
  it('finds every event folded or waiting, and nothing wrong with views at the end of the log', async () => {
    const { proved, views } = await prove(0);
    expect(proved).toBe(true);
    const heads = await world.log.heads();
    expect(views).toEqual(
      names.flatMap((view) =>
        heads.map(({ partition, sequence }) => ({ view, partition, checkpoint: sequence, folded: sequence, parked: 0, behind: 0 })),
      ),
    );
  });

  it('takes a view that is merely behind for no fault, and one that has stood still for one', async () => {
    await fillLog(world.log, { patients: 3, from: 8 });
    const patient = await prove();
    expect(patient.proved).toBe(true);
    expect(patient.views.some(({ behind }) => behind > 0)).toBe(true);
    const { findings } = await prove(0);
    expect(new Set(findings.map(({ kind, view }) => `${kind} ${view ?? ''}`))).toEqual(new Set(names.map((view) => `view-frozen ${view}`)));
    expect(findings[0]?.why).toMatch(/^\d+ events wait, the first for \d+ s$/);
  });

  it('names a view that is ahead of the log', async () => {
    expect(await planted(`update checkpoints set sequence = sequence + 5 where build = ${build} and partition = ${busiest}`)).toMatchObject(
      [{ kind: 'view-ahead', view: served, why: expect.stringMatching(/^the log's head is \d+$/) as string }],
    );
  });

  it('tells what waits behind a parked key from what was folded, and names what waits and is not in the log', async () => {
    const park = (sequence: number, eventId: string): string =>
      `insert into parked_events (build, key, partition, sequence, event_id, event_type)
       select ${build}, 'e-x', e.partition, e.sequence, ${eventId}, e.type from events e where e.partition = ${busiest} and e.sequence = ${sequence}`;
    await world.pool.query(
      `insert into parked_keys (build, key, partition, sequence, category, error) values (${build}, 'e-x', ${busiest}, 3, 'fold-failed', 'planted')`,
    );
    await world.pool.query(park(3, 'e.event_id'));
    const { proved, views } = await prove();
    expect(proved).toBe(true);
    expect(views.filter(({ parked }) => parked > 0)).toEqual([
      expect.objectContaining({ view: served, parked: 1, folded: Math.max(...views.map(({ checkpoint }) => checkpoint)) - 1 }),
    ]);
    const findings = await planted(park(4, `'another'`));
    expect(findings).toMatchObject([{ kind: 'parked-astray', view: served, why: '1 events' }]);
    expect(JSON.stringify(findings)).not.toContain('e-x');
  });
});
