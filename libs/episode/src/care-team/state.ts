import { Map } from 'immutable';
import type { CareTeamRole } from '../reference/care-team';

/** What decisions need to know of the care team. */
export interface CareTeamSlice {
  /** By role: members, and whether they are the primary one. */
  readonly members: Map<CareTeamRole, Map<string, boolean>>;
}

export const noCareTeam: CareTeamSlice = { members: Map() };
