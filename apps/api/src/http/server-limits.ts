import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { EdgeLimits } from '@throughline/platform';

/** Line and headers of a request together, in bytes. Node.js answers 431 beyond it. */
const headerBytes = 16_384;

const longestForHeadersMs = 10_000;

/** Nothing sent or received on a connection for so long closes it, also while an answer is not taken. */
const silenceMs = 120_000;

/** The times and sizes that Node.js itself watches over. A request that is too slow or too large gets 408 or 431. */
export const serverLimits = ({ requestTimeoutMs }: EdgeLimits) => ({
  requestTimeout: requestTimeoutMs,
  connectionTimeout: silenceMs,
  keepAliveTimeout: 65_000,
  http: {
    maxHeaderSize: headerBytes,
    headersTimeout: Math.min(requestTimeoutMs, longestForHeadersMs),
    // How often the two times above are looked at.
    connectionsCheckingInterval: Math.min(2_000, Math.ceil(requestTimeoutMs / 4)),
    // A header that comes twice is seen to have come twice: by default Node.js drops the second of some.
    joinDuplicateHeaders: true,
  },
});

/** Closes connections beyond the limits as they come, so that neither a crowd nor one address takes all of them. */
export const limitConnections = (server: Server, { connections, connectionsPerAddress }: EdgeLimits): void => {
  server.maxConnections = connections;
  // Beyond this number Node.js would drop headers in silence, an If-Match among them. The front matter counts them.
  server.maxHeadersCount = 0;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > connectionsPerAddress) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
};
