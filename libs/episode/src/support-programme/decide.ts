import { accept, alreadySo, reject } from '@throughline/kernel';
import type { CommandNamed, CompleteSupportProgramData, EnrolInSupportProgramData, SupportProgrammeCommandData } from '../commands';
import { dayOf, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { stageAfter, type Stage } from '../reference/stages';
import { inFuture } from '../refusals';
import { fieldsOf } from '../site-policy/state';
import type { Decided, Decides, EpisodeContext } from '../topic';
import { stageEndsOf } from './stage-ends';
import type { OpenEnrolment } from './state';

const noneOpen = reject('no-support-programme', 'The patient is in no support programme: enrol them with EnrolInSupportProgram.');

/** Peers enrol too, and before admission: support does not wait for treatment, and does not end with it (A5.3). */
const enrol = (
  data: EnrolInSupportProgramData,
  { supportProgramme: { open, enrolments } }: OpenedEpisode,
  { policy, now }: Pick<EpisodeContext, 'policy' | 'now'>,
): Decided => {
  if (enrolments.has(data.enrolmentId)) return alreadySo;
  if (open) return reject('support-programme-open', 'The patient is in a support programme: end that with CompleteSupportProgram first.');
  if (!hasBegun(data.on, now)) return inFuture('on');
  const stageEnds = stageEndsOf(data.on, policy?.fields);
  if (data.months !== undefined) {
    return accept<EpisodeDecisionEvent>({ type: 'SupportProgramEnrolled', data: { ...data, months: data.months, stageEnds } });
  }
  const said = fieldsOf(policy, 'supportProgramme');
  if (said.kind !== 'said') return said;
  return accept<EpisodeDecisionEvent>({ type: 'SupportProgramEnrolled', data: { ...data, months: said.fields.months, stageEnds } });
};

/** Stages follow one another. By the calendar only once the stage is over; a clinical reason may come before. */
const advanceStage = (
  { data, occurredAt }: Pick<CommandNamed<'AdvanceStage'>, 'data' | 'occurredAt'>,
  { supportProgramme: { open } }: OpenedEpisode,
): Decided => {
  if (!open) return noneOpen;
  const { enrolmentId, stage: from } = open;
  if (data.to === from) return alreadySo;
  if (data.to !== stageAfter(from)) return reject('stage-order', `After ${from} comes ${stageAfter(from) ?? 'no other stage'}.`);
  if (data.trigger === 'calendar') {
    const fault = notDue(open, dayOf(occurredAt));
    if (fault) return fault;
  }
  return accept<EpisodeDecisionEvent>({ type: 'StageAdvanced', data: { enrolmentId, from, ...data } });
};

/** What keeps the calendar from moving a patient on; undefined: nothing does. */
const notDue = ({ stage, stageEnds }: OpenEnrolment, on: string): Decided | undefined => {
  const end = endOf(stage, stageEnds);
  if (end === null) {
    return reject(
      'stage-not-due',
      'The policy in force at the enrolment gives stages no length: only a clinical reason moves the patient on.',
    );
  }
  return on < end ? reject('stage-not-due', `By the calendar this stage is over on ${end}.`) : undefined;
};

const endOf = (stage: Stage, ends: OpenEnrolment['stageEnds']): string | null => (ends && stage !== 'stabilization' ? ends[stage] : null);

const complete = (
  { enrolmentId, reason }: CompleteSupportProgramData,
  { supportProgramme: { open, enrolments } }: OpenedEpisode,
): Decided => {
  if (enrolments.get(enrolmentId) === reason) return alreadySo;
  if (open?.enrolmentId !== enrolmentId) return noneOpen;
  return accept<EpisodeDecisionEvent>({ type: 'SupportProgramCompleted', data: { enrolmentId, program: open.program, reason } });
};

/** Support programmes: enrolment, stages, end. */
export const supportProgrammeDecides: Decides<SupportProgrammeCommandData> = {
  EnrolInSupportProgram: ({ data }, episode, context) => enrol(data, episode, context),
  AdvanceStage: (command, episode) => advanceStage(command, episode),
  CompleteSupportProgram: ({ data }, episode) => complete(data, episode),
};
