import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { progressOn } from '../progress';
import type { Service } from '../service';
import { UserError } from '../user-error';

export interface Saving {
  /** Of the export at the service. */
  readonly path: string;
  readonly purpose: string | undefined;
  readonly out: string;
  readonly force: boolean;
}

/** What was written. */
export interface Saved {
  readonly bytes: number;
  readonly events: number;
}

/**
 * Writes an export to a file: whole, or not at all. Nobody but the owner may read it.
 *
 * @throws UserError when the file is there already, cannot be written, or the answer ends too early; ServiceRefusal when the service refuses
 */
export const saveExport = async (service: Service, { path, purpose, out, force }: Saving): Promise<Saved> => {
  if (!force && (await isThere(out))) throw new UserError(`${out} is there already. Give another name, or --force to overwrite it.`);
  const draft = `${out}.part`;
  const file = await open(draft, 'w', 0o600).catch((error: unknown) => {
    throw new UserError(`${draft} cannot be written: ${(error as Error).message}`);
  });
  try {
    const answer = await service.download(path, purpose === undefined ? {} : { 'purpose-of-use': purpose });
    const events = Number(answer.headers.get('export-events') ?? 0);
    const bytes = await writeTo(file, answer, events);
    await file.sync();
    await file.close();
    await rename(draft, out);
    return { bytes, events };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
};

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const lineOfEvent = Buffer.from('"kind":"event"');
const lastLine = /"kind":"end"[^\n]*\n$/;
/** Longer than the last line of an export, in bytes. */
const tailLength = 500;

/** @throws UserError when the answer ends before its last line */
const writeTo = async (file: FileHandle, { body }: Response, total: number): Promise<number> => {
  const progress = progressOn(process.stderr, 'Exporting', total);
  let [bytes, events, tail] = [0, 0, Buffer.alloc(0)];
  try {
    for await (const piece of body ?? []) {
      const part = Buffer.from(piece as Uint8Array);
      await file.write(part);
      bytes += part.length;
      events += occurrences(part);
      progress.at(Math.min(events, total));
      tail = Buffer.concat([tail, part]).subarray(-tailLength);
    }
  } catch (cause) {
    throw new UserError('The export broke off: the service does not answer any more. Nothing was kept; try again.', { cause });
  } finally {
    progress.stop();
  }
  if (lastLine.test(tail.toString())) return bytes;
  throw new UserError('The export ended before its last line. Nothing was kept; try again.');
};

/** How many events begin in a piece: near enough for who waits. */
const occurrences = (piece: Buffer): number => {
  let count = 0;
  for (let at = piece.indexOf(lineOfEvent); at >= 0; at = piece.indexOf(lineOfEvent, at + 1)) count += 1;
  return count;
};
