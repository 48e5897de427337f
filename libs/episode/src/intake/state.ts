import { Map, Set } from 'immutable';
import type { NeedDomain } from '../reference/needs';
import type { ClientDelay } from '../reference/teds';
import type { OudSeverity } from '../rules/oud-severity';
import type { TedsAdmissionRecorded } from './events';
import type { DataOf } from '../events/schemas';

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
  /** Null while the patient is not on the waiting list. */
  readonly waitlist: { readonly reason: string; readonly expectedOn: string | null } | null;
  readonly clientDelays: readonly ClientDelay[];
  readonly admittedOn: string | null;
  /** Null unless admission was declined. `at`: ISO 8601, UTC. */
  readonly declined: { readonly reason: string; readonly at: string } | null;
  /** By the newest count of the criteria; null before the first. */
  readonly severity: OudSeverity | null;
  /** Conditions of confirmed diagnoses, as words of a policy. */
  readonly conditions: Set<string>;
  /** Null: nobody said. */
  readonly pregnant: boolean | null;
  readonly usesBenzodiazepines: boolean;
  /** Null: nobody said. */
  readonly onIllicitBuprenorphine: boolean | null;
  /** The newest record for TEDS. */
  readonly teds: DataOf<typeof TedsAdmissionRecorded> | null;
  /** Arm by ordinal. */
  readonly arms: Map<number, string>;
  readonly needs: Map<string, SocialNeed>;
  /** Domains of need in the order in which they are taken up, the highest first; empty where nobody put them in order. */
  readonly needsInOrder: readonly NeedDomain[];
}

export const noIntake: IntakeSlice = {
  screened: false,
  diagnosed: false,
  waitlist: null,
  clientDelays: [],
  admittedOn: null,
  declined: null,
  severity: null,
  conditions: Set(),
  pregnant: null,
  usesBenzodiazepines: false,
  onIllicitBuprenorphine: null,
  teds: null,
  arms: Map(),
  needs: Map(),
  needsInOrder: [],
};
