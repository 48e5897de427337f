import {
  aggregatesOfCommand,
  sitePolicyAggregate,
  type CommandName,
  type EpisodeServiceEvent,
  type PolicyFields,
} from '@throughline/episode';
import type { AnyAggregate, AnyCommand, RecordedEvent } from '@throughline/kernel';
import { digestOf, type Append, type EventLog } from '@throughline/log';
import { createWorld, policyFields, treatment, type World } from '@throughline/testing';
import { progress } from '../measure';

type Event = RecordedEvent<EpisodeServiceEvent>;

const sites = 20;
const everyDays = 14;
/** Histories that the deciders decided, each a minute after the one before; the others are copies of theirs under ids of their own. */
export const decidedHistories = 1_000;
const copiesAtOnce = 64;
const firstAt = Date.parse('2026-03-01T01:00:00.000Z');
const minuteMs = 60_000;

/** A screen every 14 days is what the scheduler acts on; of the other kinds that run, only lists tell. */
const policy: PolicyFields = {
  ...policyFields,
  uds: { ...policyFields.uds, everyDays, everyDaysByStage: null },
  scheduler: { kinds: ['uds_due'] },
};

/** The time at which the screens of this share of the patients are due, and no others. */
export const whenDue = (share: number): string =>
  new Date(firstAt + everyDays * 86_400_000 + (share * decidedHistories - 0.5) * minuteMs).toISOString();

/** A token that stands in no other word, so that a copy can have another. */
const tokenOf = (history: number): string => `H${String(history).padStart(6, '0')}`;

const given = (world: World, name: CommandName | 'AdoptSitePolicy', target: string, data: object, at: number): void => {
  const occurredAt = new Date(at).toISOString();
  const id = `${name} ${target} ${occurredAt}`;
  const command: AnyCommand = {
    type: name,
    target,
    data,
    occurredAt,
    occurredAtPrecision: 'instant',
    actor: { id: 'm-0', role: 'importer' },
    source: 'import',
    commandId: id,
    correlationId: id,
    causationId: null,
  };
  const aggregate: AnyAggregate = name === 'AdoptSitePolicy' ? sitePolicyAggregate : aggregatesOfCommand(name)[0];
  const decision = world.submit(aggregate, command, '2026-03-03T00:00:00.000Z');
  if (decision.kind === 'rejected') throw new Error(`${name}: ${decision.code}`);
};

/** In treatment and in a support programme, with a prescription and a urine screen. */
const begin = (world: World, history: number): void => {
  const at = firstAt + history * minuteMs;
  const episodeId = `e-${tokenOf(history)}`;
  const to = (name: CommandName, data: object): void => given(world, name, episodeId, data, at);
  to('OpenEpisode', {
    patientId: `p-${tokenOf(history)}`,
    programmeId: 'obot',
    siteId: `site-${history % sites}`,
    firstContactOn: '2026-03-01',
    referralSource: 'self',
  });
  to('ScreenForOud', { instrument: 'interview', substances: ['opioid'], score: null, answers: [] });
  to('RecordDiagnosis', { condition: 'opioid_use_disorder', verification: 'confirmed' });
  to('AdmitPatient', { firstServiceOn: '2026-03-01' });
  to('PrescribeMedication', {
    prescriptionId: 'rx-1',
    product: 'buprenorphine_naloxone_film_8',
    dose: { amount: 16, unit: 'mg' },
    quantity: 56,
    daysSupply: 28,
    startsOn: '2026-03-01',
    refills: 0,
    purpose: 'oud',
  });
  to('EnrolInSupportProgram', { enrolmentId: 'n-1', program: 'peer support', months: 6, on: '2026-03-01' });
  to('CollectUds', { specimenId: 'u-1' });
};

/** Histories of open episodes at sites with policies. */
const decided = (): { readonly ofSites: readonly Event[]; readonly histories: readonly (readonly Event[])[] } => {
  const world = createWorld(treatment.codec, treatment.subject);
  for (let site = 0; site < sites; site += 1) {
    given(world, 'AdoptSitePolicy', `site-${site}`, { ...policy, effectiveFrom: '2026-01-01T00:00:00Z', reason: 'first' }, firstAt);
  }
  for (let history = 0; history < decidedHistories; history += 1) begin(world, history);
  const events = world.recorded() as readonly Event[];
  const ofPatient = new Map<string, Event[]>();
  for (const event of events)
    if (event.patientId !== null) ofPatient.set(event.patientId, [...(ofPatient.get(event.patientId) ?? []), event]);
  return { ofSites: events.filter(({ patientId }) => patientId === null), histories: [...ofPatient.values()] };
};

/** The same history of another patient in another episode. */
const copyOf = (events: readonly Event[], history: number, copy: number): readonly Event[] => {
  const ids = JSON.stringify(events)
    .replaceAll(tokenOf(history), `${tokenOf(history)}-${copy}`)
    .replace(
      /"event-(\d+)"/g,
      (_all, number: string) => `"00000000-0000-7000-8${String(copy).padStart(3, '0')}-${number.padStart(12, '0')}"`,
    );
  return JSON.parse(ids) as readonly Event[];
};

/** One append of a whole history, as one command would make it. */
const appendOf = (events: readonly Event[], commandId: string): Append<EpisodeServiceEvent> => {
  const streams = [...new Set(events.map(({ streamId }) => streamId))];
  return {
    commandId,
    digest: digestOf({ commandId }),
    partitionKey: events[0]?.patientId ?? events[0]?.streamId ?? '',
    streams: streams.map((streamId) => ({
      streamId,
      expectedVersion: 0,
      events: events.filter((event) => event.streamId === streamId).map((event) => ({ ...event, commandId })),
    })),
  };
};

/** Appends as many open episodes to a log. @returns how many events */
export const fillWithPatients = async (log: EventLog<EpisodeServiceEvent>, episodes: number): Promise<number> => {
  const { ofSites, histories } = decided();
  for (const [site, event] of copyOf(ofSites, 0, 0).entries()) await log.append(appendOf([event], `policy-${site}`));
  let [next, events] = [0, 0];
  const writer = async (): Promise<void> => {
    for (let number = next++; number < episodes; number = next++) {
      const history = number % decidedHistories;
      const copied = copyOf(histories[history] ?? [], history, Math.floor(number / decidedHistories));
      await log.append(appendOf(copied, `bench-${number}`));
      events += copied.length;
      if (number % 5_000 === 0) progress(`${number} of ${episodes} episodes`);
    }
  };
  await Promise.all(Array.from({ length: copiesAtOnce }, writer));
  return events;
};
