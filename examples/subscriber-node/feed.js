'use strict';

// In a project of your own: require('@throughline/client').
const { createClient, isProblem } = require('#client');
const { Wrong } = require('./wrong');

/** Reads a feed through the client, which waits out restarts and lost connections, and drops what comes again. */
const readFeed = async ({ service, feed, follow, stream, keep, schemas, signal }) => {
  if (feed === undefined) throw new Wrong('Name the feed with --feed.');
  const client = createClient({ address: service, token: () => process.env.THROUGHLINE_TOKEN ?? '' });
  try {
    await client.feed(feed).follow({
      ...{ signal, way: stream ? 'stream' : 'pages', ends: !follow },
      store: { load: () => Promise.resolve(keep.checkpoint), save: (checkpoint) => Promise.resolve(keep.take([], checkpoint)) },
      take: async (events, checkpoint) => {
        for (const event of events) await schemas.check(event);
        keep.take(events, checkpoint);
      },
      onStopped: (positions) => {
        for (const { partition, sequence } of positions)
          process.stderr.write(`The log lacks an event at ${partition}:${sequence}; the rest goes on.\n`);
      },
    });
  } catch (error) {
    if (isProblem(error)) throw new Wrong(error.message);
    if (!signal.aborted) throw error;
  }
  return `${keep.taken} events, each valid`;
};

module.exports = { readFeed };
