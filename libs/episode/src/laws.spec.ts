import { fromJS } from 'immutable';
import fc from 'fast-check';
import { entriesOf, type AnyAggregate, type DecidedEvent } from '@throughline/kernel';
import { anyCommand, anyHistory, careCommands, frozen, lawRuns, play, policyFields, sweep, type World } from '@throughline/testing';
import { aggregatesOfCommand } from './aggregate-of-command';
import { aftercareAggregate, episodeAggregate, referralAggregate } from './aggregates';
import type { CommandName } from './commands';
import type { Episode, EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import { accessEvents, allEvents, correctionEvents, type EpisodeServiceEvent } from './events';
import { groupSessionAggregate } from './group-session/aggregate';
import { memberAggregate } from './member/aggregate';
import { teamAggregate } from './team/aggregate';
import { factsOf } from './obligations/decide';
import { obligationKindNames, type ObligationKind } from './obligations/kinds';
import { afterFact, nothingOutstanding } from './obligations/running';
import { patientAggregate } from './patient/aggregate';
import type { PatientRegister } from './patient/register';
import { commandNames } from './permissions';
import { cowsItemNames, cowsItems, type CowsItem } from './reference/cows';
import { projectionAggregate } from './parked-key/aggregate';
import { sitePolicyAggregate } from './site-policy/aggregate';

const runs = lawRuns(100);

type Event = DecidedEvent<EpisodeServiceEvent>;

const histories = anyHistory({ min: 10, max: 30, commands: 50 });
const law = (holds: (world: World) => void): void =>
  fc.assert(
    fc.property(histories, (commands) => holds(play(commands).world)),
    runs,
  );

const referralCommands = commandNames.filter((name) => aggregatesOfCommand(name)[0] === referralAggregate);

const streamsOf = (world: World, prefix: string): readonly (readonly Event[])[] =>
  world
    .streamIds()
    .filter((id) => id.startsWith(prefix))
    .map((id) => world.stream(id) as readonly Event[]);
const eventsOf = (world: World): readonly Event[] => streamsOf(world, '').flat();

/** What is taken of a closed episode. */
const ofTheLaboratory = ['UdsCollected', 'UdsResultRecorded', 'SpecimenValidityRecorded', 'ConfirmationOrdered', 'UdsInterpreted'];

const isOver = (stream: readonly Event[]): boolean => stream.some(({ type }) => type === 'ReferralClosed' || type === 'ReferralCancelled');

/** The kinds of obligations that run after some fact of the stream. */
const kindsRunIn = (stream: readonly Event[]): readonly ObligationKind[] => {
  const kinds = new Set<ObligationKind>();
  factsOf(entriesOf(stream)).reduce((known, fact) => {
    const after = afterFact(known, fact);
    for (const { kind } of after.running) kinds.add(kind);
    return after;
  }, nothingOutstanding);
  return [...kinds];
};

const endsEpisode = ({ type }: Event): boolean => type === 'EpisodeClosed' || type === 'AdmissionDeclined';

const kinds: readonly AnyAggregate[] = [
  episodeAggregate,
  referralAggregate,
  aftercareAggregate,
  sitePolicyAggregate,
  patientAggregate,
  memberAggregate,
  groupSessionAggregate,
  teamAggregate,
  projectionAggregate,
];

const foldOf = ({ decider }: AnyAggregate, events: readonly Event[], from: unknown = decider.initial): unknown =>
  events.reduce<unknown>((state, event) => decider.evolve(state, event), from);

describe('whatever anybody does', () => {
  it('a history replayed from its stored events is the one that was lived (I1)', () =>
    law((world) => {
      for (const aggregate of kinds) {
        for (const id of world.streamIds().filter((stream) => stream.startsWith(`${aggregate.name}-`))) {
          const target = id.slice(aggregate.name.length + 1);
          expect(fromJS(world.replayed(aggregate, target))).toEqual(fromJS(world.live(aggregate, target)));
        }
      }
    }));

  it('a state stays what it was whatever comes after it, and no event is changed by what is made of it (I1)', () =>
    fc.assert(
      fc.property(histories, fc.nat(), (commands, place) => {
        const { world } = play(commands);
        for (const aggregate of kinds) {
          for (const stream of streamsOf(world, `${aggregate.name}-`)) {
            const told = stream.map(frozen);
            const prefix = told.slice(0, (place % told.length) + 1);
            const early = foldOf(aggregate, prefix);
            foldOf(aggregate, told.slice(prefix.length), early);
            expect(fromJS(early)).toEqual(fromJS(foldOf(aggregate, prefix)));
          }
        }
      }),
      runs,
    ));

  it('nothing but what was prescribed, injected or taken home changes what covers a day (I3)', () =>
    law((world) => {
      const covering = ({ medication }: OpenedEpisode) => [medication.prescriptions, medication.injections, medication.takeHomes];
      for (const stream of streamsOf(world, 'episode-')) {
        let before: Episode = episodeAggregate.decider.initial;
        for (const event of stream) {
          const after: Episode = episodeAggregate.decider.evolve(before, event as DecidedEvent<EpisodeDecisionEvent>);
          const supplies = ['MedicationPrescribed', 'InjectionAdministered', 'TakeHomeDispensed'].includes(event.type);
          if (before.status !== 'none' && after.status !== 'none' && !supplies) expect(covering(after)).toEqual(covering(before));
          before = after;
        }
      }
    }));

  it('versions follow one another, and every stream begins with its opening, once', () =>
    law((world) => {
      const openings = { 'episode-': 'EpisodeOpened', 'referral-': 'ReferralOpened', 'aftercare-': 'AftercareEntered' };
      for (const [prefix, opening] of Object.entries(openings)) {
        for (const stream of streamsOf(world, prefix)) {
          expect(stream.map(({ streamVersion }) => streamVersion)).toEqual(stream.map((_event, index) => index + 1));
          expect(stream.flatMap(({ type }, index) => (type === opening ? [index] : []))).toEqual([0]);
        }
      }
    }));

  it('nothing is added to an episode that is over but late results, marked as late, and the link to a readmission (I2)', () =>
    law((world) => {
      for (const stream of streamsOf(world, 'episode-')) {
        const endedAt = stream.findIndex(endsEpisode);
        const after = endedAt < 0 ? [] : stream.slice(endedAt + 1);
        for (const event of after) {
          if (event.type === 'ReadmissionLinked') continue;
          expect(ofTheLaboratory).toContain(event.type);
          expect(event.data).toMatchObject({ lateArrival: true });
        }
        for (const event of endedAt < 0 ? stream : stream.slice(0, endedAt)) expect(event.data).not.toHaveProperty('lateArrival');
      }
    }));

  it('a patient never has two open episodes at a programme', () =>
    law((world) => {
      for (const stream of streamsOf(world, 'patient-')) {
        const open = new Set<string>();
        for (const { type, data } of stream) {
          if (type !== 'EpisodeRegistered' && type !== 'EpisodeReleased') continue;
          expect(open.has(data.programmeId)).toBe(type === 'EpisodeReleased');
          if (type === 'EpisodeRegistered') open.add(data.programmeId);
          else open.delete(data.programmeId);
        }
      }
      const episodes = streamsOf(world, 'episode-');
      const registered = streamsOf(world, 'patient-').flat();
      expect(registered.filter(({ type }) => type === 'EpisodeRegistered')).toHaveLength(episodes.length);
      const ended = episodes.flat().filter(endsEpisode);
      expect(registered.filter(({ type }) => type === 'EpisodeReleased')).toHaveLength(ended.length);
    }));

  it('the registers of the patients know the referrals that are not over, and no others', () =>
    law((world) => {
      const registers = world.streamIds().filter((id) => id.startsWith('patient-'));
      const known = registers.flatMap((id) => [
        ...(world.live(patientAggregate, id.slice('patient-'.length)) as PatientRegister).openReferrals.keys(),
      ]);
      const open = world.streamIds().filter((id) => id.startsWith('referral-') && !isOver(world.stream(id) as readonly Event[]));
      expect(known.map((id) => `referral-${id}`).sort()).toEqual(open.sort());
    }));

  it('a COWS total is the sum of items, each from its own set (I8)', () =>
    fc.assert(
      fc.property(fc.array(anyCommand(['AssessWithdrawal']), { maxLength: 40 }), (commands) => {
        for (const event of eventsOf(play(commands).world)) {
          if (event.type !== 'WithdrawalAssessed') continue;
          const points = cowsItemNames.map((item: CowsItem) => event.data.items[item]);
          expect(event.data.total).toBe(points.reduce((sum, one) => sum + one, 0));
          cowsItemNames.forEach((item) => expect(cowsItems[item]).toContain(event.data.items[item]));
        }
      }),
      runs,
    ));

  it('no partner both accepts and declines a referral, and none goes on after its end (I5)', () =>
    fc.assert(
      fc.property(fc.array(anyCommand(referralCommands), { minLength: 20, maxLength: 80 }), (commands) => {
        for (const stream of streamsOf(play(commands).world, 'referral-')) {
          const types = stream.map(({ type }) => type);
          const answers = stream.filter(
            ({ type, data }) => type === 'ReferralAccepted' || (type === 'ReferralDeclined' && data.by === 'partner'),
          );
          expect(answers.length).toBeLessThanOrEqual(1);
          const end = types.findIndex((type) => type === 'ReferralClosed' || type === 'ReferralCancelled');
          expect(end === -1 || end === types.length - 1).toBe(true);
        }
      }),
      runs,
    ));

  it('a specimen has one result for an assay and analyte, after its collection', () =>
    law((world) => {
      for (const stream of streamsOf(world, 'episode-')) {
        const collected = new Set<string>();
        const results = new Set<string>();
        for (const { type, data } of stream) {
          if (type === 'UdsCollected') collected.add(data.specimenId);
          if (type !== 'UdsResultRecorded') continue;
          expect(collected).toContain(data.specimenId);
          for (const { analyte } of data.results) {
            const key = `${data.specimenId} ${data.assay} ${analyte}`;
            expect(results.has(key)).toBe(false);
            results.add(key);
          }
        }
      }
    }));

  it('peers neither dose nor prescribe', () =>
    law((world) => {
      const medical = ['InductionStarted', 'InductionDoseTaken', 'MedicationStarted', 'DoseAdministered', 'InjectionAdministered'];
      for (const { type, actor } of eventsOf(world)) {
        if (medical.includes(type))
          expect(['peer_recovery_specialist', 'peer_supervisor', 'partner', 'front_desk']).not.toContain(actor.role);
      }
    }));

  it('an event names the policy that was in force when the fact occurred, however many were adopted since (I13)', () =>
    law((world) => {
      const adopted = eventsOf(world).filter((event) => event.type === 'SitePolicyAdopted');
      const ofPatients = ['episode-', 'referral-', 'aftercare-'].flatMap((prefix) => streamsOf(world, prefix)).flat();
      for (const event of ofPatients) {
        const inForce = adopted
          .filter(({ data }) => data.siteId === event.siteId && Date.parse(data.effectiveFrom) <= Date.parse(event.occurredAt))
          .sort((one, other) => Date.parse(one.data.effectiveFrom) - Date.parse(other.data.effectiveFrom))
          .at(-1);
        expect(event.policyVersionId).toBe(inForce?.data.policyVersionId ?? null);
      }
    }));

  it('everybody who enters aftercare has every check-in of the policy, and the loop closes on all of them', () =>
    law((world) => {
      for (const stream of streamsOf(world, 'aftercare-')) {
        const scheduled = stream.filter(({ type }) => type === 'AftercareCheckInScheduled').length;
        expect(scheduled).toBeGreaterThanOrEqual(policyFields.aftercare.checkInDays.length);
        for (const event of stream) {
          if (event.type !== 'FeedbackLoopClosed') continue;
          expect(event.data.scheduled).toBe(scheduled);
          expect(event.data.reached + event.data.unreachable + event.data.declined).toBeLessThanOrEqual(scheduled);
        }
      }
    }));
});

describe('the random histories', () => {
  it('get every command accepted, every event made and every kind of obligation run, so that the laws say something', () => {
    const accepted = new Set<CommandName>();
    const made = new Set<string>();
    const policies = new Set<string | null>();
    const ran = new Set<ObligationKind>();
    for (const commands of sweep()) {
      const played = play(commands);
      played.accepted.forEach((name) => accepted.add(name));
      for (const { type, policyVersionId } of eventsOf(played.world)) {
        made.add(type);
        policies.add(policyVersionId);
      }
      for (const stream of streamsOf(played.world, '')) for (const kind of kindsRunIn(stream)) ran.add(kind);
    }
    expect(careCommands.filter((name) => !accepted.has(name))).toEqual([]);
    // Corrections are left out of these histories, and what is looked at is recorded by no command.
    const left: readonly string[] = [...correctionEvents, ...accessEvents].map(({ type }) => type);
    expect(allEvents.map(({ type }) => type).filter((type) => !made.has(type) && !left.includes(type))).toEqual([]);
    expect(obligationKindNames.filter((kind) => !ran.has(kind))).toEqual([]);
    expect([...policies]).toEqual(expect.arrayContaining(['site-1@1', 'site-1@2']));
  });
});
