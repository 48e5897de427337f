import type { components } from './generated/http';

/** A problem document (RFC 9457), as the service answers with one. */
export type Problem = components['schemas']['ProblemDocument'];

/** The service said no. `problem.detail` says what to do. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';

  constructor(
    /** Of the answer. */
    readonly status: number,
    /** Which no it is, such as `episode-not-active`; empty where something in between answered. */
    readonly code: string,
    /** All that the service said; of an answer that is no problem document only what can be known. */
    readonly problem: Partial<Problem>,
  ) {
    super([`${status}`, code, problem.title, problem.detail].filter((part) => part !== undefined && part !== '').join(' '));
  }
}

/** No answer came, or it broke off. Whether the service did what it was asked is not known. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';
}

/** Whether an error is this "no" of the service: `isProblem(error, 'version-mismatch')`. Any one unless a code is given. */
export const isProblem = (error: unknown, code?: string): error is ServiceProblem =>
  error instanceof ServiceProblem && (code === undefined || error.code === code);

/** What an answer says went wrong. */
export const problemIn = async (answer: Response): Promise<ServiceProblem> => {
  const said: unknown = await answer.json().catch(() => null);
  const problem: Partial<Problem> = typeof said === 'object' && said !== null ? said : {};
  return new ServiceProblem(answer.status, problem.code ?? '', problem);
};
