import { Map } from 'immutable';
import type { NeedDomain } from '../reference/needs';

/** What decisions need to know of opening and intake. */
export interface IntakeSlice {
  readonly screened: boolean;
  readonly diagnosed: boolean;
  readonly admittedOn: string | null;
  /** Arm by ordinal. */
  readonly arms: Map<number, string>;
  readonly needs: Map<string, { readonly domain: NeedDomain; readonly open: boolean }>;
}

export const noIntake: IntakeSlice = { screened: false, diagnosed: false, admittedOn: null, arms: Map(), needs: Map() };
