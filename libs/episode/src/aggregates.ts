import { reaches, reject, type Aggregate, type Companion, type DecisionContext, type Sites, type Subject } from '@throughline/kernel';
import { decideAftercare } from './aftercare/decide';
import { evolveAftercare, noAftercare, type Aftercare } from './aftercare/state';
import type { AftercareCommand, CommandNamed, EpisodeCommand, ReferralCommand } from './commands';
import { looksAtEntries, passingEntries, withEntries, type EntryCommand, type EntryEvent } from './entries';
import { episodeConsequences, referralConsequences } from './corrections/consequences';
import { noConsequences } from './corrections/decide';
import { decideEpisode } from './episode';
import { evolveEpisode } from './episode-evolve';
import { noEpisode, type Episode, type EpisodeDecisionEvent, type OpenedEpisode } from './episode-state';
import type { AftercareEvent } from './events';
import { patientAggregate } from './patient/aggregate';
import { openReferralsOf, type PatientRegister } from './patient/register';
import { underPermissions } from './permissions';
import { decideReferral } from './referral/decide';
import { evolveReferral, isOutstanding, noReferral, type Referral, type ReferralDecisionEvent } from './referral/state';
import type { RejectionCode } from './rejections';
import { sitePolicyAggregate } from './site-policy/aggregate';
import { policyAt, type SitePolicies } from './site-policy/state';
import { withinSites, type Placing } from './sites';

/** Other streams that decisions look at. `referral {id}`: referrals that the register may not know, when it matters which of them are over. */
type Companions = {
  readonly policy?: SitePolicies;
  readonly receivingPolicy?: SitePolicies;
  readonly patient?: PatientRegister;
  readonly episode?: Episode;
  readonly newReferral?: Referral;
  readonly aftercare?: Aftercare;
  readonly [ownReferral: `referral ${string}`]: Referral;
};
type Asked = { readonly [Name in keyof Companions]?: Companion };

const policyOf = (siteId: string | null): Asked => (siteId === null ? {} : { policy: { aggregate: sitePolicyAggregate, target: siteId } });
const policyOfReceiver = (siteId: string | undefined): Asked =>
  siteId === undefined ? {} : { receivingPolicy: { aggregate: sitePolicyAggregate, target: siteId } };
const registerOf = (patientId: string): Asked => ({ patient: { aggregate: patientAggregate, target: patientId } });
const episodeOf = (episodeId: string): Asked => ({ episode: { aggregate: episodeAggregate, target: episodeId } });
const inForce = ({ occurredAt }: { readonly occurredAt: string }, { policy }: Companions) => policyAt(policy, occurredAt);

const siteOfEpisode = (episode: Episode): string | null => (episode.status === 'none' ? null : episode.core.opening.siteId);
const siteOfSubject = (record: Referral | Aftercare): string | null => (record.status === 'none' ? null : record.subject.siteId);

/** A companion episode as the sender may know it. */
const knownTo = (sites: Sites | undefined, episode: Episode | undefined): Episode =>
  episode && reaches(sites, siteOfEpisode(episode)) ? episode : noEpisode;

/** Whether the command begins an episode. */
const opens = (command: EpisodeCommand | EntryCommand) => command.type === 'OpenEpisode' || command.type === 'ReadmitPatient';

const placingOfEpisode: Placing<EpisodeCommand | EntryCommand, Episode> = {
  initial: noEpisode,
  siteOf: siteOfEpisode,
  namedSite: (command) => (opens(command) ? (command.data.siteId ?? null) : null),
  taken: reject('episode-exists', 'An episode of this id was opened before.'),
};

/** A treatment episode: `episode-{episodeId}`. */
export const episodeAggregate: Aggregate<
  EpisodeCommand | EntryCommand,
  Episode,
  EpisodeDecisionEvent | EntryEvent,
  RejectionCode,
  Companions
> = {
  name: 'episode',
  decider: {
    initial: noEpisode,
    decide: underPermissions(
      withinSites(
        placingOfEpisode,
        withEntries(
          noEpisode,
          (command: EpisodeCommand, episode: Episode, { companions, entries, now }: DecisionContext<Companions>) =>
            decideEpisode(command, episode, {
              register: companions.patient,
              referral: companions.newReferral,
              outstandingReferrals: outstandingOf(command.target, episode, companions),
              policy: inForce(command, companions),
              receivingPolicy: policyAt(companions.receivingPolicy, command.occurredAt),
              previous: knownTo(command.sites, companions.episode),
              entries,
              now,
            }),
          episodeConsequences,
        ),
      ),
    ),
    evolve: passingEntries(evolveEpisode),
  },
  siteOf: siteOfEpisode,
  subject: (command, episode, { episode: previous = noEpisode }) => {
    if (episode.status !== 'none') return subjectOf(command.target, episode);
    if (command.type === 'OpenEpisode')
      return { patientId: command.data.patientId, episodeId: command.target, siteId: command.data.siteId };
    if (command.type !== 'ReadmitPatient' || previous.status === 'none') return null;
    return { ...subjectOf(command.target, previous), siteId: command.data.siteId ?? siteOfEpisode(previous) };
  },
  companions: (command, episode, known) => {
    if (command.type === 'OpenEpisode') return { ...registerOf(command.data.patientId), ...policyOf(command.data.siteId) };
    if (command.type === 'ReadmitPatient') return companionsOfReadmission(command, knownTo(command.sites, known.episode));
    if (episode.status === 'none') return {};
    return companionsOfOpened(command, episode);
  },
  looksAtEntries: (command) => looksAtEntries(command) || command.type === 'DismissPatient',
  policyVersionId: (command, companions) => inForce(command, companions)?.id ?? null,
};

/** The previous episode, and once it is known its patient's register and the policy of the site that readmits. */
const companionsOfReadmission = ({ data }: CommandNamed<'ReadmitPatient'>, previous: Episode): Asked => ({
  ...episodeOf(data.previousEpisodeId),
  ...(previous.status === 'none' ? {} : registerOf(previous.core.opening.patientId)),
  ...policyOf(previous.status === 'none' ? null : (data.siteId ?? siteOfEpisode(previous))),
});

const subjectOf = (episodeId: string, { core: { opening } }: OpenedEpisode): Subject => ({
  patientId: opening.patientId,
  episodeId,
  siteId: opening.siteId,
});

/** The register knows them; those to a higher level that began before the register knew referrals are known to the episode. */
const outstandingOf = (episodeId: string, episode: Episode, companions: Companions): readonly string[] => {
  if (episode.status === 'none') return [];
  const ofBefore = [...episode.levels.referrals].filter((id) => {
    const referral = companions[`referral ${id}`];
    return referral !== undefined && isOutstanding(referral);
  });
  return [...new Set([...openReferralsOf(companions.patient, episodeId), ...ofBefore])].sort();
};

/** Whether the command opens or needs a referral: which of them are open, the patient's register knows. */
const looksAtRegister = ({ type }: EpisodeCommand | EntryCommand): boolean =>
  type === 'ReferHigherLevel' || type === 'DeclineAdmission' || type === 'DismissPatient';

const companionsOfOpened = (command: EpisodeCommand | EntryCommand, { core: { opening }, levels: { referrals } }: OpenedEpisode): Asked => {
  if (command.type === 'CorrectEntry') return policyOf(opening.siteId);
  if (command.type === 'VoidEntry') {
    return {
      ...policyOf(opening.siteId),
      ...registerOf(opening.patientId),
      aftercare: { aggregate: aftercareAggregate, target: command.target },
    };
  }
  const closes =
    command.type === 'CloseEpisode' || command.type === 'CompleteTransfer' || (command.type === 'RecordOverdose' && command.data.fatal);
  const own = closes ? [...referrals].map((id) => [`referral ${id}`, { aggregate: referralAggregate, target: id }] as const) : [];
  return {
    ...policyOf(opening.siteId),
    ...(command.type === 'RequestTransfer' ? policyOfReceiver(command.data.toSiteId) : {}),
    ...(closes || looksAtRegister(command) ? registerOf(opening.patientId) : {}),
    ...(command.type === 'ReferHigherLevel' ? { newReferral: { aggregate: referralAggregate, target: command.data.referralId } } : {}),
    ...Object.fromEntries(own),
  };
};

const placingOfReferral: Placing<ReferralCommand | EntryCommand, Referral> = {
  initial: noReferral,
  siteOf: siteOfSubject,
  namedSite: () => null,
  taken: reject('referral-exists', 'A referral of this id was opened before.'),
};

/** A referral and the warm handoff inside it: `referral-{referralId}`. */
export const referralAggregate: Aggregate<
  ReferralCommand | EntryCommand,
  Referral,
  ReferralDecisionEvent | EntryEvent,
  RejectionCode,
  Companions
> = {
  name: 'referral',
  decider: {
    initial: noReferral,
    decide: underPermissions(
      withinSites(
        placingOfReferral,
        withEntries(
          noReferral,
          (command: ReferralCommand, referral: Referral, { companions, now }: DecisionContext<Companions>) =>
            decideReferral(command, referral, {
              episode: knownTo(command.sites, companions.episode),
              policy: inForce(command, companions),
              register: companions.patient,
              now,
            }),
          referralConsequences,
        ),
      ),
    ),
    evolve: passingEntries(evolveReferral),
  },
  siteOf: siteOfSubject,
  subject: (command, referral, { episode }) => {
    if (referral.status !== 'none') return referral.subject;
    const episodeId = openedFrom(command);
    return episode && episode.status !== 'none' && episodeId !== undefined ? subjectOf(episodeId, episode) : null;
  },
  companions: (command, referral, { episode }) => {
    const episodeId = openedFrom(command);
    return {
      ...(episodeId === undefined ? {} : episodeOf(episodeId)),
      ...registerOfReferral(command, referral, episode),
      ...policyOf(siteDecidedAt(command, referral, knownTo(command.sites, episode))),
    };
  },
  looksAtEntries,
  policyVersionId: (command, companions) => inForce(command, companions)?.id ?? null,
};

/** The site of the referral, or of one that is not there yet, or out of reach, that of the episode out of which it would be opened. */
const siteDecidedAt = ({ sites }: ReferralCommand | EntryCommand, referral: Referral, episode: Episode): string | null => {
  const own = siteOfSubject(referral);
  return own !== null && reaches(sites, own) ? own : siteOfEpisode(episode);
};

/** The register of the patient whose referral begins, once its episode is known, or ends. */
const registerOfReferral = (command: ReferralCommand | EntryCommand, referral: Referral, episode: Episode | undefined): Asked => {
  if (referral.status === 'none') return episode && episode.status !== 'none' ? registerOf(episode.core.opening.patientId) : {};
  const ends = command.type === 'CloseReferral' || command.type === 'CancelReferral' || command.type === 'VoidEntry';
  return ends && referral.subject.patientId !== null ? registerOf(referral.subject.patientId) : {};
};

/** The episode out of which the command would open a referral. */
const openedFrom = (command: ReferralCommand | EntryCommand): string | undefined =>
  command.type === 'WarmHandoff' || command.type === 'SendReferral' ? command.data.episodeId : undefined;

const placingOfAftercare: Placing<AftercareCommand | EntryCommand, Aftercare> = {
  initial: noAftercare,
  siteOf: siteOfSubject,
  namedSite: () => null,
  taken: reject('aftercare-already-entered', 'The patient entered aftercare before.'),
};

/** The time after treatment: `aftercare-{episodeId}`. */
export const aftercareAggregate: Aggregate<
  AftercareCommand | EntryCommand,
  Aftercare,
  AftercareEvent | EntryEvent,
  RejectionCode,
  Companions
> = {
  name: 'aftercare',
  decider: {
    initial: noAftercare,
    decide: underPermissions(
      withinSites(
        placingOfAftercare,
        withEntries(
          noAftercare,
          (command: AftercareCommand, aftercare: Aftercare, { companions }: DecisionContext<Companions>) =>
            decideAftercare(command, aftercare, {
              episode: knownTo(command.sites, companions.episode),
              policy: inForce(command, companions),
            }),
          noConsequences,
        ),
      ),
    ),
    evolve: passingEntries(evolveAftercare),
  },
  siteOf: siteOfSubject,
  subject: ({ target }, aftercare, { episode }) => {
    if (aftercare.status !== 'none') return aftercare.subject;
    return episode && episode.status !== 'none' ? subjectOf(target, episode) : null;
  },
  companions: (command, aftercare) => {
    if (command.type === 'EnterAftercare') return { ...episodeOf(command.target), ...policyOf(command.data.siteId) };
    return policyOf(siteOfSubject(aftercare));
  },
  looksAtEntries,
  policyVersionId: (command, companions) => inForce(command, companions)?.id ?? null,
};
