/**
 * Turns single look-ups into shared ones: those that arrive while one is under way go together in the next, so that the number of
 * round trips does not grow with the number of callers.
 *
 * @param lookUp answers in the order of its requests
 * @param maximum how many requests share a round trip at most
 */
export const coalesce = <Request, Response>(
  lookUp: (requests: readonly Request[]) => Promise<readonly Response[]>,
  maximum: number,
): ((request: Request) => Promise<Response>) => {
  interface Waiting {
    readonly request: Request;
    readonly resolve: (response: Response) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting.slice(0, maximum);
      waiting = waiting.slice(maximum);
      await serve(together);
    }
    running = false;
  };

  const serve = async (together: readonly Waiting[]): Promise<void> => {
    try {
      const responses = await lookUp(together.map(({ request }) => request));
      for (const [index, { resolve, reject }] of together.entries()) {
        const response = responses[index];
        if (response === undefined) reject(new Error('A look-up was not answered'));
        else resolve(response);
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  };

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (running) return;
      running = true;
      // Those who ask in the same turn of the event loop share the first round trip as well.
      setImmediate(() => void drain());
    });
};
