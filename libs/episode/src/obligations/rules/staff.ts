import type { Fact } from '../fact';
import { always, type ObligationRule, type Running } from '../rule';

type Conference = Fact<'CaseConferenceHeld'>;

/** The next one, counted from one that was held; whom nobody supervises owes none. */
const heldAgain = (kind: Conference['data']['kind']) => ({
  CaseConferenceHeld: ({ data }: Conference, running: readonly Running[]) =>
    data.kind === kind && running.length > 0 ? { occasion: data.conferenceId } : null,
});

/** Supervision of a peer (S002:88-90), counted from the day the peer joined, so that one who never had any is known. */
export const peerSupervision: ObligationRule = {
  in: 'member',
  runs: 'newest',
  from: { MemberJoined: ({ data }) => (data.supervisorId === undefined ? null : { occasion: 'joined' }), ...heldAgain('supervision') },
  metBy: { MemberLeft: always },
};

/** The weekly meeting of a peer and the other one of the dyad (S002). */
export const weeklyDyad: ObligationRule = {
  in: 'member',
  runs: 'newest',
  from: { MemberJoined: ({ data }) => (data.dyadWith === undefined ? null : { occasion: 'joined' }), ...heldAgain('weekly_dyad') },
  metBy: { MemberLeft: always },
};

/** The meeting of the care team, weekly or biweekly (S000:723-726), counted from the last one: of a team that never met nothing is known. */
export const teamMeeting: ObligationRule = {
  in: 'team',
  runs: 'newest',
  from: { CaseConferenceHeld: ({ data }) => (data.kind === 'biweekly_team' ? { occasion: data.conferenceId } : null) },
  metBy: {},
};
