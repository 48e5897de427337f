import type { HandoffCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, episodeId, instant, loose, memberId, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const handoff: Topic<HandoffCommandData> = {
  fields: {
    WarmHandoff: fc.record({
      episodeId,
      patientAgreed: fc.integer({ min: 0, max: 4 }).map((draw) => draw > 0),
      from: fc.record({ memberId }),
      to: fc.record({ memberId, partnerId: words }),
      kind: some('peer_to_peer', 'clinician'),
      mode: some('in_person', 'phone'),
    }),
    AnswerHandoff: loose({ answer: some('accepted', 'accepted', 'declined', 'patient_declined'), reason: words }, 'answer'),
    ScheduleHandoff: fc.record({ scheduledFor: instant }),
    HoldWarmHandoff: loose(
      { patientPresent: yesNo, mode: some('in_person', 'phone'), parties: fc.array(memberId, { maxLength: 3 }) },
      'patientPresent',
      'parties',
    ),
    ConfirmHandoff: loose({ receiverConfirmation: words, firstContactOn: day }, 'receiverConfirmation'),
    FailHandoff: fc.record({ reason: some('declined', 'expired') }),
  },
  ways: [
    ['WarmHandoff', 'HoldWarmHandoff', 'ConfirmHandoff', 'CloseReferral'],
    ['WarmHandoff', 'AnswerHandoff', 'ScheduleHandoff', 'HoldWarmHandoff', 'ConfirmHandoff'],
    ['WarmHandoff', 'FailHandoff'],
  ],
};
