#!/usr/bin/env node
'use strict';

const { parseArgs } = require('node:util');
const { readFeed } = require('./feed');
const { readTopic } = require('./kafka');
const { openKeep } = require('./keep');
const { openSchemas } = require('./schemas');
const { receive } = require('./webhook');
const { Wrong } = require('./wrong');

const usage = `Takes events of Throughline, finds each payload valid, and keeps them in a file with how far it is.

  node subscribe.js kafka    [--brokers 127.0.0.1:9092] [--topic throughline.log.v1] [--follow]
  node subscribe.js feed     --feed NAME [--service http://127.0.0.1:3000] [--follow | --stream]    token in THROUGHLINE_TOKEN
  node subscribe.js webhook  [--port 8080]                                                          secret in WEBHOOK_SECRET

  --keep FILE      a JSON line for what came at once: the events, and the checkpoint behind them. Goes on behind the last line
  --schemas WHERE  folder or address of the published schemas; docs/schemas unless given, for feeds those of the service
  --follow         does not end when nothing more is there
`;

const options = {
  brokers: { type: 'string', default: '127.0.0.1:9092' },
  topic: { type: 'string', default: 'throughline.log.v1' },
  service: { type: 'string', default: 'http://127.0.0.1:3000' },
  feed: { type: 'string' },
  port: { type: 'string', default: '8080' },
  keep: { type: 'string' },
  schemas: { type: 'string' },
  follow: { type: 'boolean', default: false },
  stream: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const ways = { kafka: readTopic, feed: readFeed, webhook: receive };

const main = async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const take = ways[positionals[0]];
  if (values.help || !take) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  const schemas = openSchemas(
    values.schemas ?? (take === readFeed ? `${values.service}/contracts/schemas` : `${__dirname}/../../docs/schemas`),
  );
  process.stdout.write(`${await take({ ...values, keep: openKeep(values.keep), schemas, signal: stopping.signal })}\n`);
  return 0;
};

main().then(
  (status) => (process.exitCode = status),
  (error) => {
    // What is wrong with the events is said in a line; of anything else it helps to know where it was thrown.
    process.stderr.write(`${error instanceof Wrong ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
