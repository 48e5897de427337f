import { callerRoles, reject, type AnyEvent, type Decision, type Role } from '@throughline/kernel';
import { aftercarePermissions } from './aftercare/permissions';
import { auditSessionPermissions } from './audit-session/permissions';
import { careTeamPermissions } from './care-team/permissions';
import { closingPermissions } from './closing/permissions';
import type { CallerCommandName, CommandData, CommandName, EpisodeServiceCommand } from './commands';
import { correctionPermissions } from './corrections/permissions';
import { counsellingPermissions } from './counselling/permissions';
import { groupSessionPermissions } from './group-session/permissions';
import { handoffPermissions } from './handoff/permissions';
import { inductionPermissions } from './induction/permissions';
import { intakePermissions } from './intake/permissions';
import { levelPermissions } from './levels/permissions';
import { medicationPermissions } from './medication/permissions';
import { memberPermissions } from './member/permissions';
import { obligationPermissions } from './obligations/permissions';
import { parkedKeyPermissions } from './parked-key/permissions';
import { planPermissions } from './plan/permissions';
import { referralPermissions } from './referral/permissions';
import type { RejectionCode } from './rejections';
import type { Permissions } from './role-groups';
import { safetyPermissions } from './safety/permissions';
import { sitePolicyPermissions } from './site-policy/permissions';
import { suspensionPermissions } from './suspension/permissions';
import { transferPermissions } from './transfer/permissions';
import { readmissionPermissions } from './readmission/permissions';
import { supportProgrammePermissions } from './support-programme/permissions';
import { teamPermissions } from './team/permissions';
import { testingPermissions } from './testing/permissions';
import { visitPermissions } from './visits/permissions';

/**
 * Which roles may give which command. Seed 002 draws the line that peers neither dose nor prescribe; the rest follows the duties that
 * seeds 000 and 002 name for each role. The importer replays what people of these roles did and may give every command.
 */
const permissions: Permissions<CommandData> = {
  ...intakePermissions,
  ...inductionPermissions,
  ...medicationPermissions,
  ...testingPermissions,
  ...safetyPermissions,
  ...careTeamPermissions,
  ...planPermissions,
  ...counsellingPermissions,
  ...visitPermissions,
  ...levelPermissions,
  ...supportProgrammePermissions,
  ...readmissionPermissions,
  ...transferPermissions,
  ...suspensionPermissions,
  ...closingPermissions,
  ...referralPermissions,
  ...handoffPermissions,
  ...aftercarePermissions,
  ...sitePolicyPermissions,
  ...teamPermissions,
  ...memberPermissions,
  ...groupSessionPermissions,
  ...correctionPermissions,
  ...obligationPermissions,
  ...parkedKeyPermissions,
  ...auditSessionPermissions,
};

/** Every command about a record that a caller can give. */
export const commandNames = Object.keys(permissions).filter(
  (name) => !Object.hasOwn({ ...obligationPermissions, ...parkedKeyPermissions, ...auditSessionPermissions }, name),
) as readonly CallerCommandName[];

/** Whether somebody in this role may give this command. */
export const permitted = (role: Role, command: CommandName): boolean => role === 'importer' || permissions[command].includes(role);

/** The roles in which a caller may give this command; programs of our own are not named. */
export const rolesFor = (command: CommandName): readonly Role[] => callerRoles.filter((role) => permitted(role, command));

/** Refuses a command that the actor's role may not give; decides the others. */
export const underPermissions =
  <Command extends EpisodeServiceCommand, State, Event extends AnyEvent, Context>(
    decide: (command: Command, state: State, context: Context) => Decision<Event, RejectionCode>,
  ) =>
  (command: Command, state: State, context: Context): Decision<Event, RejectionCode> => {
    const { type, actor } = command;
    if (permitted(actor.role, type)) return decide(command, state, context);
    return reject('role-not-permitted', `${actor.role} may not give ${type}; ${rolesFor(type).join(', ')} may.`);
  };

/** Whether a word is the name of a command. */
export const isCommandName = (word: string): word is CommandName => Object.hasOwn(permissions, word);
