import { accept, alreadySo, reject, type EventOf, type NewEvent } from '@throughline/kernel';
import { closed } from '../closing/decide';
import type { CommandNamed, RecordAssessmentData, RecordSafetyPlanData, RecordSelfReportedUseData, SafetyCommandData } from '../commands';
import { dayOf, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { canBeGiven, flawOf, instrumentOf, riskOf, scored } from '../reference/instruments';
import { inFuture } from '../refusals';
import type { Decided, Decides } from '../topic';
import type { RiskRaised } from './events';

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
  const flaw = flawOf(instrument, data.answers);
  if (flaw) return reject(flaw.code, flaw.detail);
  const { title, given: range } = instrument.table;
  if (range && !canBeGiven(instrument, data.score)) {
    return reject('score-out-of-range', `The score of ${title} is a whole number from ${range.min} to ${range.max}.`);
  }
  const result = scored(instrument, data.answers, data.score);
  if (typeof data.score === 'number' && data.score !== result.score) {
    return reject('score-differs', `The answers come to ${result.score ?? 'no score'}: leave score out.`);
  }
  return accept<EpisodeDecisionEvent>({ type: 'AssessmentRecorded', data: { ...data, ...result } }, ...risksIn(data));
};

/** An answer that is a risk by itself raises it, whatever the total (B8: item 9 of the PHQ-9). */
export const risksIn = ({
  instrument,
  definitionVersion,
  answers,
}: Pick<RecordAssessmentData, 'instrument' | 'definitionVersion' | 'answers'>): NewEvent<EventOf<typeof RiskRaised>>[] => {
  const known = instrumentOf(instrument, definitionVersion);
  const answer = known && riskOf(known, answers);
  if (!answer) return [];
  return [{ type: 'RiskRaised', data: { instrument, definitionVersion, item: answer.item, severity: `answered ${answer.value}` } }];
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
