export interface Turns {
  /** Runs the task when all earlier ones under this key have ended. */
  readonly take: <Result>(key: string, task: () => Promise<Result>) => Promise<Result>;
}

/**
 * Lets tasks of one key run one after another. Commands for one stream would only lose races against each other inside this process;
 * between processes the log's versions decide.
 */
export const createTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: async (key, task) => {
      const before = last.get(key);
      const mine = before ? before.then(task, task) : task();
      last.set(key, mine);
      try {
        return await mine;
      } finally {
        if (last.get(key) === mine) last.delete(key);
      }
    },
  };
};
