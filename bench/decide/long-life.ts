import { aggregatesOfCommand, type CommandName } from '@throughline/episode';
import type { AnyAggregate, AnyCommand } from '@throughline/kernel';
import { anyCommand, anyHistory, beginning, createWorld, treatment, type AnyCommandGiven, type World } from '@throughline/testing';
import fc from 'fast-check';

/** The episode that is looked at. */
export const episodeId = 'e-1';

/** A command with the aggregate that decides it. */
export interface Sent {
  readonly aggregate: AnyAggregate;
  readonly command: AnyCommand;
}

/** A patient's life in the records, so far. */
export interface Life {
  readonly world: World;
  /** When what is sent now is decided: ISO 8601, UTC. */
  readonly now: () => string;
  /** The command as it is sent six hours after the one before, or so many days. */
  readonly next: (given: AnyCommandGiven, waitDays?: number) => Sent;
  /** Decides it and appends what was decided. */
  readonly go: (sent: Sent) => void;
  /** Of the episode. */
  readonly events: () => number;
}

const dayMs = 86_400_000;

/** A patient who was admitted; the real deciders decide. */
export const beginLife = (): Life => {
  const world = createWorld(treatment.codec, treatment.subject);
  let at = Date.parse('2026-01-07T12:00:00.000Z');
  let number = 0;
  const now = (): string => new Date(at + dayMs / 24).toISOString();
  const next: Life['next'] = ({ command }, waitDays = 0.25) => {
    number += 1;
    at += waitDays * dayMs;
    return {
      aggregate: aggregatesOfCommand(command.type)[0],
      command: {
        ...command,
        commandId: `command-${number}`,
        occurredAt: new Date(at).toISOString(),
        occurredAtPrecision: 'instant',
        source: 'ui',
        correlationId: 'c',
        causationId: null,
      },
    };
  };
  const go: Life['go'] = ({ aggregate, command }) => {
    world.submit(aggregate, command, now());
  };
  for (const given of beginning) go(next(given, 3));
  return { world, now, next, go, events: () => world.stream(`episode-${episodeId}`).length };
};

/**
 * Random histories one after the other, about the one episode, each with visits, specimens, referrals and goals of its own: they add up.
 * After each somebody tries to correct entries, and the scheduler to remind of something.
 */
export function* commandsOfALife(seed: number): Generator<AnyCommandGiven, never> {
  for (let part = 1; ; part += 1) {
    const [history = []] = fc.sample(anyHistory({ min: 20, max: 40 }), { numRuns: 1, seed: seed + part });
    for (const given of history) yield inPart(part, given);
    yield* fc.sample(anyCommand(['CorrectEntry', 'VoidEntry', 'RemindOfObligation']), { numRuns: 4, seed: seed + part }).map(onTheEpisode);
  }
}

const onTheEpisode = ({ command, ...rest }: AnyCommandGiven): AnyCommandGiven => ({ ...rest, command: { ...command, target: episodeId } });

const inPart = (part: number, { command, ...rest }: AnyCommandGiven): AnyCommandGiven => {
  const data = JSON.parse(JSON.stringify(command.data).replace(/"((?:[rtuvz]|gs|rx)-\d+|[abcz])"/g, `"$1-${part}"`)) as typeof command.data;
  return { ...rest, command: { ...command, target: targetOf(part, command), data } };
};

const beginsAnother: readonly CommandName[] = ['OpenEpisode', 'ReadmitPatient'];

const targetOf = (part: number, { type, target }: AnyCommandGiven['command']): string => {
  if (beginsAnother.includes(type)) return `${target}-${part}`;
  switch (aggregatesOfCommand(type)[0].name) {
    case 'episode':
    case 'aftercare':
      return episodeId;
    case 'referral':
    case 'group-session':
      return `${target}-${part}`;
    default:
      return target;
  }
};

const endings: readonly CommandName[] = ['CloseEpisode', 'CompleteTransfer', 'CorrectEntry', 'VoidEntry'];

/** What would end the episode, or take away what makes it one, is not carried out. */
export const goesOn = ({ type, data }: AnyCommand): boolean =>
  !(endings as readonly string[]).includes(type) && !(type === 'RecordOverdose' && 'fatal' in data && data.fatal === true);
