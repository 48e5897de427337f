import { addMonths } from '../../months';
import { stages, type Stage } from '../../reference/stages';
import { always, startOf, untilOver, type Beginning, type ObligationRule, type Running } from '../rule';

/** The stages of a support programme, each from the day on which the one before it is over (S002:54, 64). */
export const stageReview: ObligationRule = {
  in: 'episode',
  runs: 'each',
  from: {
    SupportProgramEnrolled: ({ data: { stageEnds } }) =>
      stageEnds && [
        { occasion: 'early', runsFrom: startOf(stageEnds.engagement) },
        { occasion: 'stabilization', runsFrom: startOf(stageEnds.early) },
      ],
  },
  metBy: {
    ...untilOver,
    SupportProgramCompleted: always,
    StageAdvanced: ({ data }, { occasion }) => stages.indexOf(occasion as Stage) <= stages.indexOf(data.to),
  },
};

/** `2026-03` of a time in March. */
const monthOf = (time: string): string => time.slice(0, 7);

/** The meeting of a calendar month is due when the month is over. */
const meetingIn = (month: string): Beginning => ({ occasion: month, runsFrom: startOf(addMonths(`${month}-01`, 1)) });
const meetingAfter = (month: string): Beginning => meetingIn(monthOf(addMonths(`${month}-01`, 1)));

type Owed = readonly Running[];

/** A meeting is one of its month; it makes good for no month before, and the next one is owed in the month after. */
const metAt = ({ occurredAt }: { readonly occurredAt: string }, [owed]: Owed): Beginning | null =>
  owed && monthOf(occurredAt) >= owed.occasion ? meetingAfter(monthOf(occurredAt)) : null;

/**
 * One meeting face to face a calendar month (S002:69), from the month after enrolment on. A month that fell due is over, and the next one
 * begins.
 */
export const monthlyFaceToFace: ObligationRule = {
  in: 'episode',
  runs: 'newest',
  from: {
    SupportProgramEnrolled: ({ data }) => meetingAfter(monthOf(data.on)),
    PeerContactRecorded: (fact, owed) => (fact.data.mode === 'in_person' ? metAt(fact, owed) : null),
    VisitAttended: (fact, owed) => (fact.data.modality === 'in_person' && !fact.data.imputed ? metAt(fact, owed) : null),
    WalkInPresented: (fact, owed) => (fact.data.modality === 'in_person' ? metAt(fact, owed) : null),
    CounselingSessionRecorded: (fact, owed) => (fact.data.mode === 'in_person' ? metAt(fact, owed) : null),
    OutreachAttempted: (fact, owed) => (fact.data.mode === 'in_person' && fact.data.reached ? metAt(fact, owed) : null),
    ObligationFellDue: ({ data }, [owed]) =>
      data.kind === 'monthly_face_to_face' && data.occasion === owed?.occasion ? meetingIn(monthOf(data.dueAt)) : null,
  },
  metBy: { ...untilOver, SupportProgramCompleted: always },
};
