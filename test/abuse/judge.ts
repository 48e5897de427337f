import type { AbusiveRequest } from './requests';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** What an answer says was stored. */
export interface Stored {
  readonly commands: number;
  readonly events: number;
}

const largestProblem = 1_024;
const signsOfAStack = /\\n\s+at |\bat (?:async )?\S* ?\(?\S+:\d+:\d+|node_modules|\.[jt]s:\d+/;

/** What is wrong with an answer, in words; none when it is as it must be. */
export const faultsOf = (request: AbusiveRequest, { status, headers, body }: Answer): readonly string[] => {
  const faults: string[] = [];
  if (status >= 500) faults.push(`a status of ${status}`);
  if (status < 300 && request.mustRefuse) faults.push('it was taken');
  if (status >= 300 && status < 400) faults.push('it leads elsewhere');
  if (status < 400) return faults;
  if (Buffer.byteLength(body) >= largestProblem) faults.push(`a problem of ${Buffer.byteLength(body)} bytes`);
  if (signsOfAStack.test(body)) faults.push('a stack');
  if (!/^application\/problem\+json(;|$)/.test(String(headers['content-type']))) faults.push(`the type ${String(headers['content-type'])}`);
  const problem = parsed(body);
  if (typeof problem?.['type'] !== 'string' || !problem['type'].startsWith('https://')) faults.push('no type of problem');
  if (problem?.['status'] !== status) faults.push('another status in the problem');
  if (status === 429 && headers['retry-after'] === undefined) faults.push('no Retry-After');
  return faults;
};

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
};

interface Receipt {
  readonly events: readonly unknown[];
  readonly repeated?: true;
}

interface Acceptance extends Partial<Receipt> {
  readonly outcomes?: readonly { readonly status: string; readonly receipt?: Receipt }[];
}

/** What the answer to a write says was stored: a refusal, nothing. */
export const storedBy = ({ status, body }: Answer): Stored => {
  if (status >= 300) return { commands: 0, events: 0 };
  const { outcomes, events = [], repeated } = JSON.parse(body) as Acceptance;
  const receipts = outcomes ? outcomes.flatMap(({ receipt }) => receipt ?? []) : [{ events, ...(repeated ? { repeated } : {}) }];
  const fresh = receipts.filter((receipt) => receipt.repeated === undefined);
  return { commands: fresh.length, events: fresh.reduce((sum, receipt) => sum + receipt.events.length, 0) };
};
