import { openFeed, type FeedReader } from './feeds/feed';
import {
  carryOut,
  contentOf,
  targetIn,
  type AnswerOf,
  type Beside,
  type CommandBody,
  type CommandName,
  type OperationName,
  type Receipt,
  type RequestOf,
} from './operations';
import { createTransport, type ClientOptions, type Sent } from './transport';

/** The service, as its contracts have it. Everything may throw ServiceProblem and ServiceUnreachable. */
export interface Client {
  /** Any operation by its id: `call('patient-timeline', { path: { patientId: 'p-1' }, query: { after: receipt.position } })`. */
  readonly call: <Name extends OperationName>(
    name: Name,
    ...request: object extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>]
  ) => Promise<AnswerOf<Name>>;
  /**
   * Gives a command to a record. Without an answer it is sent again with the same key, so that it is carried out once.
   * @param target id of the record: of the episode, referral, site ...
   */
  readonly command: <Name extends CommandName>(name: Name, target: string, body: CommandBody<Name>, beside?: Beside) => Promise<Receipt>;
  /** A feed that was registered for the holder of the token. */
  readonly feed: (name: string) => FeedReader;
  /** A request that no operation describes, or whose path was given by an answer. @returns what the answer holds */
  readonly request: (request: Sent) => Promise<unknown>;
  /** The same, for an answer that is too much to hold: nothing of it is read yet. */
  readonly open: (request: Sent) => Promise<Response>;
}

/** A client of the service at an address. */
export const createClient = (options: ClientOptions): Client => {
  const transport = createTransport(options);
  return {
    call: async <Name extends OperationName>(name: Name, request?: RequestOf<Name>) =>
      (await carryOut(transport, name, request ?? {})) as AnswerOf<Name>,
    command: async (name, target, body, beside = {}) =>
      (await carryOut(transport, name, { ...beside, path: targetIn(name, target), body })) as Receipt,
    feed: (name) => openFeed(transport, name),
    request: async (request) => contentOf(await transport(request)),
    open: transport,
  };
};
