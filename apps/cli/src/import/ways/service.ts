import { createClient, ServiceProblem, ServiceUnreachable, type HttpComponents } from '@throughline/client';
import type { Outcome } from '@throughline/log';
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
  const client = createClient({ address, token: () => token, attempts });
  await assertReady(address);
  return {
    name: address,
    execute: async (batch) => {
      const path = `/v1/${batch.kind}/${encodeURIComponent(batch.target)}/commands`;
      const answer = await client.request({ method: 'POST', path, body: bodyOf(batch), repeatable: true }).catch((error: unknown) => {
        throw refusal(`${address}${path}`, error);
      });
      return batch.steps.map((step, index) => outcomeOf(step, (answer as BatchAnswer).outcomes[index]));
    },
    done: () => undefined,
    close: () => Promise.resolve(),
  };
};

const assertReady = async (address: string): Promise<void> => {
  const error = await createClient({ address, attempts: 1 })
    .call('health-ready')
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  if (error === null) return;
  const found = error instanceof ServiceProblem ? `answers that it is not ready (${error.status})` : 'does not answer';
  throw new UserError(
    `The service at ${address} ${found}, and DATABASE_URL is not set.\n` +
      'Start it with "npm start", or name another one in THROUGHLINE_URL, or set DATABASE_URL to write straight into a database.',
  );
};

const bodyOf = ({ steps }: Batch): object => ({
  commands: steps.map(({ command: { commandId, type, data, occurredAt, occurredAtPrecision, source } }) => ({
    id: commandId,
    type,
    body: { ...data, occurredAt, occurredAtPrecision, source },
  })),
});

type BatchAnswer = HttpComponents['schemas']['BatchAnswer'];
type ServiceOutcome = HttpComponents['schemas']['BatchOutcome'];

const refusal = (address: string, error: unknown): unknown => {
  if (error instanceof ServiceUnreachable)
    return new UserError(`${address} stopped answering. Start the service and run the same command again: it goes on.`);
  if (!(error instanceof ServiceProblem)) return error;
  const { title = '', detail = '' } = error.problem;
  const advice =
    error.status === 401 ? ' Give a token of the role importer in THROUGHLINE_TOKEN ("throughline token --role importer").' : '';
  return new UserError(`${address} answered ${error.status}: ${title} ${detail}${advice}`);
};

const outcomeOf = ({ command }: Step, outcome: ServiceOutcome | undefined): Outcome => {
  if (outcome?.id !== command.commandId) throw new Error(`The service did not answer for command ${command.commandId}`);
  const { status, receipt, problem } = outcome;
  if (status === 'rejected' || !receipt) return { kind: 'rejected', code: problem?.code ?? 'refused', detail: problem?.detail ?? '' };
  return { kind: 'accepted', receipt: { ...receipt, commandId: command.commandId }, repeated: status === 'repeated' };
};
