import {
  aftercareAggregate,
  episodeAggregate,
  groupSessionAggregate,
  memberAggregate,
  everyoneInCare,
  permitted,
  referralAggregate,
  rolesFor,
  sitePolicyAggregate,
  aggregatesOfCommand,
  teamAggregate,
  type CommandName,
  type EpisodeCommandData,
  type ReferralStreamCommandData,
} from '@throughline/episode';
import type { AnyAggregate, Role } from '@throughline/kernel';
import { watching } from '../access/watching';
import { aftercareCommands } from './bodies/aftercare';
import { careTeamCommands } from './bodies/care-team';
import { closingCommands } from './bodies/closing';
import { correctionCommands } from './bodies/corrections';
import { counsellingCommands } from './bodies/counselling';
import { groupSessionCommands } from './bodies/group-session';
import { handoffCommands } from './bodies/handoff';
import { inductionCommands } from './bodies/induction';
import { intakeCommands } from './bodies/intake';
import { levelCommands } from './bodies/levels';
import { medicationCommands } from './bodies/medication';
import { memberCommands } from './bodies/member';
import { planCommands } from './bodies/plan';
import { referralCommands } from './bodies/referral';
import { safetyCommands } from './bodies/safety';
import { sitePolicyCommands } from './bodies/site-policy';
import { suspensionCommands } from './bodies/suspension';
import { transferCommands } from './bodies/transfer';
import { readmissionCommands } from './bodies/readmission';
import { supportProgrammeCommands } from './bodies/support-programme';
import { teamCommands } from './bodies/team';
import { testingCommands } from './bodies/testing';
import { visitCommands } from './bodies/visits';
import type { CommandClass, CommandClasses } from './service-command';

/** A kind of stream that takes commands over HTTP. */
export interface StreamKind {
  /** Its place in addresses: `/v1/episodes/...`. */
  readonly path: string;
  /** What one of them is called. */
  readonly noun: string;
  /** The name of its id in addresses. */
  readonly parameter: string;
  readonly aggregate: AnyAggregate;
  readonly commands: ReadonlyMap<string, CommandClass>;
  /** Who may read its folded state, and who its events. */
  readonly readers: { readonly state: readonly Role[]; readonly events: readonly Role[] };
}

const episodeCommands: CommandClasses<EpisodeCommandData> = {
  ...intakeCommands,
  ...inductionCommands,
  ...medicationCommands,
  ...testingCommands,
  ...safetyCommands,
  ...careTeamCommands,
  ...planCommands,
  ...counsellingCommands,
  ...visitCommands,
  ...levelCommands,
  ...supportProgrammeCommands,
  ...readmissionCommands,
  ...transferCommands,
  ...suspensionCommands,
  ...closingCommands,
};

const referralStreamCommands: CommandClasses<ReferralStreamCommandData> = { ...referralCommands, ...handoffCommands };

/** The commands of a kind; entries are corrected in every kind. */
const byName = (classes: object): ReadonlyMap<string, CommandClass> =>
  new Map(Object.entries({ ...classes, ...correctionCommands }) as [string, CommandClass][]);

/** Policies are no clinical record. */
const openAtSite = [...everyoneInCare, 'front_desk', 'site_administrator', ...watching] as const;

/** Members of the staff are no patients, but their supervisions and conferences tell of patients. */
const openInCare = [...everyoneInCare, ...watching] as const;

/** Every kind of stream that takes commands. */
export const streamKinds: readonly StreamKind[] = [
  {
    path: 'episodes',
    noun: 'treatment episode',
    parameter: 'episodeId',
    aggregate: episodeAggregate,
    commands: byName(episodeCommands),
    readers: { state: [...everyoneInCare, ...watching], events: [...everyoneInCare, ...watching] },
  },
  {
    path: 'referrals',
    noun: 'referral or warm handoff',
    parameter: 'referralId',
    aggregate: referralAggregate,
    commands: byName(referralStreamCommands),
    readers: { state: [...everyoneInCare, 'front_desk', ...watching], events: [...everyoneInCare, ...watching] },
  },
  {
    path: 'aftercare',
    noun: 'aftercare of an episode',
    parameter: 'episodeId',
    aggregate: aftercareAggregate,
    commands: byName(aftercareCommands),
    readers: { state: [...everyoneInCare, ...watching], events: [...everyoneInCare, ...watching] },
  },
  {
    path: 'sites',
    noun: 'site',
    parameter: 'siteId',
    aggregate: sitePolicyAggregate,
    commands: byName(sitePolicyCommands),
    readers: { state: openAtSite, events: openAtSite },
  },
  {
    path: 'members',
    noun: 'member of the staff',
    parameter: 'memberId',
    aggregate: memberAggregate,
    commands: byName(memberCommands),
    readers: { state: openInCare, events: openInCare },
  },
  {
    path: 'teams',
    noun: 'team of a site',
    parameter: 'siteId',
    aggregate: teamAggregate,
    commands: byName(teamCommands),
    readers: { state: openInCare, events: openInCare },
  },
  {
    path: 'group-sessions',
    noun: 'group session',
    parameter: 'groupSessionId',
    aggregate: groupSessionAggregate,
    commands: byName(groupSessionCommands),
    readers: { state: openInCare, events: openInCare },
  },
];

/** The id of a command's operation: its name, and where several kinds take the command, that of the kind after the first of them. */
export const operationOf = ({ path, aggregate }: StreamKind, name: CommandName): string =>
  aggregatesOfCommand(name)[0] === aggregate ? name : `${name}-${path}`;

/** Who may give a command to this kind of stream. Whoever makes none of its entries corrects none of them either. */
export const rolesAt = (kind: StreamKind, name: CommandName): readonly Role[] => {
  const own = ([...kind.commands.keys()] as CommandName[]).filter((one) => aggregatesOfCommand(one).length === 1);
  return rolesFor(name).filter((role) => own.includes(name) || own.some((one) => permitted(role, one)));
};
