/**
 * Asks for the next item while the present one is worked on. `abort` must end the source's wait for more, so that leaving early
 * does not hang on it.
 */
export async function* prefetched<Item>(source: AsyncIterable<Item>, abort: () => void): AsyncGenerator<Item, void> {
  const iterator = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Item, unknown>> => {
    const asked = iterator.next();
    // It may fail before anybody waits for it; whoever then waits gets the error.
    asked.catch(() => undefined);
    return asked;
  };
  try {
    for (let next = ask(); ;) {
      const result = await next;
      if (result.done) return;
      next = ask();
      yield result.value;
    }
  } finally {
    abort();
    await iterator.return?.();
  }
}
