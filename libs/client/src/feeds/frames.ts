/** A message of a stream of server-sent events. */
export interface Frame {
  readonly event: string;
  /** Empty where the message has none. */
  readonly data: string;
  readonly id: string | null;
  /** Milliseconds to wait before the stream is opened again. */
  readonly retry: number | null;
}

/** Takes a stream apart as it comes, whatever its parts are. Unlike a browser it also hands on messages without data: they move the cursor. */
export const frameReader = (): ((text: string) => readonly Frame[]) => {
  let rest = '';
  let fields: [name: string, value: string][] = [];
  return (text) => {
    rest += text;
    // A carriage return at the very end may be half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    return lines.flatMap((line) => {
      if (line !== '') {
        const [, name = line, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
        fields.push([name, value]);
        return [];
      }
      const frame = frameOf(fields);
      fields = [];
      return [frame];
    });
  };
};

const frameOf = (fields: readonly (readonly [name: string, value: string])[]): Frame => {
  const all = (name: string): readonly string[] => fields.filter(([field]) => field === name).map(([, value]) => value);
  const retry = all('retry').at(-1) ?? '';
  return {
    event: all('event').at(-1) ?? 'message',
    data: all('data').join('\n'),
    id: all('id').at(-1) ?? null,
    retry: /^\d+$/.test(retry) ? Number(retry) : null,
  };
};
