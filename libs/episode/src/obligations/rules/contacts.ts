import type { Fact } from '../fact';
import { always, type ObligationRule } from '../rule';

type Meets = ObligationRule['metBy'];

const byVoice: readonly Fact<'PeerContactRecorded'>['data']['mode'][] = ['in_person', 'phone', 'video'];

/** Whoever saw or spoke to the patient. A text, a letter and an e-mail are no contact (S002), and neither is a visit that nobody saw. */
export const contacts = {
  VisitAttended: ({ data }) => !data.imputed,
  WalkInPresented: always,
  MedicationVisitRecorded: always,
  CounselingSessionRecorded: always,
  PeerContactRecorded: ({ data }) => byVoice.includes(data.mode),
  OutreachAttempted: ({ data }) => data.reached && byVoice.some((mode) => mode === data.mode),
} as const satisfies Meets;
