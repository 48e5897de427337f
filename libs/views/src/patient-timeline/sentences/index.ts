import type { AftercareEvent, EpisodeEvent, ObligationEvent, PatientEvent, ReferralEvent } from '@throughline/episode';
import type { TimelineKind } from '../kinds';
import { aftercareSentences } from './aftercare';
import { careTeamSentences } from './care-team';
import { closingSentences } from './closing';
import { counsellingSentences } from './counselling';
import { handoffSentences } from './handoff';
import { inductionSentences } from './induction';
import { intakeSentences } from './intake';
import { levelSentences } from './levels';
import { medicationSentences } from './medication';
import { obligationSentences } from './obligations';
import { patientSentences } from './patient';
import { planSentences } from './plan';
import { referralSentences } from './referral';
import { safetySentences } from './safety';
import type { EntriesOf, Entry } from './sentence';
import { suspensionSentences } from './suspension';
import { transferSentences } from './transfer';
import { readmissionSentences } from './readmission';
import { supportProgrammeSentences } from './support-programme';
import { testingSentences } from './testing';
import { visitSentences } from './visits';

/** An event of one of the patient's streams. */
export type PatientStreamEvent = EpisodeEvent | ReferralEvent | AftercareEvent | PatientEvent | ObligationEvent;

const entries: EntriesOf<PatientStreamEvent> = {
  ...intakeSentences,
  ...inductionSentences,
  ...medicationSentences,
  ...testingSentences,
  ...safetySentences,
  ...careTeamSentences,
  ...planSentences,
  ...counsellingSentences,
  ...visitSentences,
  ...levelSentences,
  ...supportProgrammeSentences,
  ...readmissionSentences,
  ...transferSentences,
  ...suspensionSentences,
  ...closingSentences,
  ...referralSentences,
  ...handoffSentences,
  ...aftercareSentences,
  ...patientSentences,
  ...obligationSentences,
};

/** Every event that a timeline shows. */
export const toldTypes = Object.keys(entries) as PatientStreamEvent['type'][];

/** The kind and the words of an event. */
export const entryOf = (event: PatientStreamEvent): { readonly kind: TimelineKind; readonly sentence: string } => {
  // The record gives each type the words for its event; the compiler does not follow that through a union.
  const { kind, sentence } = entries[event.type] as Entry<PatientStreamEvent>;
  return { kind, sentence: sentence(event) };
};
