import type { CommandNamed, TestingCommandData } from '../commands';
import { overSince, type OpenedEpisode } from '../episode-state';
import { episodeOver } from '../refusals';
import type { Decides } from '../topic';
import { recordCount, requestCount } from './counts';
import { interpretUds } from './interpretation';
import { applyPolicyResponse } from './response';
import { collectUds, orderConfirmation, recordUds } from './specimens';
import { recordSpecimenValidity } from './validity';

/** Urine specimens, counts, and what follows of them. */
export const testingDecides: Decides<TestingCommandData> = {
  CollectUds: ({ data }, episode, { policy }) => collectUds(data, episode, policy),
  RecordUDS: ({ data }, episode) => recordUds(data, episode),
  RecordSpecimenValidity: ({ data }, episode, { policy }) => recordSpecimenValidity(data, episode, policy),
  OrderConfirmation: ({ data }, episode) => orderConfirmation(data, episode),
  InterpretUds: (command, episode, { policy }) => interpretUds(command, episode, policy),
  ApplyPolicyResponse: ({ data }, episode, { policy }) => applyPolicyResponse(data, episode, policy),
  RequestCount: ({ data }, episode) => requestCount(data, episode),
  RecordPillWrapperCount: ({ data }, episode, { now }) => recordCount(data, episode, now),
};

/** Of an episode that is over: what the laboratory still owes, for specimens that were collected before the end. */
export const testingAfterClosing: Partial<Decides<TestingCommandData>> = {
  CollectUds: (command, episode, context) =>
    collectedBeforeTheEnd(command, episode) ? testingDecides.CollectUds(command, episode, context) : episodeOver(episode),
  RecordUDS: testingDecides.RecordUDS,
  RecordSpecimenValidity: testingDecides.RecordSpecimenValidity,
  OrderConfirmation: testingDecides.OrderConfirmation,
  InterpretUds: testingDecides.InterpretUds,
};

const collectedBeforeTheEnd = ({ occurredAt }: CommandNamed<'CollectUds'>, episode: OpenedEpisode): boolean =>
  Date.parse(occurredAt) <= Date.parse(overSince(episode) ?? occurredAt);
