import type { Chance } from '../chance';
import { membersOf } from './site';
import { dayMs, type Tell } from './teller';

/** A referral with a warm handoff; a third of them hear nothing more after they were sent. */
export const referral = (chance: Chance, siteId: string, begun: number, tell: Tell): void => {
  const giver = chance.pick(membersOf(siteId));
  const partnerId = chance.pick(['hub-1', 'hub-2', 'peers-east']);
  tell(begun, { type: 'ReferralOpened', data: { kind: 'higher_level', partnerId, urgency: 'routine' } });
  tell(begun, { type: 'ReferralSent', data: { partnerId, basis: 'consent', consentRef: 'c-1' } });
  if (chance.happens(0.3)) return;
  tell(begun + 2 * dayMs, { type: 'ReferralAccepted', data: {} });
  tell(begun + 2 * dayMs, {
    type: 'WarmHandoffRequested',
    data: { from: { memberId: giver }, to: { memberId: 'x-1', partnerId }, kind: 'peer_to_peer', mode: 'in_person' },
  });
  if (chance.happens(0.3)) return;
  tell(begun + 5 * dayMs, {
    type: 'WarmHandoffHeld',
    data: { patientPresent: true, giverPresent: true, receiverPresent: true, mode: 'in_person', warmth: 'warm', parties: [giver, 'x-1'] },
  });
  tell(begun + 9 * dayMs, { type: 'ReferralAttended', data: {} });
  if (chance.happens(0.5)) tell(begun + 20 * dayMs, { type: 'ReferralFeedbackReturned', data: { evidenceRef: 'doc-1' } });
};
