import { startChild, type Child } from './child';

/** What kind of program: what it runs, and what it writes when it is at work. */
export interface ProgramKind {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly parameters: readonly string[];
  readonly atWork: RegExp;
}

/** The place of a program on the stage: when it is gone, another of its kind is put there. */
export interface Slot {
  /** Whether somebody is there, or was. */
  readonly started: () => boolean;
  /** Who is there now, or was last. @throws Error when nobody ever was */
  readonly child: () => Child;
  /** What it wrote when it was at work: the match of `atWork`. */
  readonly greeting: () => readonly string[];
  /** Puts a new program there and waits until it is at work. */
  readonly fill: () => Promise<void>;
  /** From now on it is no surprise when this one ends. */
  readonly expectEnd: () => void;
}

export interface SlotOptions {
  readonly kind: ProgramKind;
  /** Makes names such as `relay-2` differ. */
  readonly number: number;
  readonly folder: string;
  readonly environment: () => Readonly<Record<string, string>>;
  /** Told when a program ends that nobody ended. */
  readonly surprise: (trouble: string) => void;
}

const atWorkWithinMs = 60_000;

export const createSlot = ({ kind, number, folder, environment, surprise }: SlotOptions): Slot => {
  const expected = new Set<Child>();
  let starts = 0;
  let child: Child | null = null;
  let greeting: readonly string[] = [];
  const present = (): Child => {
    if (!child) throw new Error(`No ${kind.name} has been started`);
    return child;
  };
  const fill = async (): Promise<void> => {
    starts += 1;
    const next = startChild(`${kind.name}-${number}-${starts}`, kind.file, kind.parameters, environment(), folder);
    child = next;
    void next.ended.then((how) => {
      if (!expected.has(next)) surprise(`${next.name} ended by itself with ${how}; see ${next.file}`);
    });
    greeting = await next.saw(kind.atWork, atWorkWithinMs);
  };
  return { started: () => child !== null, child: present, greeting: () => greeting, fill, expectEnd: () => void expected.add(present()) };
};
