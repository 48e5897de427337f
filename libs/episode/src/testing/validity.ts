import { accept, alreadySo, reject } from '@throughline/kernel';
import type { RecordSpecimenValidityData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import { isSame } from '../same';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided } from '../topic';
import type { SpecimenValidityRecorded } from './events';
import { judgedValidity } from './judged';
import { collectedSpecimen, lateness, notCollected } from './specimens';

/** What was measured is kept whatever the site's policy says; the outcome is that of the rule that the policy names. */
export const recordSpecimenValidity = (
  data: RecordSpecimenValidityData,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  const known = collectedSpecimen(episode, data.specimenId);
  if (!known) return notCollected;
  if (known.validity) {
    return isSame(known.validity.said, data)
      ? alreadySo
      : reject('validity-recorded', 'The validity of the specimen was recorded otherwise: correct that entry.');
  }
  const judgement = judgedValidity(data, policy?.fields.uds);
  return accept<EpisodeDecisionEvent>({ type: 'SpecimenValidityRecorded', data: { ...data, ...judgement, ...lateness(episode) } });
};

/** What was told of a validity test, without what was judged of it. */
export const saidOfValidity = ({
  lateArrival: _late,
  temperatureInRange: _inRange,
  outcome: _outcome,
  rule: _rule,
  ...said
}: DataOf<typeof SpecimenValidityRecorded>): RecordSpecimenValidityData => said;
