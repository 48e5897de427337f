import type { RecordedEvent } from '@throughline/kernel';
import { anyCommand, lawRuns, play, policyFields } from '@throughline/testing';
import fc from 'fast-check';
import type { EpisodeServiceEvent } from '../events';

const { maxConcurrent } = policyFields.referral;
const most = maxConcurrent ?? Infinity;

describe('whatever anybody sends', () => {
  it('no patient has more referrals for services open than the site says, but for a reason', () => {
    const overridden: string[] = [];
    fc.assert(
      fc.property(
        fc.array(anyCommand(['SendReferral', 'SendReferral', 'CancelReferral', 'ReceiveAnswer']), { minLength: 10, maxLength: 50 }),
        (commands) => {
          const open = new Set<string>();
          for (const event of play(commands).world.recorded() as readonly RecordedEvent<EpisodeServiceEvent>[]) {
            if (event.type === 'ReferralRegistered' && event.data.kind === 'service') open.add(event.data.referralId);
            if (event.type === 'ReferralReleased') open.delete(event.data.referralId);
            if (event.type !== 'ReferralOpened' || event.data.kind !== 'service' || event.policyVersionId === null) continue;
            if (event.data.override) overridden.push(event.streamId);
            else expect(open.size).toBeLessThan(most);
          }
        },
      ),
      lawRuns(100),
    );
    expect(overridden.length).toBeGreaterThan(0);
  });
});
