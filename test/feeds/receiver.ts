import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { StoredEvent } from '@throughline/kernel';
import { Webhook } from 'standardwebhooks';
import { eventIn } from './subscriber';

/** What an endpoint answers to an event; null breaks the connection off. */
export type Answering = (event: StoredEvent) => number | null;

/** The endpoint of a subscriber elsewhere, which knows of webhooks what the standards say. */
export interface Receiver {
  readonly endpoint: string;
  /** Those that it took, in the order in which it took them, repetitions included. */
  readonly taken: readonly StoredEvent[];
  /** Everything that was sent to it, taken or not. */
  readonly sent: readonly StoredEvent[];
  /** From now on it answers like that. */
  readonly answer: (how: Answering) => void;
  /** From now on it accepts what is signed with one of these. */
  readonly accept: (...secrets: readonly string[]) => void;
  /** Why something was not accepted. */
  readonly complaints: readonly string[];
  /** Whether connections are taken at all. */
  readonly listen: (on: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens an endpoint that takes everything that is signed with an accepted secret. @param clusterId of the log, for taking events apart */
export const openReceiver = async (clusterId: string): Promise<Receiver> => {
  const [taken, sent, complaints]: [StoredEvent[], StoredEvent[], string[]] = [[], [], []];
  let secrets: readonly string[] = [];
  let answering: Answering = () => 204;

  const eventOf = async (request: IncomingMessage): Promise<StoredEvent> => {
    const body = await text(request);
    const verified = secrets.some((secret) => isSignedWith(secret, request, body));
    if (!verified) throw new Error('not signed with a secret that is accepted');
    if (request.headers['content-type'] !== 'application/cloudevents+json; charset=utf-8') throw new Error('not a CloudEvent');
    const event = eventIn(JSON.parse(body) as Readonly<Record<string, unknown>>, clusterId);
    if (event.eventId !== request.headers['webhook-id']) throw new Error('another id');
    return event;
  };
  const server = createServer((request, response) => {
    eventOf(request).then(
      (event) => {
        sent.push(event);
        const status = answering(event);
        if (status === null) request.socket.destroy();
        else {
          if (status < 300) taken.push(event);
          response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {}).end();
        }
      },
      (error: unknown) => {
        complaints.push(error instanceof Error ? error.message : String(error));
        response.writeHead(401).end();
      },
    );
  });
  const begin = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await begin(0);
  const { port } = server.address() as AddressInfo;
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    endpoint: `http://127.0.0.1:${port}/hooks`,
    ...{ taken, sent, complaints },
    answer: (how) => (answering = how),
    accept: (...given) => (secrets = given),
    listen: (on) => (on ? begin(port) : end()),
    close: () => (server.listening ? end() : Promise.resolve()),
  };
};

const isSignedWith = (secret: string, { headers }: IncomingMessage, body: string): boolean => {
  try {
    new Webhook(secret).verify(body, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])));
    return true;
  } catch {
    return false;
  }
};

/** Each event once, where it was first taken. */
export const firstTaken = ({ taken }: Receiver): readonly StoredEvent[] => [
  ...new Map(taken.map((event) => [event.eventId, event])).values(),
];
