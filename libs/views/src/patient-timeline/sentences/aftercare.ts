import type { aftercareEvents } from '@throughline/episode';
import { counted, joined, words } from '../words';
import type { DataOf, Sentences } from './sentence';

export const aftercareSentences: Sentences<typeof aftercareEvents> = {
  AftercareEntered: {
    kind: 'aftercare',
    sentence: ({ data }) =>
      joined(
        `Aftercare: ${data.option === 'none' ? 'no plan' : words(data.option)}`,
        data.partnerId,
        data.after === 'support_programme' && 'after the support programme',
      ),
  },
  AftercareCheckInScheduled: { kind: 'aftercare', sentence: ({ data }) => `Aftercare check-in due ${data.dueOn}` },
  CheckInAttempted: {
    kind: 'aftercare',
    sentence: ({ data }) => joined('Aftercare check-in: no answer', data.mode && `by ${words(data.mode)}`, attempt(data.attempts)),
  },
  CheckInCompleted: {
    kind: 'aftercare',
    sentence: ({ data }) => joined('Aftercare check-in: reached', data.mode && `by ${words(data.mode)}`, attempt(data.attempts)),
  },
  CheckInUnreachable: {
    kind: 'aftercare',
    sentence: ({ data }) => `Aftercare check-in: unreachable after ${counted(data.attempts, 'attempt')}`,
  },
  CheckInDeclined: { kind: 'aftercare', sentence: () => 'Aftercare check-in: declined' },
  AftercareOutcomeReported: { kind: 'aftercare', sentence: ({ data }) => aftercareOutcome(data) },
  FeedbackLoopClosed: {
    kind: 'aftercare',
    sentence: ({ data }) => `Aftercare closed: reached ${data.reached} of ${data.scheduled} check-ins`,
  },
};

const attempt = (attempts: number): string => `attempt ${attempts}`;

/** What an aftercare report says; informants may disagree, and each is an entry of its own. */
const aftercareOutcome = (outcome: DataOf<'AftercareOutcomeReported'>): string => {
  const { informant, onMoud, returnedToUse, overdose, edVisit, inpatient, housing, employment, barc10 } = outcome;
  const said = joined(
    onMoud !== undefined && (onMoud ? 'on medication' : 'not on medication'),
    returnedToUse !== undefined && (returnedToUse ? 'returned to use' : 'no return to use'),
    overdose && 'overdose',
    edVisit && 'emergency visit',
    inpatient && 'inpatient stay',
    housing && `housing ${words(housing)}`,
    employment && words(employment),
    barc10 !== undefined && `BARC-10 ${barc10}`,
  );
  return `Aftercare report from ${informant === 'patient' ? 'the patient' : words(informant)}: ${said || 'nothing known'}`;
};
