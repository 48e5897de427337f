import { commandNames, everyoneInCare, rolesFor, type CommandName } from '@throughline/episode';
import { roles, type Role } from '@throughline/kernel';
import { streamKinds, type StreamKind } from '../commands/kinds';

/** Who may use a route: anybody without a token, or callers in one of these roles. */
export type Access = 'open' | readonly Role[];

/** Those who must see what was recorded, whoever recorded it, and change nothing. */
const watching = ['auditor', 'privacy_officer'] as const satisfies readonly Role[];

/**
 * Reads. Operators keep the service running and read no record; subscribers and partners read nothing until a legal basis for it is on the
 * record (42 CFR 2.31, 2.33); the importer brings histories in and reads none. The front desk sees whom it books for, and no clinical
 * record; administrators see how a site works, and no patient.
 */
const reads: Readonly<Record<string, Access>> = {
  'health-live': 'open',
  'health-ready': 'open',
  openapi: 'open',
  'patient-timeline': [...everyoneInCare, ...watching],
  caseloads: [...everyoneInCare, 'front_desk', 'site_administrator', 'auditor'],
  caseload: [...everyoneInCare, 'front_desk', 'auditor'],
  'aftercare-list': [...everyoneInCare, 'auditor'],
  'aftercare-report': [...everyoneInCare, 'site_administrator', 'auditor'],
  'state-episodes': [...everyoneInCare, ...watching],
  'events-episodes': [...everyoneInCare, ...watching],
  'state-referrals': [...everyoneInCare, 'front_desk', ...watching],
  'events-referrals': [...everyoneInCare, ...watching],
  'state-aftercare': [...everyoneInCare, ...watching],
  'events-aftercare': [...everyoneInCare, ...watching],
  'state-sites': [...everyoneInCare, 'front_desk', 'site_administrator', ...watching],
  'events-sites': [...everyoneInCare, 'front_desk', 'site_administrator', ...watching],
};

/** Whoever may give at least one of the kind's commands. In a batch, each command then asks for its own. */
const givers = (kind: StreamKind): readonly Role[] =>
  roles.filter((role) => [...kind.commands.keys()].some((name) => rolesFor(name as CommandName).includes(role)));

/**
 * Who may use which route, by the id of the route's operation. Commands follow from the permissions of libs/episode. A route that is missing here is refused to everybody.
 */
export const accessTable: ReadonlyMap<string, Access> = new Map<string, Access>([
  ...Object.entries(reads),
  ...commandNames.map((name) => [name, rolesFor(name)] as const),
  ...streamKinds.flatMap((kind) => [
    [`batch-${kind.path}`, givers(kind)] as const,
    // Answers that there is no such command.
    [`unknown-${kind.path}`, givers(kind)] as const,
  ]),
]);
