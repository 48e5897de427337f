import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  cosign,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  signingKeys,
  UntrustedNote,
  verifyConsistency,
  vkeyOf,
  type SigningKey,
  type TreeHead,
  type VerifierKey,
} from '@throughline/seal';

/** A witness as C2SP tlog-witness describes it, which verifies what it signs. */
export interface TestWitness {
  readonly url: string;
  readonly vkey: string;
  /** The status of each answer so far. */
  readonly answered: readonly number[];
  /** What it signed last of a log; null when it never did. */
  readonly seen: (origin: string) => TreeHead | null;
  /** Trusts the notes of these keys from now on. */
  readonly trust: (keys: readonly VerifierKey[]) => void;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

export const startTestWitness = async (name = 'witness.example/w1'): Promise<TestWitness> => {
  const [key] = signingKeys(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  const seen = new Map<string, TreeHead>();
  const answered: number[] = [];
  let trusted: readonly VerifierKey[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const answer =
        request.method === 'POST' && request.url === '/add-checkpoint'
          ? addCheckpoint(body, { name, key, seen, trusted })
          : { status: 404, body: '' };
      answered.push(answer.status);
      send(response, answer);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    vkey: vkeyOf({ name, kind: 'cosignature', publicKey: key.publicKey }),
    answered,
    seen: (origin) => seen.get(origin) ?? null,
    trust: (keys) => {
      trusted = keys;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Answer): void => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

interface Witnessing {
  readonly name: string;
  readonly key: SigningKey;
  readonly seen: Map<string, TreeHead>;
  readonly trusted: readonly VerifierKey[];
}

const addCheckpoint = (body: string, { name, key, seen, trusted }: Witnessing): Answer => {
  const [, old, lines, note] = /^old (0|[1-9]\d*)\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]*)$/.exec(body) ?? [];
  if (old === undefined || lines === undefined || note === undefined) return { status: 400, body: '' };
  const { text } = parseNote(note);
  const { origin, size, root } = parseCheckpoint(text);
  if (!trusted.some((one) => one.name === origin)) return { status: 404, body: '' };
  if (!isSigned(note, trusted)) return { status: 403, body: '' };
  if (Number(old) > size) return { status: 400, body: '' };
  const known = seen.get(origin) ?? { size: 0, root };
  if (known.size !== Number(old)) return { status: 409, body: `${known.size}\n`, type: 'text/x.tlog.size' };
  if (known.size === size && !known.root.equals(root)) return { status: 409, body: `${known.size}\n`, type: 'text/x.tlog.size' };
  const proof = lines
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'base64'));
  if (!verifyConsistency(known, { size, root }, proof)) return { status: 422, body: '' };
  seen.set(origin, { size, root });
  return { status: 200, body: cosign(text, name, key, Math.floor(Date.now() / 1_000)) };
};

const isSigned = (note: string, trusted: readonly VerifierKey[]): boolean => {
  try {
    openCheckpoint(note, trusted);
    return true;
  } catch (error) {
    if (error instanceof UntrustedNote) return false;
    throw error;
  }
};
