import { policyFields } from '../../deciders';
import { dayMs, dayOf, firstDay, tellerOf, type SyntheticHistory, type Tell, type Teller } from './teller';

const sites = 20;
const year = 365;

export const siteOf = (patient: number): string => `s-${patient % sites}`;

type Members = readonly [string, string, string, string, string, string, string, string];

/** The staff of a made-up site. */
export const membersOf = (siteId: string): Members =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${siteId}-m-${number}`) as readonly string[] as Members;

/** The year of each made-up site: its policy, its staff with their supervision, its weekly huddles. */
export const syntheticSites = (seed = 1): readonly SyntheticHistory[] =>
  Array.from({ length: sites }, (_, number) => number).flatMap((number) => {
    const siteId = siteOf(number);
    const envelope = { siteId, patientId: null, episodeId: null, actor: { id: `${siteId}-lead`, role: 'site_administrator' } } as const;
    // Ids of their own, beyond those of any patient.
    const teller = (ordinal: number): Teller => tellerOf({ number: 0xf00000 + number * 16 + ordinal, seed, envelope });
    return [
      alone(`site-policy-${siteId}`, teller(0), policy(siteId)),
      alone(`team-${siteId}`, teller(1), huddles(siteId)),
      ...membersOf(siteId).map((memberId, index) => alone(`member-${memberId}`, teller(2 + index), membership(siteId, memberId))),
    ];
  });

type Telling = (tell: Tell) => void;

const alone = (streamId: string, { tell, events }: Teller, telling: Telling): SyntheticHistory => {
  telling((at, event) => tell(streamId, at, event));
  return { partitionKey: streamId, events };
};

const policy =
  (siteId: string): Telling =>
  (tell) =>
    tell(firstDay - year * dayMs, {
      type: 'SitePolicyAdopted',
      data: {
        policyVersionId: `${siteId}@1`,
        siteId,
        effectiveFrom: new Date(firstDay - year * dayMs).toISOString(),
        supersedes: null,
        reason: 'first policy',
        policy: policyFields,
        grounds: [],
        reviewOn: null,
      },
    });

const huddles =
  (siteId: string): Telling =>
  (tell) => {
    for (let week = 0; week < 52; week += 1) {
      const at = firstDay + week * 7 * dayMs;
      const number = Number(siteId.slice(2));
      const episodeId = `e-${number + week * sites}`;
      const [ownerId] = membersOf(siteId);
      tell(at, {
        type: 'CaseConferenceHeld',
        data: {
          conferenceId: `huddle-${week}`,
          kind: 'huddle',
          attendees: [...membersOf(siteId)],
          patientsReviewed: [episodeId],
          tasks: [{ episodeId, ownerId, text: 'ask about the ride to the clinic', dueOn: dayOf(at + 2 * dayMs) }],
        },
      });
    }
  };

const membership =
  (siteId: string, memberId: string): Telling =>
  (tell) => {
    const supervisorId = `${siteId}-lead`;
    tell(firstDay - dayMs, {
      type: 'MemberJoined',
      data: { siteId, role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId },
    });
    for (let week = 0; week < 40; week += 1) {
      tell(firstDay + week * 7 * dayMs, {
        type: 'CaseConferenceHeld',
        data: {
          conferenceId: `supervision-${week}`,
          kind: 'supervision',
          attendees: [memberId, supervisorId],
          patientsReviewed: [],
          tasks: [],
        },
      });
    }
  };
