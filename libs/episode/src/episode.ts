import { reject } from '@throughline/kernel';
import { careTeamDecides } from './care-team/decide';
import { closingAfterClosing, closingDecides } from './closing/decide';
import type { EpisodeCommand, EpisodeCommandData } from './commands';
import { counsellingDecides } from './counselling/decide';
import type { Episode, OpenedEpisode } from './episode-state';
import { inductionDecides } from './induction/decide';
import { admissionAfterDeclining } from './intake/admission';
import { intakeDecides } from './intake/decide';
import { openEpisode } from './intake/opening';
import { levelDecides } from './levels/decide';
import { medicationDecides } from './medication/decide';
import { planDecides } from './plan/decide';
import { episodeOver } from './refusals';
import { safetyDecides } from './safety/decide';
import { suspensionDecides } from './suspension/decide';
import { transferAfterClosing, transferDecides } from './transfer/decide';
import { readmitPatient } from './readmission/decide';
import { supportProgrammeDecides } from './support-programme/decide';
import { testingAfterClosing, testingDecides } from './testing/decide';
import type { Decide, Decided, Decides, EpisodeContext } from './topic';
import { visitDecides } from './visits/decide';

type LaterData = Omit<EpisodeCommandData, 'OpenEpisode' | 'ReadmitPatient'>;

const decides: Decides<LaterData> = {
  ...intakeDecides,
  ...inductionDecides,
  ...medicationDecides,
  ...testingDecides,
  ...safetyDecides,
  ...careTeamDecides,
  ...planDecides,
  ...counsellingDecides,
  ...visitDecides,
  ...levelDecides,
  ...supportProgrammeDecides,
  ...transferDecides,
  ...suspensionDecides,
  ...closingDecides,
};

/** By status. Nothing is added to an episode that is over but what the laboratory still owes, marked as late. */
const decidesIn: { readonly [Status in OpenedEpisode['status']]: Partial<Decides<LaterData>> } = {
  open: decides,
  admitted: decides,
  closed: { ...testingAfterClosing, ...closingAfterClosing, ...transferAfterClosing },
  declined: { ...testingAfterClosing, ...admissionAfterDeclining },
};

/** The decisions of a treatment episode, each in the folder of its topic. */
export const decideEpisode = (command: EpisodeCommand, episode: Episode, context: EpisodeContext): Decided => {
  if (command.type === 'OpenEpisode') return openEpisode(command, episode, context);
  if (command.type === 'ReadmitPatient') return readmitPatient(command, episode, context);
  if (episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  // The record gives each name the function for its command; the compiler does not follow that through a union.
  const decide = decidesIn[episode.status][command.type] as Decide<keyof LaterData> | undefined;
  return decide ? decide(command, episode, context) : episodeOver(episode);
};
