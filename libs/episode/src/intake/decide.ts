import { accept, alreadySo, reject } from '@throughline/kernel';
import type { AssignTreatmentData, IntakeCommandData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { Decided, Decides } from '../topic';
import { admissionDecides } from './admission';
import { findingDecides } from './findings';
import { needDecides } from './needs';
import { waitingDecides } from './waiting';

const assignTreatment = (data: AssignTreatmentData, { intake: { arms } }: OpenedEpisode): Decided => {
  const known = arms.get(data.ordinal);
  if (known === data.arm) return alreadySo;
  return known === undefined
    ? accept<EpisodeDecisionEvent>({ type: 'TreatmentAssigned', data })
    : reject('arm-already-assigned', `Assignment ${data.ordinal} is to another arm.`);
};

/** Who may be treated, and what for. OpenEpisode is decided before there is an episode. */
export const intakeDecides: Decides<Omit<IntakeCommandData, 'OpenEpisode'>> = {
  ...waitingDecides,
  ...findingDecides,
  ...needDecides,
  ...admissionDecides,
  AssignTreatment: ({ data }, episode) => assignTreatment(data, episode),
};
