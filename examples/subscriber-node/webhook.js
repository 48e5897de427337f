'use strict';

const { createServer } = require('node:http');
const { text } = require('node:stream/consumers');
const { Webhook } = require('standardwebhooks');
const { Wrong } = require('./wrong');

/**
 * Receives webhooks: verifies, keeps, and only then answers 2xx. They come in order for each patient, and an event may come again, known by its id.
 * Not by its sequence: between patients there is no order.
 */
const receive = async ({ port, keep, schemas, signal }) => {
  const secret = process.env.WEBHOOK_SECRET;
  if (!secret) throw new Wrong('WEBHOOK_SECRET is not set: registering the feed showed it, "throughline feeds secret" makes a new one.');
  // Of both secrets while one takes the place of the other.
  const webhooks = secret.split(',').map((one) => new Webhook(one));
  const known = new Set(keep.events.map(({ id }) => id));

  const take = async (headers, body) => {
    if (!webhooks.some((webhook) => isSigned(webhook, headers, body))) return 401;
    const event = JSON.parse(body);
    await schemas.check(event);
    if (!known.has(event.id)) keep.take([event], null);
    known.add(event.id);
    return 204;
  };
  const server = createServer(async (request, response) => {
    try {
      response.writeHead(await take(request.headers, await text(request))).end();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      // What breaks its schema is sent again, and parked in the end: somebody has to look at it.
      response.writeHead(error instanceof Wrong ? 422 : 500).end();
    }
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    signal.addEventListener('abort', done);
    server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`Listening at http://127.0.0.1:${server.address().port}\n`));
  });
  server.close();
  server.closeAllConnections();
  return `${keep.taken} events, each valid`;
};

const isSigned = (webhook, headers, body) => {
  try {
    webhook.verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

module.exports = { receive };
