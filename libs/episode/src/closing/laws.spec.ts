import fc from 'fast-check';
import { effectiveHistory, type DecidedEvent } from '@throughline/kernel';
import { anyHistory, lawRuns, play } from '@throughline/testing';
import type { EpisodeServiceEvent } from '../events';

type Event = DecidedEvent<EpisodeServiceEvent>;

describe('whatever anybody does', () => {
  it('nobody is dismissed without an open referral, nor is treatment ended by the facility without a dismissal (I7)', () =>
    fc.assert(
      fc.property(anyHistory({ min: 10, max: 30, commands: 50 }), (commands) => {
        const { world } = play(commands);
        const recorded = world.recorded() as readonly Event[];
        const opened = new Map<string, string | null>();
        for (const { type, streamId, patientId } of recorded) {
          if (type === 'ReferralOpened') opened.set(streamId, patientId);
        }
        for (const event of recorded) {
          if (event.type === 'PatientDismissed') expect(opened.get(`referral-${event.data.referralId}`)).toBe(event.patientId);
        }
        for (const id of world.streamIds().filter((stream) => stream.startsWith('episode-'))) {
          const history = effectiveHistory(world.stream(id)) as readonly Event[];
          const before = new Set<string>();
          for (const event of history) {
            if (event.type === 'EpisodeClosed' && event.data.reason === 'terminated_by_facility')
              expect(before).toContain('PatientDismissed');
            before.add(event.type);
          }
        }
      }),
      lawRuns(50),
    ));
});
