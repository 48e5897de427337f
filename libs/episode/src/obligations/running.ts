import type { EpisodeServiceEvent } from '../events';
import type { ObligationKind } from './kinds';
import { obligationRules } from './rules';
import type { Beginning, Fact, ObligationRule, Running } from './rule';

type FactType = EpisodeServiceEvent['type'];

/** One kind's part in a fact. */
interface Part {
  readonly kind: ObligationKind;
  readonly meets: (fact: Fact, running: Running) => boolean;
  readonly begins: (fact: Fact, running: readonly Running[]) => Beginning | null;
  readonly runs: ObligationRule['runs'];
}

const never = (): boolean => false;
const nothing = (): null => null;

/** The table of the rules, turned by fact. The table gives each type what reads its facts; the compiler does not follow that by name. */
const parts: ReadonlyMap<string, readonly Part[]> = (() => {
  const byFact = new Map<string, Part[]>();
  for (const [kind, rule] of Object.entries(obligationRules) as [ObligationKind, ObligationRule][]) {
    for (const type of new Set([...Object.keys(rule.from), ...Object.keys(rule.metBy)]) as Set<FactType>) {
      const meets = (rule.metBy[type] ?? never) as Part['meets'];
      const begins = (rule.from[type] ?? nothing) as Part['begins'];
      byFact.set(type, [...(byFact.get(type) ?? []), { kind, meets, begins, runs: rule.runs }]);
    }
  }
  return byFact;
})();

/** Every fact that changes what somebody has to do. */
export const obligationFacts = [...new Set([...parts.keys(), 'ObligationFellDue'])] as readonly FactType[];

/**
 * What runs after a fact. Facts come in the order in which they occurred; `running` is kept by whoever asks: a stream for its own decisions,
 * a view for everybody's lists.
 */
export const afterFact = (running: readonly Running[], fact: Fact): readonly Running[] =>
  (parts.get(fact.type) ?? []).reduce(
    (soFar, part) => afterPart(soFar, fact, part),
    fact.type === 'ObligationFellDue' ? reminded(running, fact) : running,
  );

const reminded = (running: readonly Running[], { data }: Fact<'ObligationFellDue'>): readonly Running[] =>
  running.map((one) => (isSame(one, data) ? { ...one, reminded: true } : one));

/** Whether it is that one occasion, counted from that time. */
export const isSame = (running: Running, told: Pick<Running, 'kind' | 'occasion' | 'runsFrom'>): boolean =>
  running.kind === told.kind && running.occasion === told.occasion && running.runsFrom === told.runsFrom;

const afterPart = (running: readonly Running[], fact: Fact, { kind, meets, begins, runs }: Part): readonly Running[] => {
  const before = running.filter((one) => one.kind === kind);
  const left = running.filter((one) => one.kind !== kind || !meets(fact, one));
  const beginning = begins(fact, before);
  if (!beginning) return left;
  const begun: Running = {
    kind,
    stream: fact.streamId,
    variant: '',
    runsFrom: fact.occurredAt,
    reminded: false,
    rests: before.some(({ rests }) => rests),
    ...beginning,
  };
  const goesOn = before.find((one) => isSame(one, begun));
  const others = left.filter((one) => one.kind !== kind || (runs === 'each' && one.occasion !== begun.occasion));
  return [...others, goesOn ? { ...begun, stream: goesOn.stream, reminded: goesOn.reminded } : begun];
};
