import { Feed } from './feed';

/** What a feed has for its reader now. */
const taken = (feed: Feed): string => {
  let text = '';
  for (let chunk = feed.read() as Buffer | null; chunk !== null; chunk = feed.read() as Buffer | null) text += chunk.toString();
  return text;
};
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('a feed', () => {
  it('sends each document whole, and again only when it has changed', async () => {
    const latest = new Map([
      ['projections', '{"items":[1]}'],
      ['relay', '{"items":[]}'],
    ]);
    const feed = new Feed(latest);
    let text = '';
    feed.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await settled();
    expect(text).toBe('retry: 2000\n\nevent: projections\ndata: {"items":[1]}\n\nevent: relay\ndata: {"items":[]}\n\n');
    text = '';
    feed.offer();
    latest.set('projections', '{"items":[2]}');
    feed.offer();
    await settled();
    expect(text).toBe('event: projections\ndata: {"items":[2]}\n\n');
    feed.destroy();
  });

  it('keeps for a reader who takes nothing one document, and then has the newest', () => {
    const latest = new Map([['projections', '0']]);
    const feed = new Feed(latest);
    feed.read(0);
    for (let round = 1; round <= 1_000; round += 1) {
      latest.set('projections', `${round}`.padStart(1_000, '0'));
      feed.offer();
    }
    expect(feed.readableLength).toBeLessThan(2_000);
    expect(taken(feed)).toContain(`${'1000'.padStart(1_000, '0')}\n\n`);
    feed.destroy();
  });

  it('ends when it is finished', async () => {
    const feed = new Feed(new Map());
    const ended = new Promise((done) => feed.once('end', done));
    feed.resume();
    feed.finish();
    await ended;
  });
});
