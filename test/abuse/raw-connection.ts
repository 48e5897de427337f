import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came back over a connection until it was closed, or nothing more came. */
export interface Conversation {
  readonly text: string;
  readonly closed: boolean;
}

export interface Speaking {
  /** Pieces to send, in order. */
  readonly pieces: readonly (string | Buffer)[];
  /** Between two pieces, in milliseconds. */
  readonly pauseMs?: number;
  /** How long to listen after the last piece, in milliseconds. */
  readonly listenMs?: number;
  readonly localAddress?: string;
}

/** Says to a service what no HTTP client would, and listens. */
export const converse = async (
  address: string,
  { pieces, pauseMs = 0, listenMs = 3_000, localAddress }: Speaking,
): Promise<Conversation> => {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port), ...(localAddress === undefined ? {} : { localAddress }) });
  const received: Buffer[] = [];
  const state = { closed: false };
  const ended = new Promise<void>((done) => {
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      state.closed = true;
      done();
    });
  });
  for (const piece of pieces) {
    if (state.closed) break;
    socket.write(piece);
    if (pauseMs > 0) await Promise.race([sleep(pauseMs), ended]);
  }
  await Promise.race([sleep(listenMs), ended]);
  socket.destroy();
  return { text: Buffer.concat(received).toString(), ...state };
};
