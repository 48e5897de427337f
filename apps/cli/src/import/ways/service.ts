import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome, Receipt } from '@throughline/log';
import { UserError } from '../../user-error';
import type { Batch, Step } from '../ctn0094/plan';
import type { Way } from './way';

interface ServiceOptions {
  /** `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly token: string;
}

const attempts = 8;

/** Through the batch route of the running service. Busy or restarting, it is asked again; commands keep their ids. */
export const throughService = async ({ url, token }: ServiceOptions): Promise<Way> => {
  const address = url.replace(/\/$/, '');
  await assertReady(address);
  return {
    name: address,
    execute: async (batch) => {
      const answer = await post(`${address}/v1/${batch.kind}/${encodeURIComponent(batch.target)}/commands`, token, bodyOf(batch));
      return batch.steps.map((step, index) => outcomeOf(step, answer.outcomes[index]));
    },
    done: () => undefined,
    close: () => Promise.resolve(),
  };
};

const assertReady = async (address: string): Promise<void> => {
  const ready = await fetch(`${address}/health/ready`).catch(() => null);
  if (ready?.ok) return;
  const found = ready ? `answers that it is not ready (${ready.status})` : 'does not answer';
  throw new UserError(
    `The service at ${address} ${found}, and DATABASE_URL is not set.\n` +
      'Start it with "npm start", or name another one in THROUGHLINE_URL, or set DATABASE_URL to write straight into a database.',
  );
};

const bodyOf = ({ steps }: Batch): string =>
  JSON.stringify({
    commands: steps.map(({ command: { commandId, type, data, occurredAt, occurredAtPrecision, source } }) => ({
      id: commandId,
      type,
      body: { ...data, occurredAt, occurredAtPrecision, source },
    })),
  });

interface ServiceOutcome {
  readonly id: string;
  readonly status: 'accepted' | 'repeated' | 'rejected';
  readonly receipt?: Omit<Receipt, 'commandId'>;
  readonly problem?: { readonly code?: string; readonly type?: string; readonly title?: string; readonly detail?: string };
}

const post = async (address: string, token: string, body: string): Promise<{ readonly outcomes: readonly ServiceOutcome[] }> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    }).catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && answer.ok) return (await answer.json()) as { outcomes: readonly ServiceOutcome[] };
    if (attempt === attempts || !(answer instanceof Error || again.includes(answer.status))) throw await refusal(address, answer);
    await sleep(250 * 2 ** Math.min(attempt, 5));
  }
};

/** Lost a race, too many requests, not ready: the same request may be accepted later. */
const again: readonly number[] = [409, 429, 502, 503, 504];

const refusal = async (address: string, answer: Response | Error): Promise<Error> => {
  if (answer instanceof Error)
    return new UserError(`${address} stopped answering. Start the service and run the same command again: it goes on.`);
  const { title = '', detail = '' } = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  const advice =
    answer.status === 401 ? ' Give a token of the role importer in THROUGHLINE_TOKEN ("throughline token --role importer").' : '';
  return new UserError(`${address} answered ${answer.status}: ${title} ${detail}${advice}`);
};

const outcomeOf = ({ command }: Step, outcome: ServiceOutcome | undefined): Outcome => {
  if (outcome?.id !== command.commandId) throw new Error(`The service did not answer for command ${command.commandId}`);
  const { status, receipt, problem } = outcome;
  if (status === 'rejected' || !receipt) return { kind: 'rejected', code: codeOf(problem), detail: problem?.detail ?? '' };
  return { kind: 'accepted', receipt: { ...receipt, commandId: command.commandId }, repeated: status === 'repeated' };
};

/** The rejection's code is the last part of the problem's type. */
const codeOf = (problem: ServiceOutcome['problem']): string => problem?.code ?? problem?.type?.split(/[/:#]/).at(-1) ?? 'refused';
