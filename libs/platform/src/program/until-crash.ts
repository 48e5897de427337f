/** Resolves with the first error that nobody caught, thrown or rejected. Later ones change nothing: the program is ending. */
export const untilCrash = (): Promise<{ readonly error: unknown }> =>
  new Promise((tell) => {
    process.on('uncaughtException', (error) => tell({ error }));
    process.on('unhandledRejection', (error) => tell({ error }));
  });
