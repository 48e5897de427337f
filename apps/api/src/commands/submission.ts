import type { Actor, AnyCommand, Sites } from '@throughline/kernel';
import { digestOf, type Submission } from '@throughline/log';
import type { ServiceCommand } from './service-command';

/** What the request says beside the body. */
export interface Sending {
  readonly commandId: string;
  readonly target: string;
  readonly actor: Actor;
  /** The actor's sites: the decision is taken on what these may know. */
  readonly sites: Sites;
  readonly correlationId: string;
  /** From If-Match. */
  readonly expectedVersion?: number;
  /** When the request came: milliseconds since 1970. */
  readonly receivedAt: number;
}

/** What the log is asked to execute, from a checked body and its request. */
export const submissionOf = (type: string, body: ServiceCommand, sending: Sending): Submission => {
  const { occurredAt, occurredAtPrecision, source, ...data } = plain(body);
  const { commandId, target, actor, sites, correlationId, expectedVersion, receivedAt } = sending;
  const command: AnyCommand = {
    type,
    commandId,
    target,
    actor,
    sites,
    correlationId,
    causationId: null,
    occurredAt: body.occurredAt ?? new Date(receivedAt).toISOString(),
    occurredAtPrecision: body.occurredAtPrecision ?? 'instant',
    source: body.source ?? 'ui',
    data,
  };
  // What was sent, not what was filled in: a repetition comes at another time.
  const digest = digestOf({ type, target, actor: actor.id, data, sent: plain({ occurredAt, occurredAtPrecision, source }) });
  return { command, digest, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
};

type Plain = Record<string, unknown>;

/** Fields as JSON has them: of objects of a class, only what was given. */
const plain = (value: object): Plain => {
  const fields: Plain = {};
  for (const [name, field] of Object.entries(value)) if (field !== undefined) fields[name] = plainValue(field);
  return fields;
};

const plainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === 'object' && value !== null ? plain(value) : value;
};
