import stringify from 'safe-stable-stringify';
import { foldInMemory, readTables, type Tables } from '@throughline/projection';
import { lawRuns, manyLives, openLogWithViews, type LogWithViews } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { eventsAt, foldViews, readRecord, type Moment, type PatientRecord, type ToldEvent } from './index';

const { numRuns: lives, seed } = lawRuns(2);
const appends = manyLives(lives, seed);
const half = Math.floor(appends.length / 2);

/** Every view's tables, as they are read. */
const liveTables = async ({ pool }: LogWithViews): Promise<ReadonlyMap<string, Tables>> =>
  new Map(await Promise.all(allViews.map(async (view) => [view.name, await readTables(pool, view)] as const)));

const everything = async ({ log }: LogWithViews): Promise<readonly ToldEvent[]> => {
  const events: ToldEvent[] = [];
  for (let partition = 0; partition < log.partitions; partition += 1)
    for await (const event of log.readPartition(partition)) events.push(event);
  return events;
};

/** The rows as text, by view and table, in no order that matters. */
const asText = (rows: Iterable<readonly [view: string, table: string, row: object]>): readonly string[] =>
  [...rows].map((row) => stringify(row)).sort();
const flat = (views: ReadonlyMap<string, Tables>) =>
  [...views].flatMap(([view, tables]) => [...tables].flatMap(([table, rows]) => rows.map((row) => [view, table, row] as const)));

describe('the replay of every record of a log', () => {
  let clinic: LogWithViews;
  let between: { readonly at: string; readonly tables: ReadonlyMap<string, Tables> };
  beforeAll(async () => {
    clinic = await openLogWithViews(allViews);
    clinic.follow();
    for (const append of appends.slice(0, half)) await clinic.log.append(append);
    await clinic.untilEnd();
    const heads = await clinic.log.heads();
    between = {
      at:
        heads
          .flatMap(({ recordedAt }) => recordedAt ?? [])
          .sort()
          .at(-1) ?? '',
      tables: await liveTables(clinic),
    };
    while (new Date().toISOString() <= between.at) await new Promise((done) => setTimeout(done, 1));
    for (const append of appends.slice(half)) await clinic.log.append(append);
    await clinic.untilEnd();
  });
  afterAll(() => clinic.close());

  /** The rows of all records by replay, and those of what belongs to no patient, or to one without an episode, by folding it. */
  const replayed = async (moment: Moment): Promise<readonly string[]> => {
    const events = await everything(clinic);
    const episodes = new Map(
      events.flatMap(({ patientId, episodeId, streamId }) =>
        patientId !== null && episodeId !== null && streamId === `episode-${episodeId}` ? [[patientId, episodeId] as const] : [],
      ),
    );
    const rows: (readonly [string, string, object])[] = [];
    for (const [patientId, episodeId] of episodes) {
      const record = (await readRecord(clinic.log, { episodeId, sees: () => true, asKnownAt: moment.asKnownAt })) as PatientRecord;
      expect(record.patientId).toBe(patientId);
      const folded = await foldViews(eventsAt(record.events, moment), allViews);
      rows.push(...flat(new Map(folded.map(({ view, tables }) => [view.name, tables]))));
    }
    const others = eventsAt(
      events.filter(({ patientId }) => patientId === null || !episodes.has(patientId)),
      { asKnownAt: moment.asKnownAt },
    );
    rows.push(...flat(new Map(allViews.map((view) => [view.name, foldInMemory(view, others)]))));
    expect(episodes.size).toBeGreaterThan(lives);
    return asText(rows);
  };

  it('at the last moment is what the views hold', async () => {
    const live = asText(flat(await liveTables(clinic)));
    expect(live.length).toBeGreaterThan(100);
    expect(await replayed({})).toEqual(live);
    expect(await replayed({ asOf: '2999-01-01T00:00:00.000Z' })).toEqual(live);
  });

  it('as known at an earlier moment is what the views held then', async () => {
    expect(await replayed({ asKnownAt: between.at })).toEqual(asText(flat(between.tables)));
  });

  it('holds no more than was there when it was begun', async () => {
    const [first] = (await everything(clinic)).filter(({ streamId }) => streamId.startsWith('episode-'));
    const question = { episodeId: first?.episodeId ?? '', sees: () => true };
    const whole = (await readRecord(clinic.log, question)) as PatientRecord;
    const places = whole.events.map(({ sequence }) => sequence);
    const through = places[Math.floor(places.length / 2)] ?? 0;
    const part = (await readRecord(clinic.log, { ...question, through })) as PatientRecord;
    expect(part.events).toEqual(whole.events.filter(({ sequence }) => sequence <= through));
  });

  it('shows nobody what they may not know of', async () => {
    const [first] = (await everything(clinic)).filter(({ streamId }) => streamId.startsWith('episode-'));
    expect(await readRecord(clinic.log, { episodeId: first?.episodeId ?? '', sees: () => false })).toBeNull();
    expect(await readRecord(clinic.log, { episodeId: 'nobody', sees: () => true })).toBeNull();
  });
});
