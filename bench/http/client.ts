import { connect, type Socket } from 'node:net';

/** One connection that is kept: a request, its answer, the next one. Cheap, because the load must leave the processor to the service. */
export interface Connection {
  /** @returns the status. Any other than 200 or 201 is the caller's to judge */
  readonly send: (request: Buffer) => Promise<number>;
  readonly close: () => void;
}

/** Opens a connection to a service on this machine. */
export const openConnection = async (port: number): Promise<Connection> => {
  const socket = await connected(port);
  let waiting: { readonly answered: (status: number) => void; readonly failed: (error: Error) => void } | null = null;
  let received = '';
  const fail = (error: Error): void => {
    waiting?.failed(error);
    waiting = null;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The service closed a connection')));
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    if (!isWhole(received)) return;
    const status = Number(received.slice(9, 12));
    received = '';
    const asked = waiting;
    waiting = null;
    asked?.answered(status);
  });
  return {
    send: (request) =>
      new Promise((answered, failed) => {
        waiting = { answered, failed };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
};

const connected = (port: number): Promise<Socket> =>
  new Promise((open, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => open(socket));
    socket.once('error', failed);
  });

/** Answers of our services say their length. */
const isWhole = (received: string): boolean => {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end)) ?? [];
  return received.length >= end + 4 + Number(length ?? 0);
};

/** A POST as bytes. */
export const postRequest = (path: string, token: string, key: string, body: object): Buffer => {
  const text = JSON.stringify(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
      `Idempotency-Key: ${key}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
};
