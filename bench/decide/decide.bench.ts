import { parseArgs } from 'node:util';
import { commandNames, type CommandName } from '@throughline/episode';
import type { Bench } from '../bench';
import { percentile, progress, table } from '../measure';
import { beginLife, commandsOfALife, episodeId, goesOn, type Life, type Sent } from './long-life';

/** Milliseconds that a decision may take. */
const goal = 1;

/** Milliseconds of decisions, by command. */
type Times = Map<string, number[]>;

/** By what was decided: an episode that is under way refuses what only its beginning takes. */
interface Measured {
  readonly accepted: Times;
  readonly refused: Times;
}

export const bench: Bench = {
  about: 'deciding each command that an episode of many events accepts: in process, with folded states at hand',
  options: [
    '--events N     of the episode before anything is measured, default 1,000; made by the real deciders',
    '--commands N   that it goes on with, default 500; as many again when it is closed and in aftercare',
    '--lives N      such episodes, one after the other, default 8',
    '--rounds N     how often each command is decided, of which the median counts, default 15',
    '--seed N       of the histories, default 1',
  ],
  run: (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        events: { type: 'string', default: '1000' },
        commands: { type: 'string', default: '500' },
        lives: { type: 'string', default: '8' },
        rounds: { type: 'string', default: '15' },
        seed: { type: 'string', default: '1' },
      },
    });
    const { events, commands, rounds, lives, seed } = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Number(value)]),
    ) as Record<keyof typeof values, number>;
    const measured: Measured = { accepted: new Map(), refused: new Map() };
    const grownTo: number[] = [];
    for (let which = 1; which <= lives; which += 1) {
      progress(`life ${which} of ${lives}`);
      const life = beginLife();
      const history = commandsOfALife(seed + which * apart);
      while (life.events() < events) liveOn(life, history, 1, () => undefined);
      const measure = (sent: Sent, into: keyof Measured): void => decideAgain(life, sent, rounds, measured[into]);
      liveOn(life, history, commands, measure);
      grownTo.push(life.events());
      for (const [type, data] of leaving) life.go(life.next({ command: { type, data, target: episodeId, actor: importer }, delayDays: 0 }));
      liveOn(life, history, commands, measure);
    }
    progress('');
    console.log(`${lives} episodes of ${events} events, which went on to ${grownTo.join(', ')}\n`);
    report(measured);
    return Promise.resolve();
  },
};

/** More than a life has parts. */
const apart = 10_000;

const importer = { id: 'm-0', role: 'importer' } as const;
const leaving = [
  ['CloseEpisode', { reason: 'other' }],
  ['EnterAftercare', { option: 'none', basis: 'consent', siteId: 'site-1' }],
] as const;

/**
 * Goes on with so many commands, and measures each before it is carried out. Those that look at every entry of the episode count as accepted
 * in any case, because that is most of their work.
 */
const liveOn = (
  life: Life,
  history: ReturnType<typeof commandsOfALife>,
  commands: number,
  measure: (sent: Sent, into: keyof Measured) => void,
): void => {
  for (let count = 0; count < commands; count += 1) {
    const sent = life.next(history.next().value);
    const decision = life.world.decide(sent.aggregate, sent.command, life.now());
    const accepted = decision.kind === 'accepted' && decision.events.length > 0;
    measure(sent, accepted || sent.aggregate.looksAtEntries?.(sent.command) ? 'accepted' : 'refused');
    if (accepted && goesOn(sent.command)) life.go(sent);
  }
};

/** The median of some rounds: other programs on the processor hit single rounds. One before them is not counted. */
const decideAgain = ({ world, now }: Life, { aggregate, command }: Sent, rounds: number, times: Times): void => {
  const at = now();
  const taken = Array.from({ length: rounds + 1 }, () => {
    const began = performance.now();
    world.decide(aggregate, command, at);
    return performance.now() - began;
  });
  times.set(command.type, [...(times.get(command.type) ?? []), percentile(taken.slice(1), 50)]);
};

const report = ({ accepted, refused }: Measured): void => {
  const onlyRefused = new Map([...refused].filter(([name]) => !accepted.has(name)).map(([name, all]) => [`${name}, refused`, all]));
  const times = new Map([...accepted, ...onlyRefused]);
  const slowestFirst = [...times].sort(([, one], [, other]) => percentile(other, 99) - percentile(one, 99));
  const inFigures = (all: readonly number[]): string[] => [50, 99, 100].map((percent) => percentile(all, percent).toFixed(3));
  const lines = [['all', slowestFirst.flatMap(([, all]) => all)] as const, ...slowestFirst];
  console.log(
    table(
      ['milliseconds a decision', 'p50', 'p99', 'max', 'commands'],
      lines.map(([name, all]) => [name, ...inFigures(all), String(all.length)]),
    ),
  );
  const over = slowestFirst.filter(([, all]) => percentile(all, 99) >= goal).map(([name]) => name);
  console.log(`\np99 of each below ${goal} ms: ${over.length === 0 ? 'met' : `MISSED by ${over.join(', ')}`}`);
  const left = commandNames.filter((name: CommandName) => !accepted.has(name) && !refused.has(name));
  console.log(`${times.size} commands, of which ${onlyRefused.size} were only refused there; never sent: ${left.join(', ') || 'none'}`);
};
