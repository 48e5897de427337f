import {
  finalStatuses,
  handoffStageCodes,
  handoffTransitions,
  isFinal,
  leadsFrom,
  referralStatusCodes,
  referralTransitions,
  statusCodeSystems,
  type Arrow,
  type HandoffStage,
  transferStatusCodes,
  transferTransitions,
  type ReferralStatus,
  type StatusCodes,
  type TransferStatus,
} from './referral-machine';
import { namesOf } from '../names-of';

const statuses = namesOf(referralStatusCodes);
const stages = namesOf(handoffStageCodes);

/** Everything that can be reached from the beginning, over any arrows. */
const reachable = <Standing extends string>(first: Standing, arrows: readonly Arrow<Standing>[]): readonly Standing[] => {
  const reached = new Set([first]);
  for (const standing of reached) for (const arrow of arrows) if (leadsFrom(arrow, standing)) reached.add(arrow.to);
  return [...reached].sort();
};

describe('the transitions of a referral', () => {
  const arrows: readonly Arrow<ReferralStatus>[] = Object.values(referralTransitions);

  it('lead to statuses in words that their owners use', () => {
    for (const [system, { codes }] of Object.entries(statusCodeSystems)) {
      const ours = Object.values(referralStatusCodes).map((status: StatusCodes) => status[system as keyof StatusCodes]);
      expect(ours.filter((code) => code !== null && !(codes as readonly string[]).includes(code))).toEqual([]);
    }
    for (const { fhirTask } of Object.values(handoffStageCodes)) expect(statusCodeSystems.fhirTask.codes).toContain(fhirTask);
  });

  it('lead to every status', () => expect(reachable('draft', arrows)).toEqual([...statuses].sort()));

  it('lead on from every status but the final ones', () => {
    for (const status of statuses) expect(arrows.some((arrow) => leadsFrom(arrow, status))).toBe(!isFinal(status));
  });

  it('lead to an end from wherever a referral stands', () => {
    for (const status of statuses) expect(finalStatuses.some((end) => reachable(status, arrows).includes(end))).toBe(true);
  });
});

describe('the transitions of a handoff', () => {
  const arrows: readonly Arrow<HandoffStage>[] = Object.values(handoffTransitions);

  it('lead to every stage', () => expect(reachable('requested', arrows)).toEqual([...stages].sort()));

  it('end with the receiver\u2019s confirmation', () => expect(arrows.some((arrow) => leadsFrom(arrow, 'confirmed'))).toBe(false));

  it('never go back before the meeting: after it the handoff is confirmed or failed', () => {
    const next = arrows.filter((arrow) => leadsFrom(arrow, 'held')).map(({ to }) => to);
    expect(next).toEqual(['confirmed', 'failed']);
  });
});

describe('the transitions of a transfer', () => {
  const arrows: readonly Arrow<TransferStatus>[] = Object.values(transferTransitions);

  it('lead to every status', () => expect(reachable('requested', arrows)).toEqual(namesOf(transferStatusCodes).toSorted()));

  it('lead on from every status but the last two', () => {
    const last = namesOf(transferStatusCodes).filter((status) => !arrows.some((arrow) => leadsFrom(arrow, status)));
    expect(last).toEqual(['declined', 'completed']);
  });
});
