import { accept, alreadySo, reject } from '@throughline/kernel';
import { closed } from '../closing/decide';
import type { CommandNamed, RecordAssessmentData, RecordSafetyPlanData, RecordSelfReportedUseData, SafetyCommandData } from '../commands';
import { dayOf, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { instrumentOf, scoreFits, scoreRule, type Instrument } from '../reference/instruments';
import { inFuture } from '../refusals';
import type { Decided, Decides } from '../topic';

/** A fatal overdose ends the episode with it (TEDS discharge reason 6); any other one never does. */
const recordOverdose = (
  { target, data, occurredAt }: CommandNamed<'RecordOverdose'>,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
): Decided =>
  accept<EpisodeDecisionEvent>(
    { type: 'OverdoseRecorded', data },
    ...(data.fatal ? closed(target, { reason: 'died' }, episode, outstandingReferrals, dayOf(occurredAt)) : []),
  );

const recordSelfReportedUse = (data: RecordSelfReportedUseData, now: string): Decided =>
  hasBegun(data.on, now) ? accept<EpisodeDecisionEvent>({ type: 'SelfReportedUseRecorded', data }) : inFuture('on');

/** Answers must be those of the instrument's definition. An answer may be lacking: histories have gaps. */
const recordAssessment = (data: RecordAssessmentData): Decided => {
  const instrument = instrumentOf(data.instrument, data.definitionVersion);
  if (!instrument) return reject('unknown-instrument', 'This service has no definition of the instrument in that version.');
  const items = data.answers.map(({ item }) => item);
  if (items.some((item) => !Object.hasOwn(instrument.items, item))) {
    return reject('unknown-item', `The items of ${instrument.name} are ${Object.keys(instrument.items).join(', ')}.`);
  }
  if (new Set(items).size < items.length) return reject('item-repeated', 'An item is answered twice.');
  const wrong = data.answers.find(({ item, value }) => !isAllowed(instrument, item, value));
  if (wrong) return reject('answer-not-allowed', `${wrong.item} is one of ${(instrument.items[wrong.item] ?? []).join(', ')}.`);
  if (!scoreFits(instrument, data.score)) return reject('score-out-of-range', scoreRule(instrument));
  return accept<EpisodeDecisionEvent>({ type: 'AssessmentRecorded', data });
};

const isAllowed = ({ items }: Instrument, item: string, value: string | number): boolean => {
  const allowed = items[item];
  return !allowed || (typeof value === 'string' && allowed.includes(value));
};

const recordSafetyPlan = (data: RecordSafetyPlanData, { safety: { plans } }: OpenedEpisode): Decided =>
  plans.has(data.planRef) ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'SafetyPlanRecorded', data });

/** Use, overdoses, what keeps the patient safe, and the instruments by which somebody asks. */
export const safetyDecides: Decides<SafetyCommandData> = {
  RecordSelfReportedUse: ({ data }, _episode, { now }) => recordSelfReportedUse(data, now),
  RecordReturnToUse: ({ data }) => accept({ type: 'ReturnToUseRecorded', data }),
  RecordOverdose: (command, episode, { outstandingReferrals }) => recordOverdose(command, episode, outstandingReferrals),
  DispenseNaloxone: ({ data }) => accept({ type: 'NaloxoneDispensed', data }),
  RecordSafetyPlan: ({ data }, episode) => recordSafetyPlan(data, episode),
  RaiseRisk: ({ data }) => accept({ type: 'RiskRaised', data }),
  RecordAssessment: ({ data }) => recordAssessment(data),
};
