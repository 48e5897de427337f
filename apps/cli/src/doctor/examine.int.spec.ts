import { fillLog, openLogWithViews, type LogWithViews } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { examine } from './examine';
import { mayCatchUp, troubles } from './verdict';

describe('examining a log that is written to', () => {
  let live: LogWithViews;
  beforeAll(async () => {
    live = await openLogWithViews(allViews);
    const projector = live.follow();
    await fillLog(live.log, { patients: 3 });
    await live.untilEnd();
    await projector.stop();
  });
  afterAll(() => live.close());

  it('asks of views what was there at the first look, however far the log has come meanwhile', async () => {
    const first = await examine(live.pool, allViews, new Map());
    expect([mayCatchUp(first), troubles(first)]).toEqual([false, []]);
    const due = new Map(first.partitions.map((one) => [one.partition, one.due]));

    await fillLog(live.log, { patients: 3, from: 3 });
    const later = await examine(live.pool, allViews, due);
    expect([mayCatchUp(later), troubles(later)]).toEqual([false, []]);
    expect(later.partitions.some(({ head, due: asked }) => head > asked)).toBe(true);

    const anew = await examine(live.pool, allViews, new Map());
    expect(mayCatchUp(anew)).toBe(true);
    expect(troubles(anew)).toEqual(expect.arrayContaining([expect.stringMatching(/^caseload v\d+ is \d+ events behind the log/)]));
  });
});
