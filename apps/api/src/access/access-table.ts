import type { CommandName } from '@throughline/episode';
import { roles, type Role } from '@throughline/kernel';
import { operationOf, rolesAt, streamKinds, type StreamKind } from '../commands/kinds';
import { exportRoutes } from '../exports';
import { feedRoutes } from '../feeds';
import { operations } from '../operations';
import { viewQueries } from '../queries';
import { replayRoutes } from '../replay';
import { auditSessionRoutes } from './audit-sessions';

/** Who may use a route: anybody without a token, or callers in one of these roles. */
export type Access = 'open' | readonly Role[];

/** Health, what programs and people read about the service, and seals, which are hashes and signatures for whoever wants to verify. */
const openRoutes = ['health-live', 'health-ready', 'openapi', 'contracts', 'contract'].concat([
  'seal-keys',
  'seal-checkpoint',
  'seal-heads',
  'seal-heads-tile',
  'seal-tile',
  'seal-tile-2',
  'seal-tile-3',
]);

/** Whoever may give at least one of the kind's commands. In a batch, each command then asks for its own. */
const givers = (kind: StreamKind): readonly Role[] =>
  roles.filter((role) => [...kind.commands.keys()].some((name) => rolesAt(kind, name as CommandName).includes(role)));

/**
 * Who may use which route, by the id of the route's operation. Commands follow from the permissions of libs/episode, reads from the lists of
 * views and of streams. A route that is missing here is refused to everybody.
 *
 * Operators keep the service running and read no record; subscribers read the feeds that were registered for them and nothing else; partners
 * read nothing until a legal basis for it is on the record (42 CFR 2.31, 2.33); the importer brings histories in and reads none. The front desk sees whom it books for, and no clinical record;
 * administrators see how a site works, and no patient.
 */
export const accessTable: ReadonlyMap<string, Access> = new Map<string, Access>([
  ...openRoutes.map((operation) => [operation, 'open'] as const),
  ...[...viewQueries, replayRoutes, ...operations, auditSessionRoutes, ...feedRoutes, exportRoutes].flatMap((routes) =>
    Object.entries(routes.operations),
  ),
  ...streamKinds.flatMap(({ path, readers }) => [
    [`state-${path}`, readers.state] as const,
    [`events-${path}`, readers.events] as const,
    [`event-${path}`, readers.events] as const,
  ]),
  ...streamKinds.flatMap((kind) =>
    ([...kind.commands.keys()] as CommandName[]).map((name) => [operationOf(kind, name), rolesAt(kind, name)] as const),
  ),
  ...streamKinds.flatMap((kind) => [
    [`batch-${kind.path}`, givers(kind)] as const,
    // Answers that there is no such command.
    [`unknown-${kind.path}`, givers(kind)] as const,
  ]),
]);
