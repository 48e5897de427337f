/** One thing that must be right for requests to be served. */
export interface ReadinessCheck {
  /** kebab-case: `database`. */
  readonly name: string;
  /** @returns why it is not right; null when it is */
  readonly ask: () => Promise<string | null>;
}

/** Whether requests can be served, and what stands in the way. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

/** Asks every check at once. One that does not answer in time, or fails, is not right. */
export const readiness = async (checks: readonly ReadinessCheck[], withinMs: number): Promise<Readiness> => {
  const answers = await Promise.all(checks.map(async ({ name, ask }) => ({ name, reason: await inTime(ask, withinMs) })));
  return {
    ready: answers.every(({ reason }) => reason === null),
    checks: answers.map(({ name, reason }) => (reason === null ? { name, ok: true } : { name, ok: false, reason })),
  };
};

const inTime = async (ask: ReadinessCheck['ask'], withinMs: number): Promise<string | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((answer) => {
    timer = setTimeout(() => answer(`no answer within ${withinMs} ms`), withinMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
};
