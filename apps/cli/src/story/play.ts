import { dirname, join } from 'node:path';
import type { Actor } from '@throughline/kernel';
import { v5 } from 'uuid';
import { bodyIn } from '../send/body';
import { routeNamed, type CommandRoute } from '../send/routes';
import { openService, ServiceRefusal, type Service } from '../service';
import { UserError } from '../user-error';
import { momentIn, StoryDay, StoryMoment } from './moment';
import type { Step, Story } from './script';

/** How a story is played. */
export interface Playing {
  /** Where the story lies, for the files that it names. */
  readonly file: string;
  readonly routes: ReadonlyMap<string, CommandRoute>;
  /** Ends every id, so that the same story can be played by several patients. */
  readonly suffix: string;
  /** Takes a line for each step. */
  readonly tell: (line: string) => void;
}

/** What was played. */
export interface Played {
  /** The id that a name stands for. */
  readonly idOf: (name: string) => string;
  /** The log's newest position of the story, by partition: `3:1042`. */
  readonly positions: readonly string[];
}

/** Gives every command of the story in turn. @throws UserError at the first that is answered otherwise than the story says */
export const playStory = async (story: Story, { file, routes, suffix, tell }: Playing): Promise<Played> => {
  const idOf = (name: string): string => `${name}-${suffix}`;
  const services = new Map<string, Service>();
  const serviceFor = async (person: string, actor: Actor): Promise<Service> => {
    const service = services.get(person) ?? (await openService(actor));
    services.set(person, service);
    return service;
  };
  const positions = new Map<string, string>();
  // Played again, what was refused at its time meets the end of the story: it is refused otherwise, or already so.
  let repeating = false;
  for (const [place, step] of story.steps.entries()) {
    if (step.note !== undefined) tell(`\n${step.note}`);
    const route = routeNamed(routes, step.send);
    const role = story.people[step.as] ?? 'importer';
    const service = await serviceFor(step.as, { id: idOf(step.as), role });
    for (const at of [step.at].flat()) {
      const occurredAt = momentIn(at)?.on(story.start);
      const body = { ...(await bodyOf(step, file, (value) => resolved(value, story, idOf))), occurredAt };
      const key = v5(`${suffix}/${story.story}/${place}/${at}`, namespace);
      const outcome = await outcomeOf(service.post(route.pathTo(idOf(step.to)), body, key));
      if (outcome.refused !== step.refused && !(repeating && changesNothing(outcome))) throw otherwise(step, at, outcome);
      if (outcome.refused === undefined) repeating = outcome.repeated ?? false;
      tell(`${at.padEnd(16)} ${role} ${step.send}: ${outcome.refused === undefined ? outcome.events : `refused, ${outcome.refused}`}`);
      if (outcome.position !== undefined) positions.set(outcome.position.split(':')[0] ?? '', outcome.position);
    }
  }
  return { idOf, positions: [...positions.values()] };
};

/** Names the idempotency keys of stories (RFC 9562, version 5). */
const namespace = '0f2a1c5e-6d0b-4a86-9b43-6f1d1d0c7a52';

interface Receipt {
  readonly events: readonly { readonly type: string }[];
  readonly position: string;
  readonly repeated?: boolean;
}

interface StepOutcome {
  readonly refused?: string;
  readonly message?: string;
  readonly events?: string;
  readonly repeated?: boolean;
  readonly position?: string;
}

const changesNothing = ({ refused, events }: StepOutcome): boolean => refused !== undefined || events === alreadySo;

const alreadySo = 'already so';

const outcomeOf = async (answer: Promise<unknown>): Promise<StepOutcome> => {
  try {
    const { events, position, repeated = false } = (await answer) as Receipt;
    return { events: events.map(({ type }) => type).join(', ') || alreadySo, position, repeated };
  } catch (error) {
    if (error instanceof ServiceRefusal) return { refused: error.code, message: error.message };
    throw error;
  }
};

const otherwise = ({ send, refused }: Step, at: string, { events, message = '' }: StepOutcome): UserError => {
  const expected = refused === undefined ? 'accepted' : `refused with ${refused}`;
  return new UserError(
    `${at}, ${send}: the story says that it is ${expected}. ${events === undefined ? message : `It was accepted: ${events}.`}`,
  );
};

const bodyOf = async ({ file, with: given = {} }: Step, story: string, resolve: (value: unknown) => unknown): Promise<object> => {
  const own = resolve(given) as object;
  if (file === undefined) return own;
  return { ...(await bodyIn(join(dirname(story), file))), ...own };
};

/** Days, times and names as what they stand for. */
const resolved = (value: unknown, story: Story, idOf: (name: string) => string): unknown => {
  if (value instanceof StoryDay || value instanceof StoryMoment) return value.on(story.start);
  if (Array.isArray(value)) return value.map((one) => resolved(one, story, idOf));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, resolved(one, story, idOf)]));
  }
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  const name = value.slice(1);
  if (story.records.includes(name) || Object.hasOwn(story.people, name)) return idOf(name);
  throw new UserError(`"${value}" is the name of no record and of none of the people.`);
};
