import { Map } from 'immutable';
import type { NeedDomain } from '../reference/needs';

/** A social need that was found. */
export interface SocialNeed {
  readonly domain: NeedDomain;
  readonly open: boolean;
  /** Something was done about it. */
  readonly supported: boolean;
}

/** What decisions need to know of opening and intake. */
export interface IntakeSlice {
  readonly screened: boolean;
  readonly diagnosed: boolean;
  readonly admittedOn: string | null;
  /** Arm by ordinal. */
  readonly arms: Map<number, string>;
  readonly needs: Map<string, SocialNeed>;
  /** Domains of need in the order in which they are taken up, the highest first; empty where nobody put them in order. */
  readonly needsInOrder: readonly NeedDomain[];
}

export const noIntake: IntakeSlice = {
  screened: false,
  diagnosed: false,
  admittedOn: null,
  arms: Map(),
  needs: Map(),
  needsInOrder: [],
};
