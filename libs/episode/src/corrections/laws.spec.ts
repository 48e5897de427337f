import fc from 'fast-check';
import { fromJS } from 'immutable';
import { asCorrection, effectiveHistory, type AnyAggregate, type DecidedEvent, type JsonObject } from '@throughline/kernel';
import { anyHistory, lawRuns, play, sweep, type Played, type World } from '@throughline/testing';
import { aggregatesOfCommand } from '../aggregate-of-command';
import { referralAggregate } from '../aggregates';
import { allEvents, type EpisodeServiceEvent } from '../events';
import { correctionRules } from './rules';

const runs = lawRuns(60);

type Event = DecidedEvent<EpisodeServiceEvent>;
const kinds: readonly AnyAggregate[] = aggregatesOfCommand('CorrectEntry');

/** Which entry is corrected, by which other entry's payload of the same type, or voided; and by how many days it moves. */
const anyCorrections = fc.array(
  fc.record({ place: fc.nat(999), like: fc.nat(99), voids: fc.boolean(), days: fc.constantFrom(0, 0, -3, -40) }),
  {
    minLength: 5,
    maxLength: 25,
  },
);

const streamsOf = (
  world: World,
): readonly { readonly aggregate: AnyAggregate; readonly target: string; readonly events: readonly Event[] }[] =>
  kinds.flatMap((aggregate) =>
    world
      .streamIds()
      .filter((id) => id.startsWith(`${aggregate.name}-`))
      .map((id) => ({ aggregate, target: id.slice(aggregate.name.length + 1), events: world.stream(id) as readonly Event[] })),
  );

const now = '2030-01-01T00:00:00.000Z';

/** Corrects and voids entries of a history. @returns the types of those entries of which it was accepted */
const correct = (
  { world }: Played,
  corrections: readonly { place: number; like: number; voids: boolean; days: number }[],
): ReadonlySet<string> => {
  const accepted = new Set<string>();
  corrections.forEach(({ place, like, voids, days }, index) => {
    const all = streamsOf(world).flatMap(({ aggregate, target, events }) => events.map((event) => ({ aggregate, target, event })));
    const chosen = all[place % all.length];
    if (!chosen) return;
    const { aggregate, target, event } = chosen;
    const alike = all.filter((one) => one.event.type === event.type);
    const corrected = {
      newPayload: (alike[like % alike.length]?.event.data ?? {}) as JsonObject,
      newOccurredAt: new Date(Date.parse(event.occurredAt) + days * 86_400_000).toISOString(),
    };
    const command = {
      type: voids ? 'VoidEntry' : 'CorrectEntry',
      commandId: `correction-${index}`,
      target,
      occurredAt: '2029-12-31T00:00:00.000Z',
      occurredAtPrecision: 'instant',
      actor: { id: 'm-0', role: 'importer' },
      source: 'ui',
      correlationId: 'c',
      causationId: null,
      data: { corrects: event.eventId, reason: 'misread', ...(voids ? {} : corrected) },
    } as const;
    const before = world.streamIds().map((id) => [...world.stream(id)]);
    const decision = world.submit(aggregate, command, now);
    // What was told stays as it was told (E4), and a "no" changes nothing.
    const after = world.streamIds().map((id) => world.stream(id));
    before.forEach((stream, which) => expect(after[which]?.slice(0, stream.length)).toEqual(stream));
    if (decision.kind === 'rejected') expect(after.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
    else if (decision.events.length > 0) accepted.add(event.type);
  });
  return accepted;
};

const corrected = (holds: (world: World) => void): void =>
  fc.assert(
    fc.property(anyHistory({ min: 5, max: 25, commands: 50 }), anyCorrections, (commands, corrections) => {
      const played = play(commands);
      correct(played, corrections);
      holds(played.world);
    }),
    runs,
  );

describe('whatever is corrected', () => {
  it('a state is that of the history as it holds, and can be folded of it', () =>
    corrected((world) => {
      for (const { aggregate, target } of streamsOf(world)) {
        expect(fromJS(world.live(aggregate, target))).toEqual(fromJS(world.replayed(aggregate, target)));
      }
    }));

  it('a correction names an earlier entry of its own stream, that is none itself', () =>
    corrected((world) => {
      for (const { events } of streamsOf(world)) {
        for (const [place, event] of events.entries()) {
          const entry = events.slice(0, place).find(({ eventId }) => eventId === event.corrects);
          expect(asCorrection(event) === null).toBe(event.corrects === null);
          if (event.corrects !== null) expect(entry && asCorrection(entry)).toBeNull();
        }
      }
    }));

  it('no partner both accepts and declines a referral, as the record holds in the end (I5)', () =>
    corrected((world) => {
      for (const { aggregate, events } of streamsOf(world)) {
        if (aggregate !== referralAggregate) continue;
        const answers = (effectiveHistory(events) as readonly Event[]).filter(
          ({ type, data }) => type === 'ReferralAccepted' || (type === 'ReferralDeclined' && data.by === 'partner'),
        );
        expect(answers.length).toBeLessThanOrEqual(1);
      }
    }));

  it('a corrected entry names the policy that was in force at its time (I13)', () =>
    corrected((world) => {
      const streams = streamsOf(world);
      const adopted = streams.flatMap(({ events }) => events).filter((event) => event.type === 'SitePolicyAdopted');
      const entries = new Map(streams.flatMap(({ events }) => events).map((event) => [event.eventId, event]));
      for (const event of streams.flatMap(({ events }) => events)) {
        if (event.type !== 'EntryCorrected' || entries.get(event.corrects ?? '')?.occurredAt === event.data.occurredAt) continue;
        const voided = new Set([...entries.values()].flatMap(({ type, corrects }) => (type === 'EntryVoided' ? [corrects] : [])));
        const inForce = adopted
          .filter(({ eventId, data }) => !voided.has(eventId) && data.siteId === event.siteId)
          .filter(({ data }) => Date.parse(data.effectiveFrom) <= Date.parse(event.data.occurredAt))
          .sort((one, other) => Date.parse(one.data.effectiveFrom) - Date.parse(other.data.effectiveFrom))
          .at(-1);
        if (event.data.policyVersionId !== null) expect(event.data.policyVersionId).toBe(inForce?.data.policyVersionId);
      }
    }));
});

describe('the rules of correction', () => {
  it('name each command that makes an entry, so that whoever may record it may correct it', () => {
    const made = new Set<string>();
    const unnamed = new Set<string>();
    const accepted = new Set<string>();
    for (const commands of sweep()) {
      const played = play(commands);
      for (const { events } of streamsOf(played.world)) {
        for (const { type, commandId } of events) {
          made.add(type);
          const rule = correctionRules[type];
          const command = played.acceptedAs.get(commandId);
          if (command && rule.kind !== 'follows' && !rule.by.includes(command)) unnamed.add(`${command} makes ${type}`);
        }
      }
      const all = streamsOf(played.world).flatMap(({ events }) => events);
      const firstOfEach = [...new Set(all.map(({ type }) => type))].map((type) => all.findIndex((event) => event.type === type));
      // The last first: a correction adds an event behind those that are chosen by their place.
      const places = firstOfEach.sort((one, other) => other - one);
      for (const type of correct(
        played,
        places.map((place) => ({ place, like: 0, voids: false, days: -3 })),
      ))
        accepted.add(type);
    }
    const correctable = Object.entries(correctionRules).flatMap(([type, { kind }]) => (kind === 'follows' ? [] : [type]));
    expect([...unnamed]).toEqual([]);
    expect(correctable.filter((type) => !made.has(type))).toEqual([]);
    expect(correctable.filter((type) => !accepted.has(type))).toEqual([]);
  });

  it('speak of every event that there is', () => {
    expect(Object.keys(correctionRules).sort()).toEqual(allEvents.map(({ type }) => type).sort());
  });
});
