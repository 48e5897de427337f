import { circumstanceFacts, circumstancesAfter, noCircumstances, standingFacts, type Circumstances } from './circumstances';
import type { ObligationKind } from './kinds';
import { obligationRules } from './rules';
import type { Fact, FactType } from './fact';
import type { Beginning, ObligationRule, Running } from './rule';

/** What is to be known to take in the next fact. */
export interface Outstanding {
  readonly running: readonly Running[];
  readonly circumstances: Circumstances;
}

export const nothingOutstanding: Outstanding = { running: [], circumstances: noCircumstances };

/** One kind's part in a fact. */
interface Part extends Pick<ObligationRule, 'in' | 'runs'> {
  readonly kind: ObligationKind;
  readonly meets: (fact: Fact, running: Running, circumstances: Circumstances) => boolean;
  readonly begins: (fact: Fact, running: readonly Running[], circumstances: Circumstances) => Beginning | readonly Beginning[] | null;
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
      byFact.set(type, [...(byFact.get(type) ?? []), { kind, in: rule.in, runs: rule.runs, meets, begins }]);
    }
  }
  return byFact;
})();

/** Every fact that changes what somebody has to do. */
export const obligationFacts = [...new Set([...parts.keys(), ...circumstanceFacts, 'ObligationFellDue'])] as readonly FactType[];

/**
 * What is outstanding after a fact. Facts come in the order in which they occurred; what is outstanding is kept by whoever asks: a stream for
 * its own decisions, a view for everybody's lists. What goes on unchanged is the same object as before.
 *
 * @param only the one kind that is asked for; each runs by its own rule
 */
export const afterFact = (known: Outstanding, fact: Fact, only?: ObligationKind): Outstanding => {
  const circumstances = circumstancesAfter(known.circumstances, fact);
  const told = fact.type === 'ObligationFellDue' ? reminded(known.running, fact) : known.running;
  const taken = circumstances.suspended === known.circumstances.suspended ? told : afterPause(told, fact, circumstances);
  const running = (parts.get(fact.type) ?? [])
    .filter(({ kind }) => only === undefined || kind === only)
    .map((part) => (part.in === 'episode' && known.circumstances.over ? { ...part, begins: nothing } : part))
    .reduce((soFar, part) => afterPart(soFar, fact, part, circumstances), taken);
  return { running, circumstances };
};

/** The facts that decide what runs of one kind: those of its rule, and where the patient stands. */
export const factsOfKind = (kind: ObligationKind): ReadonlySet<string> => {
  const { from, metBy }: ObligationRule = obligationRules[kind];
  return new Set([...Object.keys(from), ...Object.keys(metBy), ...standingFacts, 'ObligationFellDue']);
};

/** What runs by the facts of one stream, as they hold, in the order in which they occurred. @param only the one kind that is asked for */
export const runningIn = (facts: readonly Fact[], only?: ObligationKind): readonly Running[] =>
  facts.reduce((known, fact) => afterFact(known, fact, only), nothingOutstanding).running;

const reminded = (running: readonly Running[], { data }: Fact<'ObligationFellDue'>): readonly Running[] =>
  running.map((one) => (isSame(one, data) ? { ...one, reminded: true } : one));

/** While an episode is suspended, what runs in it rests; it runs on from where it was when the episode is resumed. */
const afterPause = (running: readonly Running[], { occurredAt }: Fact, { suspended }: Circumstances): readonly Running[] =>
  running.map((one) => {
    if (obligationRules[one.kind].in !== 'episode' || one.rests === suspended) return one;
    return suspended ? { ...one, rests: true } : { ...one, rests: false, resumedAt: occurredAt };
  });

/** Whether it is that one occasion, counted from that time. */
export const isSame = (running: Running, told: Pick<Running, 'kind' | 'occasion' | 'runsFrom'>): boolean =>
  running.kind === told.kind && running.occasion === told.occasion && running.runsFrom === told.runsFrom;

const afterPart = (running: readonly Running[], fact: Fact, part: Part, circumstances: Circumstances): readonly Running[] => {
  const { kind, runs, begins, meets } = part;
  const before = running.filter((one) => one.kind === kind);
  const begun = [begins(fact, before, circumstances) ?? []]
    .flat()
    .map((beginning) => runningSince({ beginning, fact, part, circumstances }, before));
  if (begun.length === 0 && !before.some((one) => meets(fact, one, circumstances))) return running;
  const isReplaced = ({ occasion }: Running): boolean =>
    runs === 'newest' ? begun.length > 0 : begun.some((one) => one.occasion === occasion);
  return [...running.filter((one) => one.kind !== kind || !(isReplaced(one) || meets(fact, one, circumstances))), ...begun];
};

interface Begun {
  readonly beginning: Beginning;
  readonly fact: Fact;
  readonly part: Part;
  readonly circumstances: Circumstances;
}

/** What begins; what runs already goes on, and at most changes its variant. */
const runningSince = ({ beginning, fact, part, circumstances }: Begun, before: readonly Running[]): Running => {
  const begun: Running = {
    kind: part.kind,
    stream: fact.streamId,
    variant: '',
    runsFrom: fact.occurredAt,
    reminded: false,
    rests: part.in === 'episode' && circumstances.suspended,
    resumedAt: null,
    ...beginning,
  };
  const already = before.find((one) => isSame(one, begun));
  if (!already) return begun;
  return already.variant === begun.variant ? already : { ...already, variant: begun.variant };
};
