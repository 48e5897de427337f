import { connect, createServer, type AddressInfo } from 'node:net';

/** An address that stays, in front of a service that comes and goes at others. */
export interface Front {
  readonly address: string;
  /** From now on connections go there. @param address `http://127.0.0.1:3000` */
  readonly lead: (address: string) => void;
  readonly close: () => void;
}

export const openFront = async (): Promise<Front> => {
  let port = 0;
  const server = createServer((socket) => {
    const behind = connect(port, '127.0.0.1');
    socket.pipe(behind).pipe(socket);
    // Whichever side breaks off, the other one is told: half a connection would be waited for.
    for (const [one, other] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: (address) => (port = Number(new URL(address).port)),
    close: () => void server.close(),
  };
};
