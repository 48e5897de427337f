/** One field that is wrong: where, as a JSON Pointer (RFC 6901) into the body, and why. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A problem document (RFC 9457). Holds no patient data: it is logged and passed on. */
export interface Problem {
  /** Stable URI of the kind of problem. */
  readonly type: string;
  /** The same for every problem of the kind. */
  readonly title: string;
  readonly status: number;
  /** The kind's short name, the last part of `type`. */
  readonly code: string;
  /** What is so this time, in a sentence. */
  readonly detail?: string;
  /** The request's id, for whoever looks at the logs. */
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
  /** How many more errors there are than `errors` has room for. */
  readonly errorsOmitted?: number;
  /** The version that the record is at, where that is the matter. */
  readonly currentVersion?: number;
}

/** An answer other than success: the document and the headers that go with it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(problem.detail ?? problem.title, options);
  }
}

/** Where the kinds of problem are named; each is documented in the OpenAPI document. */
const namespace = 'https://throughline.invalid/problems/';

/** The kinds of problem that have nothing to do with care: what they are called and the status they travel with. */
export const problemKinds = {
  'malformed-request': { status: 400, title: 'The request is not HTTP as this service takes it' },
  'malformed-json': { status: 400, title: 'The body is not JSON that can be kept as it is' },
  'invalid-body': { status: 400, title: 'The body has fields that are missing, unknown or wrong' },
  'invalid-query': { status: 400, title: 'The address has parts or parameters that are wrong' },
  'cursor-invalid': { status: 400, title: 'The feed did not give this cursor out' },
  'idempotency-key-missing': { status: 400, title: 'The header Idempotency-Key is missing' },
  'idempotency-key-invalid': { status: 400, title: 'The header Idempotency-Key is not 1 to 128 visible characters' },
  'if-match-invalid': { status: 400, title: 'The header If-Match is not a quoted version, such as "4"' },
  'purpose-invalid': { status: 400, title: 'The header Purpose-Of-Use is not a code of HL7 PurposeOfUse that this service knows' },
  'token-missing': { status: 401, title: 'The request carries no token' },
  'token-invalid': { status: 401, title: 'The token is not accepted' },
  'role-not-permitted': { status: 403, title: 'The role may not do this' },
  'purpose-not-permitted': { status: 403, title: 'The role may not look at records for this purpose' },
  'no-audit-session': { status: 403, title: 'The auditor is in no audit session' },
  'outside-audit-scope': { status: 403, title: 'The audit session is not about this' },
  'copy-not-agreed': { status: 403, title: 'The audit session is for looking only' },
  'feed-sites-not-permitted': { status: 403, title: 'The token does not reach the sites of the feed' },
  'unknown-route': { status: 404, title: 'There is nothing at this address' },
  'unknown-command': { status: 404, title: 'There is no such command' },
  'unknown-view': { status: 404, title: 'There is no such view' },
  'unknown-build': { status: 404, title: 'There is no such build or rebuild of a view' },
  'unknown-feed': { status: 404, title: 'There is no such feed' },
  'not-found': { status: 404, title: 'There is no such record' },
  'key-not-parked': { status: 404, title: 'Nothing waits with the key' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'nothing-ready': { status: 409, title: 'No other build of the view is ready' },
  'nothing-kept': { status: 409, title: 'No earlier build of the view is kept' },
  'nothing-changed': { status: 409, title: 'No view was folded with another definition than this program has' },
  'build-behind': { status: 409, title: 'The build has not come as far as what readers see' },
  'build-serves': { status: 409, title: 'Readers read the build' },
  'builds-differ': { status: 409, title: 'The builds differ' },
  'rebuild-open': { status: 409, title: 'The view has a build already that is being filled or is ready' },
  'proof-open': { status: 409, title: 'A proof is being carried out already' },
  'nobody-proves': { status: 409, title: 'No program proves now' },
  'readers-busy': { status: 409, title: 'Somebody reads the view all the time; try again' },
  'feed-exists': { status: 409, title: 'The name was given to another feed' },
  'other-delivery': { status: 409, title: 'The feed is delivered in another way' },
  'cursor-ahead': { status: 409, title: 'The log has not come as far as the cursor' },
  'definition-changed': { status: 409, title: 'The view was folded with another definition than this program has' },
  'version-conflict': { status: 409, title: 'Others changed the record at the same time; try again' },
  'version-mismatch': { status: 412, title: 'The record is not at the version that If-Match names' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'wrong-content-type': { status: 415, title: 'The body must be application/json' },
  'endpoint-not-permitted': { status: 422, title: 'Webhooks are not sent to this address' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used before for another command' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again later' },
  'headers-too-large': { status: 431, title: 'The request has too many headers, or too large ones' },
  'internal-error': { status: 500, title: 'The service failed' },
  unavailable: { status: 503, title: 'The service cannot do this right now; try again' },
  stopping: { status: 503, title: 'The service is stopping; try again' },
  'view-not-built': { status: 503, title: 'The view is being built for the first time; try again' },
  'view-behind': { status: 504, title: 'The view has not reached the position in time; try again' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemKind = keyof typeof problemKinds;

/** The `type` of a kind of problem, or of a rejection by its code. */
export const problemType = (code: string): string => `${namespace}${code}`;

/** What may be said beside the kind. */
export type ProblemParticulars = Pick<Problem, 'detail' | 'errors' | 'currentVersion'>;

/** The document of a problem of a known kind. */
export const problemOf = (kind: ProblemKind, particulars: ProblemParticulars = {}): Problem => ({
  type: problemType(kind),
  ...problemKinds[kind],
  code: kind,
  ...particulars,
});

/** The same as an error to throw. Problems that pass say when to try again, in seconds. */
export const problemError = (kind: ProblemKind, particulars: ProblemParticulars = {}, options?: ErrorOptions): ProblemError =>
  new ProblemError(problemOf(kind, particulars), headersOf(kind), options);

const headersOf = (kind: ProblemKind): Readonly<Record<string, string>> => {
  if (kind === 'view-not-built') return { 'retry-after': '10' };
  if (kind === 'unavailable' || kind === 'view-behind' || kind === 'version-conflict' || kind === 'stopping') return { 'retry-after': '1' };
  if (kind === 'token-missing') return { 'www-authenticate': 'Bearer' };
  if (kind === 'token-invalid') return { 'www-authenticate': 'Bearer error="invalid_token"' };
  return {};
};
