// Written by "npm run contracts" from docs/contracts. Change the code that it comes from instead.

export interface components {
    schemas: {
        readonly Liveness: {
            /** @enum {string} */
            readonly status: "alive";
        };
        readonly ReadinessLine: {
            /** @example database */
            readonly name: string;
            readonly ok: boolean;
            readonly reason?: string;
        };
        readonly ReadinessReport: {
            readonly ready: boolean;
            readonly checks: readonly components["schemas"]["ReadinessLine"][];
        };
        readonly SealKeys: {
            /** @description Verifier keys, name+keyid+key, of every partition and every key that ever signed. Trust them only as you trust who serves them. */
            readonly vkeys: readonly string[];
        };
        readonly ProblemField: {
            /**
             * @description JSON Pointer (RFC 6901) into the body.
             * @example /firstDose/doseMg
             */
            readonly pointer: string;
            readonly detail: string;
        };
        readonly ProblemDocument: {
            /**
             * Format: uri
             * @description Stable: names the kind of problem.
             * @example https://throughline.invalid/problems/episode-closed
             */
            readonly type: string;
            readonly title: string;
            /** @example 409 */
            readonly status: number;
            /**
             * @description The last part of `type`.
             * @example episode-closed
             */
            readonly code: string;
            readonly detail?: string;
            /** @description The request's id, as in the log. */
            readonly instance?: string;
            readonly errors?: readonly components["schemas"]["ProblemField"][];
            /** @description How many more errors there are than `errors` has room for. */
            readonly errorsOmitted?: number;
            /** @description Version that the record is at, where that is the matter; also the ETag. */
            readonly currentVersion?: number;
        };
        readonly PatientAccessLine: {
            /** @description Of the event on the record. */
            readonly eventId: string;
            readonly staffId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            /** Format: date-time */
            readonly at: string;
            /**
             * @description HL7 PurposeOfUse.
             * @enum {string}
             */
            readonly purpose: "TREAT" | "ETREAT" | "BTG" | "CAREMGT" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HCOMPL" | "HLEGAL" | "HSYSADMIN" | "PATADMIN" | "PATRQT" | "PATSFTY" | "RECORDMGT";
            /** @enum {string} */
            readonly dataClass: "state" | "events" | "timeline" | "list" | "figures" | "replay" | "export" | "feed" | "access" | "view" | "payload";
            /** @example patient-timeline */
            readonly operation: string;
            /** @enum {string} */
            readonly channel: "http" | "command-line";
            /** @enum {string} */
            readonly decision: "allowed" | "refused";
            /** @description Code of the problem; null when it was shown. */
            readonly refusal: string | null;
            /** @description Of the records that were shown. */
            readonly siteIds: readonly string[];
            /** @description Of an auditor. */
            readonly sessionId: string | null;
            /** @description As in the answer, and in the logs. */
            readonly requestId: string;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PatientAccessPage: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["PatientAccessLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly StaffAccessLine: {
            /** @description Of the event on the record. */
            readonly eventId: string;
            readonly staffId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            /** Format: date-time */
            readonly at: string;
            /**
             * @description HL7 PurposeOfUse.
             * @enum {string}
             */
            readonly purpose: "TREAT" | "ETREAT" | "BTG" | "CAREMGT" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HCOMPL" | "HLEGAL" | "HSYSADMIN" | "PATADMIN" | "PATRQT" | "PATSFTY" | "RECORDMGT";
            /** @enum {string} */
            readonly dataClass: "state" | "events" | "timeline" | "list" | "figures" | "replay" | "export" | "feed" | "access" | "view" | "payload";
            /** @example patient-timeline */
            readonly operation: string;
            /** @enum {string} */
            readonly channel: "http" | "command-line";
            /** @enum {string} */
            readonly decision: "allowed" | "refused";
            /** @description Code of the problem; null when it was shown. */
            readonly refusal: string | null;
            /** @description Of the records that were shown. */
            readonly siteIds: readonly string[];
            /** @description Of an auditor. */
            readonly sessionId: string | null;
            /** @description As in the answer, and in the logs. */
            readonly requestId: string;
            readonly onBehalfOf: string | null;
            /**
             * @description What was asked for.
             * @example /v1/episodes/e-1
             */
            readonly target: string;
            /** @description What a list was narrowed to. */
            readonly scope: string | null;
            /** @description Whom it named. */
            readonly patientIds: readonly string[];
            readonly episodeIds: readonly string[];
            /** @description Rows or events that were shown. */
            readonly items: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly StaffAccessPage: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["StaffAccessLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly UnusualAccessLine: {
            readonly eventId: string;
            readonly staffId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            /** Format: date-time */
            readonly at: string;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly about: "patient" | "episode";
            readonly aboutId: string;
            /** @description Of `many-patients`: so many up to this reading. */
            readonly patients: number | null;
            /** @description In so many minutes, by the site's policy. */
            readonly withinMinutes: number | null;
            /**
             * Format: date-time
             * @description Of `after-closing`.
             */
            readonly closedAt: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly UnusualAccessPage: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["UnusualAccessLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly LeaverLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly left: "episode" | "programme";
            /** @description Of the programme that was left; null for treatment. */
            readonly enrolmentId: string | null;
            /** Format: date */
            readonly leftOn: string;
            /** @enum {string} */
            readonly reason: "completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other" | "left" | "moved";
            /**
             * @description null: no aftercare was entered.
             * @enum {string|null}
             */
            readonly option: "community_peer" | "remote" | "therapist" | "pcp_moud" | "none" | null;
            /** @enum {string} */
            readonly followUp: "not-attempted" | "attempted" | "unreachable" | "declined" | "reached";
            /** Format: date */
            readonly nextDueOn: string | null;
            /** @description null: not known. */
            readonly returnedToUse: boolean | null;
            readonly loopClosed: boolean;
            /** @description The episode in which whoever left treatment came back; null: not that. */
            readonly readmittedIn: string | null;
            /** Format: date */
            readonly readmittedOn: string | null;
            readonly overdue: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly LeaversPage: {
            readonly items: readonly components["schemas"]["LeaverLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ReportCounts: {
            /** @description Everyone who left: the denominator. */
            readonly left: number;
            readonly attempted: number;
            readonly reached: number;
            readonly unreachable: number;
            readonly declined: number;
            readonly stillTrying: number;
            readonly notAttempted: number;
            readonly withoutAftercare: number;
            readonly overdue: number;
            readonly reachedAndKnown: number;
            readonly reachedAndReturned: number;
            readonly returned: number;
            readonly notReturned: number;
            /** @description Came back to treatment in another episode. */
            readonly readmitted: number;
        };
        readonly ReportShare: {
            readonly count: number;
            /** @description The denominator. */
            readonly of: number;
            /** @description null when there is nobody to count. */
            readonly percent: number | null;
        };
        readonly ReportBounds: {
            readonly lowest: components["schemas"]["ReportShare"];
            readonly highest: components["schemas"]["ReportShare"];
        };
        readonly ReportFigure: {
            readonly responseRate: components["schemas"]["ReportShare"];
            readonly amongReached: components["schemas"]["ReportShare"];
            /** @description If it were true of none, or of all, of those of whom nothing is known. */
            readonly bounds: components["schemas"]["ReportBounds"];
            /** @description The figure in words, complete. */
            readonly statement: string;
        };
        readonly ReportBody: {
            /** @enum {string} */
            readonly left: "episode" | "programme";
            readonly counts: components["schemas"]["ReportCounts"];
            readonly responseRate: components["schemas"]["ReportShare"];
            readonly returnToUse: components["schemas"]["ReportFigure"];
            /** @description Of all who left treatment; null for leavers of programmes. */
            readonly readmitted: components["schemas"]["ReportShare"] | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly AuditSessionLine: {
            readonly auditorId: string;
            readonly sessionId: string;
            readonly onBehalfOf: string;
            /** @enum {string} */
            readonly capacity: "government_funder" | "government_regulator" | "payer" | "quality_improvement_organization" | "financial_supporter" | "administrative_control" | "found_qualified";
            readonly agreementRef: string;
            /** @enum {string} */
            readonly mode: "view" | "copy";
            /** @enum {string} */
            readonly purpose: "HCOMPL" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HLEGAL";
            /** @description The sites, patients and episodes that it is about. */
            readonly scope: {
                readonly [key: string]: unknown;
            };
            /** Format: date-time */
            readonly openedAt: string;
            /** @description The privacy officer. */
            readonly openedBy: string;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly reason: string | null;
            readonly open: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly AuditSessionsPage: {
            /** @description The latest first. */
            readonly items: readonly components["schemas"]["AuditSessionLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly WeekOfAppointmentsLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /**
             * Format: date
             * @description The Monday of the week.
             */
            readonly weekOf: string;
            /** @description Booked, or kept without a booking. */
            readonly appointments: number;
            /** @description Days with at least one. */
            readonly days: number;
            /** @description By the site's policy in force on the Monday. */
            readonly alertFrom: number | null;
            readonly alert: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly AppointmentBurdenPage: {
            readonly items: readonly components["schemas"]["WeekOfAppointmentsLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly FigureDefinition: {
            /** @description Figures of the same id and version may be compared. */
            readonly id: string;
            readonly version: number;
            readonly text: string;
        };
        readonly PatientPaperworkLine: {
            readonly patientId: string;
            readonly siteId: string | null;
            /** @description All of it. */
            readonly papers: number;
            readonly enrolments: number;
            readonly consents: number;
            readonly referrals: number;
            /** @description Asked for. */
            readonly transfers: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PaperworkBurdenPage: {
            readonly definition: components["schemas"]["FigureDefinition"];
            readonly items: readonly components["schemas"]["PatientPaperworkLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly CaseloadBandLimits: {
            /** @example 10 */
            readonly least: number;
            /** @example 20 */
            readonly most: number;
        };
        readonly MemberCaseloadLine: {
            readonly memberId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly siteId: string | null;
            /** @description Patients with an episode that is not over. */
            readonly patients: number;
            /** @description By the site's policy in force. */
            readonly band: components["schemas"]["CaseloadBandLimits"] | null;
            /** @enum {string} */
            readonly bandState: "under" | "in-band" | "over" | "no-band";
            /** @description null: none since the member joined the site, as far as recorded. */
            readonly daysSinceSupervision: number | null;
            /** @description What is due for these patients, whoever has to do it. */
            readonly due: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly CaseloadsPage: {
            readonly items: readonly components["schemas"]["MemberCaseloadLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly CaseloadPatientLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since: string;
            readonly primary: boolean;
            /** @enum {string} */
            readonly status: "opened" | "admitted" | "suspended" | "declined" | "closed";
            /**
             * Format: date-time
             * @description In person, by phone or by video; a text is no contact.
             */
            readonly lastContactAt: string | null;
            /** @enum {string|null} */
            readonly lastContactWay: "in_person" | "phone" | "video" | "not_recorded" | null;
            /** @description Concluded from other facts. */
            readonly lastContactImputed: boolean;
            /** @description Recorded otherwise at first. */
            readonly lastContactCorrected: boolean;
            /** @description What is due for the patient, whoever has to do it. */
            readonly due: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
        };
        readonly CaseloadPatientsPage: {
            readonly items: readonly components["schemas"]["CaseloadPatientLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ContactMonthLine: {
            readonly month: number;
            /** @enum {string} */
            readonly stage: "engagement" | "early" | "stabilization";
            /** @description Patients with a contact, of those who were observed in that month. */
            readonly withContact: components["schemas"]["ReportShare"];
            /** @description The percentage, rounded. */
            readonly printed: number | null;
            /** @description In person, by phone or by video. */
            readonly contacts: number;
            /** @description Of the contacts, as far as recorded. */
            readonly minutes: number;
            /** @description No contacts. */
            readonly texts: number;
        };
        readonly ContactTableBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            /** Format: date */
            readonly asOf: string;
            /** @enum {string} */
            readonly observed: "fully" | "partly";
            readonly months: readonly components["schemas"]["ContactMonthLine"][];
            /** @description Months with a contact, of the months that were observed. */
            readonly patientMonths: components["schemas"]["ReportShare"];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ContinuityBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            /** @description All medication visits. */
            readonly visits: number;
            /** @description With whoever had the oversight that day, of the visits on a day on which somebody had it. */
            readonly withOverseer: components["schemas"]["ReportShare"];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly PatientContinuityLine: {
            readonly patientId: string;
            readonly siteId: string | null;
            /** @description All medication visits. */
            readonly visits: number;
            /** @description With whoever had the oversight that day, of the visits on a day on which somebody had it. */
            readonly withOverseer: components["schemas"]["ReportShare"];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PatientContinuityPage: {
            readonly items: readonly components["schemas"]["PatientContinuityLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ReferralFateLine: {
            readonly referralId: string;
            /**
             * @description null: of a site out of reach.
             * @enum {string|null}
             */
            readonly status: "draft" | "sent" | "received" | "accepted" | "declined" | "patient_declined" | "scheduled" | "not_attended" | "attended" | "in_service" | "feedback_returned" | "closed_completed" | "closed_not_completed" | "cancelled" | null;
            /** Format: date-time */
            readonly statusSince: string | null;
        };
        readonly AuditedDismissalLine: {
            /** Format: date-time */
            readonly dismissedAt: string;
            /** @example site-21@1 */
            readonly policyVersionId: string;
            /** @description A specimen, or an entry by its event id. */
            readonly triggerRef: string;
            /** @description The second person. */
            readonly reviewedBy: string;
            readonly reason: string;
            readonly bridgingSupplyDays: number;
            readonly naloxoneOffered: boolean;
            readonly appealOffered: boolean;
            /** @description Recorded otherwise at first. */
            readonly corrected: boolean;
            /** @description The policy response to the same trigger that names the dismissal. */
            readonly responseId: string | null;
            readonly referral: components["schemas"]["ReferralFateLine"];
        };
        readonly AuditedClosingLine: {
            /** Format: date */
            readonly closedOn: string;
            /** @enum {string} */
            readonly reason: "completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other";
            /** @description TEDS-D REASON. */
            readonly tedsReason: number;
            /** @description Recorded otherwise at first. */
            readonly corrected: boolean;
        };
        readonly AuditedEpisodeLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /**
             * @description In what the dismissal and the end differ.
             * @enum {string|null}
             */
            readonly difference: "closed_without_dismissal" | "closed_for_another_reason" | "dismissal_not_named" | null;
            readonly dismissal: components["schemas"]["AuditedDismissalLine"] | null;
            /** @description null: the episode is open. */
            readonly closing: components["schemas"]["AuditedClosingLine"] | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly DismissalAuditPage: {
            readonly items: readonly components["schemas"]["AuditedEpisodeLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly DoseReductionLine: {
            readonly eventId: string;
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** Format: date-time */
            readonly reducedAt: string;
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly fromMg: number;
            readonly toMg: number;
            readonly reason: string;
            readonly reviewedBy: string;
            /** Format: date */
            readonly reviewedOn: string;
            /** @description Recorded otherwise at first. */
            readonly corrected: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly DoseReductionsPage: {
            readonly items: readonly components["schemas"]["DoseReductionLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly TedsCheckBody: {
            /** @description Episodes that ended with TEDS-D reason 3. */
            readonly closedByFacility: number;
            /** @description Episodes that ended, whatever the reason, after a dismissal. */
            readonly dismissedAndClosed: number;
            /** @description They are the same episodes. */
            readonly agrees: boolean;
            /** @description Episodes by how they differ. */
            readonly differences: {
                readonly [key: string]: number;
            };
        };
        readonly DismissalFiguresBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            readonly dismissals: number;
            readonly naloxoneOffered: components["schemas"]["ReportShare"];
            readonly appealOffered: components["schemas"]["ReportShare"];
            /** @description With medication for at least a day. */
            readonly bridged: components["schemas"]["ReportShare"];
            readonly check: components["schemas"]["TedsCheckBody"];
            /** @description Doses reduced because the patient did not take part. */
            readonly doseReductions: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly WaitingHandoffLine: {
            readonly referralId: string;
            /** @description Of those inside the referral, from 1. */
            readonly number: number;
            readonly episodeId: string | null;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** @description The member who hands over. */
            readonly giver: string | null;
            readonly receiver: string | null;
            /** @description The receiver's organisation, when it is another one. */
            readonly partnerId: string | null;
            /** @enum {string|null} */
            readonly kind: "peer_to_peer" | "clinician" | null;
            /**
             * @description One that was held waits for the receiver to confirm it.
             * @enum {string}
             */
            readonly stage: "requested" | "accepted" | "scheduled" | "held";
            /** @description FHIR R4 Task.status. */
            readonly fhirTask: string;
            /** @enum {string|null} */
            readonly warmth: "warm" | "cold" | null;
            /** Format: date-time */
            readonly requestedAt: string;
            /** Format: date-time */
            readonly scheduledFor: string | null;
            /** Format: date-time */
            readonly heldAt: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly WaitingHandoffsPage: {
            readonly items: readonly components["schemas"]["WaitingHandoffLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly HandoffFiguresBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            /** @description All that were asked for: the denominator. */
            readonly requested: number;
            /** @description They add up to all. */
            readonly byStage: {
                readonly [key: string]: number;
            };
            readonly heldWarm: components["schemas"]["ReportShare"];
            readonly heldCold: components["schemas"]["ReportShare"];
            readonly confirmed: components["schemas"]["ReportShare"];
            readonly confirmedWarm: components["schemas"]["ReportShare"];
            readonly failed: components["schemas"]["ReportShare"];
            readonly waiting: components["schemas"]["ReportShare"];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly CoverageLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /**
             * @description Of the supply that ends last.
             * @enum {string}
             */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** Format: date */
            readonly coveredFrom: string;
            /**
             * Format: date
             * @description The last day with medication.
             */
            readonly coveredUntil: string;
            /** @description Days without medication between the two. */
            readonly gapDays: number;
            /** @description The most of them in a row. */
            readonly longestGap: number;
            readonly supplies: number;
            /**
             * Format: date
             * @description Stopped on purpose, and not supplied since.
             */
            readonly stoppedOn: string | null;
            /** Format: date */
            readonly closedOn: string | null;
            /** @description Days without medication since the last covered day. */
            readonly gapDaysNow: number;
            /** @description The gap that still runs included. */
            readonly longestGapNow: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly CoverageLines: {
            readonly definition: components["schemas"]["FigureDefinition"];
            readonly items: readonly components["schemas"]["CoverageLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly NeedLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            /** @description null: the domain was put in order, and no need of it was found yet. */
            readonly needId: string | null;
            /** @description 1 is taken up first; null where nobody put the domain in order. */
            readonly rank: number | null;
            /** Format: date-time */
            readonly openedAt: string;
            /** @description How often something was done about it. */
            readonly supports: number;
            readonly lastSupport: string | null;
            /** Format: date-time */
            readonly lastSupportAt: string | null;
            /** @description The newest referral for it. */
            readonly referralId: string | null;
            /** @enum {string|null} */
            readonly referral: "open" | "completed" | "not_completed" | "no_response" | "cancelled" | null;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly NeedsPage: {
            readonly items: readonly components["schemas"]["NeedLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ObligationLine: {
            /** @enum {string} */
            readonly kind: "uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review";
            /** @description What it is about: the id of a specimen, a visit or a referral, a month. */
            readonly occasion: string;
            readonly siteId: string | null;
            readonly patientId: string | null;
            readonly episodeId: string | null;
            /** @description The member of the staff whom it is about, where it belongs to no patient. */
            readonly memberId: string | null;
            /**
             * Format: date-time
             * @description From when the site's term is counted.
             */
            readonly runsFrom: string;
            /**
             * Format: date-time
             * @description By the site's policy in force.
             */
            readonly dueAt: string;
            readonly isDue: boolean;
            /** @description The record says that it fell due. */
            readonly reminded: boolean;
            /**
             * @description Whose it is: the primary member of this role in the care team.
             * @enum {string}
             */
            readonly forRole: "nurse" | "prescriber" | "care_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "site_administrator";
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly ObligationsPage: {
            readonly items: readonly components["schemas"]["ObligationLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly PartialEpisodeLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            readonly programmeId: string;
            /**
             * Format: date
             * @description Day of the first contact.
             */
            readonly openedOn: string;
            /** Format: date */
            readonly admittedOn: string | null;
            /** @enum {string} */
            readonly standing: "opened" | "waiting" | "admitted" | "suspended" | "closed" | "declined";
            /** Format: date-time */
            readonly standingSince: string;
            readonly daysOpen: number;
            /** @description More than these make it partial. */
            readonly afterDays: number;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PartialEpisodesPage: {
            readonly items: readonly components["schemas"]["PartialEpisodeLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly WorkWeekLine: {
            /**
             * Format: date
             * @description Its Monday.
             */
            readonly weekOf: string;
            /** @description In person, by phone or by video. */
            readonly contacts: number;
            /** @description Of the contacts, as far as recorded. */
            readonly minutes: number;
            /** @description No contacts. */
            readonly texts: number;
        };
        readonly PeerWorkLine: {
            readonly memberId: string;
            readonly siteId: string | null;
            /**
             * @description null: nobody recorded that they joined the site.
             * @enum {string|null}
             */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | null;
            readonly fullTimeEquivalent: number | null;
            readonly supervisorId: string | null;
            readonly dyadWith: string | null;
            /** Format: date */
            readonly joinedOn: string | null;
            /** @description With an episode that is not closed. */
            readonly patients: number;
            /** @description Weeks with contacts or texts, the newest first. */
            readonly weeks: readonly components["schemas"]["WorkWeekLine"][];
            /** @description null: none since they joined. */
            readonly daysSinceSupervision: number | null;
            /** @description null: none since they joined. */
            readonly daysSinceDyad: number | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PeerWorkloadPage: {
            readonly items: readonly components["schemas"]["PeerWorkLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly SitePenetrationLine: {
            readonly siteId: string | null;
            /** @description Patients in integrated care, of the census. */
            readonly integrated: components["schemas"]["ReportShare"];
        };
        readonly PenetrationBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            /** Format: date */
            readonly asOf: string;
            readonly sites: readonly components["schemas"]["SitePenetrationLine"][];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly PolicyChangeLine: {
            /** @example uds.temperatureF.min */
            readonly field: string;
            /** @description null: the policy says nothing of it. */
            readonly before: (Record<string, never> | null) & (string | number | boolean | readonly unknown[]);
            /** @description null: the policy says nothing of it. */
            readonly after: (Record<string, never> | null) & (string | number | boolean | readonly unknown[]);
        };
        readonly TimelineVersionLine: {
            readonly siteId: string;
            /** @example site-21@1 */
            readonly policyVersionId: string;
            /** Format: date-time */
            readonly inForceFrom: string;
            /**
             * Format: date-time
             * @description When the next one takes its place.
             */
            readonly inForceTo: string | null;
            readonly supersedes: string | null;
            readonly reason: string;
            readonly grounds: readonly {
                readonly [key: string]: unknown;
            }[];
            /** Format: date */
            readonly reviewOn: string | null;
            /** Format: date-time */
            readonly adoptedAt: string;
            /** @description Of the staff. */
            readonly adoptedBy: string;
            /** @description The reason or the grounds were recorded otherwise at first. */
            readonly corrected: boolean;
            /** @description Since the version before. Of a first one: all that it says. */
            readonly changes: readonly components["schemas"]["PolicyChangeLine"][];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly PolicyTimelinePage: {
            readonly items: readonly components["schemas"]["TimelineVersionLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly BusinessStatus: {
            /** @description FHIR R4 Task.status. */
            readonly fhirTask: string;
            /** @description 360X referral status. */
            readonly x360: string | null;
            /** @description BSeR business status. */
            readonly bser: string | null;
        };
        readonly AwaitedReferralLine: {
            readonly referralId: string;
            readonly episodeId: string | null;
            readonly patientId: string | null;
            readonly siteId: string | null;
            readonly partnerId: string | null;
            /** @enum {string|null} */
            readonly kind: "higher_level" | "warm_handoff" | "service" | null;
            /** @enum {string} */
            readonly status: "draft" | "sent" | "received" | "accepted" | "declined" | "patient_declined" | "scheduled" | "not_attended" | "attended" | "in_service" | "feedback_returned" | "closed_completed" | "closed_not_completed" | "cancelled";
            readonly businessStatus: components["schemas"]["BusinessStatus"];
            /** Format: date-time */
            readonly statusSince: string;
            /** Format: date-time */
            readonly openedAt: string;
            /**
             * Format: date-time
             * @description When anything was last sent to, or heard from, the partner.
             */
            readonly lastHeardAt: string;
            readonly daysSilent: number;
            /** @description In vain, since the partner was last heard. */
            readonly attempts: number;
            /** Format: date */
            readonly lastAttemptOn: string | null;
            /** @enum {string|null} */
            readonly barrier: "distance" | "wait" | "cost" | "capacity" | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly AwaitedReferralsPage: {
            readonly items: readonly components["schemas"]["AwaitedReferralLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ReferralFiguresBody: {
            readonly definition: components["schemas"]["FigureDefinition"];
            /** @description All that were opened: the denominator. */
            readonly referrals: number;
            /** @description They add up to all. */
            readonly byStatus: {
                readonly [key: string]: number;
            };
            /** @description The partner owes an answer, an appointment or its report. */
            readonly awaiting: components["schemas"]["ReportShare"];
            readonly unmet: components["schemas"]["ReportShare"];
            /** @description They add up to those unmet. */
            readonly unmetByBarrier: {
                readonly [key: string]: number;
            };
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly LastDoseLine: {
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** @description null: not recorded. */
            readonly amount: number | null;
            /** @enum {string} */
            readonly unit: "mg" | "mcg" | "ml";
            /** @enum {string} */
            readonly way: "administered" | "induction" | "injected" | "prescribed";
            /** Format: date-time */
            readonly at: string;
            /** @description Recorded otherwise at first. */
            readonly corrected: boolean;
        };
        readonly RaisedRiskLine: {
            /** Format: date-time */
            readonly at: string;
            readonly severity: string;
            /** @description Recorded otherwise at first. */
            readonly corrected: boolean;
        };
        readonly ListedVisitLine: {
            readonly visitId: string;
            /** Format: date-time */
            readonly scheduledFor: string;
            readonly visitType: string;
            /** @enum {string} */
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            /** @enum {string} */
            readonly outcome: "scheduled" | "attended" | "missed";
        };
        readonly ListedTaskLine: {
            readonly conferenceId: string;
            readonly ownerId: string;
            readonly text: string;
            /** Format: date */
            readonly dueOn: string | null;
            /**
             * Format: date-time
             * @description When the conference gave it.
             */
            readonly heldAt: string;
        };
        readonly ListedDutyLine: {
            /** @enum {string} */
            readonly kind: "uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review";
            /** @description What it is about: the id of a specimen, a visit or a referral, a month. */
            readonly occasion: string;
            /**
             * Format: date-time
             * @description From when the site's term is counted.
             */
            readonly runsFrom: string;
            /**
             * Format: date-time
             * @description By the site's policy in force.
             */
            readonly dueAt: string;
            /** @description The record says that it fell due. */
            readonly reminded: boolean;
            /**
             * @description Whose it is: the primary member of this role in the care team.
             * @enum {string}
             */
            readonly forRole: "nurse" | "prescriber" | "care_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "site_administrator";
        };
        readonly UnconfirmedScreenLine: {
            readonly specimenId: string;
            /** Format: date-time */
            readonly collectedAt: string;
            /** @description They wait for a definitive result. */
            readonly unconfirmed: readonly ("buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol")[];
            /** Format: date-time */
            readonly since: string;
        };
        readonly ListedPatientLine: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** @description The episode is on hold. */
            readonly suspended: boolean;
            /**
             * @description Of the support programme.
             * @enum {string|null}
             */
            readonly stage: "engagement" | "early" | "stabilization" | null;
            readonly lastDose: components["schemas"]["LastDoseLine"] | null;
            /** @description The latest one. */
            readonly risk: components["schemas"]["RaisedRiskLine"] | null;
            readonly visits: readonly components["schemas"]["ListedVisitLine"][];
            /** @description Due, and not reviewed since. */
            readonly tasks: readonly components["schemas"]["ListedTaskLine"][];
            /** @description By the end of the day, what has been due longest first. */
            readonly due: readonly components["schemas"]["ListedDutyLine"][];
            /** @description As the list of urine screens has them. */
            readonly unconfirmedScreens: readonly components["schemas"]["UnconfirmedScreenLine"][];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly RunTheListPage: {
            readonly items: readonly components["schemas"]["ListedPatientLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly SitePolicyVersion: {
            /** @example site-21@1 */
            readonly id: string;
            /**
             * Format: date-time
             * @description In force from then until the next one.
             */
            readonly effectiveFrom: string;
            readonly supersedes: string | null;
            readonly reason: string;
            readonly grounds: readonly {
                readonly [key: string]: unknown;
            }[];
            /** Format: date */
            readonly reviewOn: string | null;
            /** @description null: the site has not said. */
            readonly fields: {
                readonly [key: string]: unknown;
            };
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly SitePolicyVersions: {
            /** @description From the oldest to the newest. */
            readonly items: readonly components["schemas"]["SitePolicyVersion"][];
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly PolicyGround: {
            /** @example uds.temperatureF */
            readonly field: string;
            /** @example B7 */
            readonly source: string;
        };
        readonly ExcludedDiagnoses: {
            /** @description Empty: none is excluded. */
            readonly diagnoses: readonly ("borderline_personality_disorder" | "adhd" | "serious_mental_illness")[];
            /** @description Where those who are excluded are sent. */
            readonly referredTo: string | null;
        };
        readonly AdmissionPolicy: {
            /** @enum {string|null} */
            readonly pregnancy: "accept" | "women_only_programme" | "refer_out" | null;
            readonly excludedDiagnoses: components["schemas"]["ExcludedDiagnoses"] | null;
            /** @enum {string|null} */
            readonly benzodiazepine: "no_exclusion" | "ineligible" | "detoxification_first" | null;
            /** @enum {string|null} */
            readonly illicitBuprenorphineAtEntry: "continuation" | "standard_induction" | null;
            /** @description Recorded as needs, never an exclusion. */
            readonly asksForNeeds: readonly ("housing" | "transport" | "phone")[] | null;
        };
        readonly InductionPolicy: {
            /** @description COWS threshold of a standard induction; null: none. */
            readonly minCows: number | null;
            readonly requireObjectiveSign: boolean;
            readonly requireNaloxoneOffer: boolean;
            readonly settings: readonly ("clinic" | "home" | "telehealth" | "emergency_department")[] | null;
            readonly homeNeedsReason: boolean | null;
            /** @description Hours. */
            readonly followUpWithinHours: number | null;
            /** @description Hours. */
            readonly cowsRecheckAfterHours: number | null;
        };
        readonly ReviewLines: {
            readonly buprenorphine?: number;
            readonly methadone?: number;
        };
        readonly DosePolicy: {
            /** @description Milligrams a day above which a look at the dose is advised. Never a limit. */
            readonly reviewLineMg: components["schemas"]["ReviewLines"];
        };
        readonly InjectionWindow: {
            readonly minDays: number;
            readonly maxDays: number;
        };
        readonly InjectionWindows: {
            readonly sublocade?: components["schemas"]["InjectionWindow"];
            readonly brixadi_weekly?: components["schemas"]["InjectionWindow"];
            readonly brixadi_monthly?: components["schemas"]["InjectionWindow"];
            readonly naltrexone_er?: components["schemas"]["InjectionWindow"];
        };
        readonly MedicationVisitPolicy: {
            readonly sameDayAsBehavioralHealth: boolean | null;
            /** @enum {string|null} */
            readonly format: "one_to_one" | "group" | "either" | null;
        };
        readonly MedicationPolicy: {
            /** @description Days before a supply runs out. */
            readonly renewDaysBefore: number;
        };
        readonly TakeHomePolicy: {
            /** @enum {string} */
            readonly rule: "methadone-take-home@cfr-8.12-i-3-2024";
        };
        readonly DaysByStage: {
            readonly engagement?: number;
            readonly early?: number;
            readonly stabilization?: number;
        };
        readonly TemperatureWindow: {
            readonly min: number;
            readonly max: number;
        };
        readonly UrineRules: {
            /** @enum {string} */
            readonly validity: "specimen-validity@b7-1" | "specimen-validity@b7-1-ph4";
            /** @enum {string} */
            readonly buprenorphine: "buprenorphine-pattern@ccjm-2022-89-10-557";
        };
        readonly UdsPolicy: {
            /** @description Days from one screen to the next. */
            readonly everyDays: number | null;
            readonly everyDaysByStage: components["schemas"]["DaysByStage"] | null;
            /** @enum {string|null} */
            readonly supervision: "observed" | "unobserved" | "when_indicated" | null;
            /** @enum {string|null} */
            readonly sendOut: "always" | "when_unexpected" | "on_request" | "never" | null;
            /** @description Days. */
            readonly confirmWithinDays: number | null;
            /** @description Degrees Fahrenheit of a fresh specimen. */
            readonly temperatureF: components["schemas"]["TemperatureWindow"] | null;
            /** @description Minutes after collection. */
            readonly temperatureReadWithinMinutes: number | null;
            /** @enum {string|null} */
            readonly actionRequires: "definitive" | "presumptive_and_patient_report" | null;
            readonly rules: components["schemas"]["UrineRules"] | null;
        };
        readonly CountsPolicy: {
            readonly kinds: readonly ("pill" | "wrapper")[];
            readonly random: boolean;
            /** @description Hours from the call to the count. */
            readonly presentWithinHours: number | null;
        };
        readonly PositiveUdsPolicy: {
            readonly responses: readonly ("more_groups" | "individual_therapy" | "shorten_prescription" | "invite_family" | "reduce_dose" | "refer" | "dismiss")[];
        };
        readonly TolerancePolicy: {
            /** @enum {string|null} */
            readonly cannabis: "tolerated" | "not_tolerated" | null;
            /** @enum {string|null} */
            readonly prescribedStimulant: "tolerated" | "not_tolerated" | null;
        };
        readonly DismissalPolicy: {
            readonly allowed: boolean;
            /** @description Whether a dismissal needs a definitive result. */
            readonly confirmationRequired: boolean | null;
            /**
             * @description Nobody is dismissed without a referral.
             * @enum {boolean}
             */
            readonly autoReferral: true;
        };
        readonly TaperPolicy: {
            readonly required: boolean;
            /** @enum {string|null} */
            readonly ledBy: "prescriber" | "behavioral_health" | null;
        };
        readonly GroupPolicy: {
            readonly required: boolean;
            /** @description Groups a week. */
            readonly perWeek: number | null;
            readonly curricula: readonly string[];
        };
        readonly CounselingPolicy: {
            readonly group: components["schemas"]["GroupPolicy"] | null;
            /** @enum {string|null} */
            readonly individual: "required_in_part" | "offered" | "not_offered" | null;
        };
        readonly CoordinationPolicy: {
            /** @enum {string|null} */
            readonly model: "team" | "dedicated_coordinator" | "peers" | "daily_contact_coordinator" | null;
            /** @enum {string|null} */
            readonly identification: "intake_and_passive" | "active_screening" | null;
        };
        readonly TeamPolicy: {
            /** @description Days from one meeting to the next. */
            readonly meetsEveryDays: number;
        };
        readonly AppointmentsPolicy: {
            readonly alertFromPerWeek: number;
        };
        readonly StepUpPolicy: {
            readonly barriers: readonly ("distance" | "wait" | "cost" | "capacity")[];
            readonly accessNote: string | null;
        };
        readonly TransfersPolicy: {
            readonly acceptsSpokeTransfers: boolean;
        };
        readonly ServicesPolicy: {
            readonly chosenByPatient: boolean | null;
            /** @enum {string|null} */
            readonly programStructure: "structured_for_all" | "chosen_by_patient" | null;
        };
        readonly StageMonths: {
            readonly engagement: number;
            readonly early: number;
        };
        readonly SupportProgrammePolicy: {
            readonly months: number;
            /** @description Months of the first two stages; stabilization is the rest. */
            readonly stageMonths: components["schemas"]["StageMonths"];
        };
        readonly ContactsPolicy: {
            readonly faceToFaceMonthly: boolean;
        };
        readonly CaseloadBand: {
            readonly min: number;
            readonly max: number;
            /** @description Share of full time that the role works. */
            readonly fullTimeEquivalent: number;
        };
        readonly CaseloadBands: {
            readonly prescriber?: components["schemas"]["CaseloadBand"];
            readonly nurse?: components["schemas"]["CaseloadBand"];
            readonly behavioral_health_clinician?: components["schemas"]["CaseloadBand"];
            readonly therapist?: components["schemas"]["CaseloadBand"];
            readonly psychiatrist?: components["schemas"]["CaseloadBand"];
            readonly pcp?: components["schemas"]["CaseloadBand"];
            readonly care_manager?: components["schemas"]["CaseloadBand"];
            readonly care_coordinator?: components["schemas"]["CaseloadBand"];
            readonly support_coordinator?: components["schemas"]["CaseloadBand"];
            readonly peer_recovery_specialist?: components["schemas"]["CaseloadBand"];
            readonly peer_supervisor?: components["schemas"]["CaseloadBand"];
        };
        readonly StaffingPolicy: {
            /** @description Patients that a full-time member of a role looks after. */
            readonly caseloadBands: components["schemas"]["CaseloadBands"];
            readonly supervisionEveryDays: number | null;
            readonly dyadEveryDays: number | null;
        };
        readonly ClosingPolicy: {
            readonly lostAfterDays: number;
            readonly lostAfterAttempts: number;
        };
        readonly VisitsPolicy: {
            /** @enum {string} */
            readonly missedResponse: "outreach" | "none";
            readonly outreachWithinDays: number | null;
        };
        readonly AftercarePolicy: {
            /** @description Days after leaving on which a check-in is due. */
            readonly checkInDays: readonly number[];
            readonly unreachableAfterAttempts: number;
            /** @description Days after leaving. */
            readonly enterAfterDays: number | null;
        };
        readonly ReferralPolicy: {
            readonly noResponseAfterDays: number | null;
            readonly noResponseAfterAttempts: number | null;
            /** @description Referrals for services that a patient may have open at once. */
            readonly maxConcurrent: number | null;
        };
        readonly HandoffPolicy: {
            readonly expiresAfterDays: number;
        };
        readonly EpisodesPolicy: {
            readonly partialAfterDays: number;
        };
        readonly AccessReviewPolicy: {
            /** @description More patients than this, whose records one member opens, are asked about. */
            readonly manyPatients: number;
            /** @description In so many minutes. */
            readonly withinMinutes: number;
        };
        readonly SchedulerPolicy: {
            readonly kinds: readonly ("uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review")[];
        };
        readonly BillingPolicy: {
            readonly pobot: boolean;
        };
        readonly AdoptSitePolicy: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly effectiveFrom: string;
            /**
             * @description The newest version, `{siteId}@{n}`; null for the first.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly supersedes?: string | null;
            readonly reason: string;
            /** @description Where the choices come from. */
            readonly grounds?: readonly components["schemas"]["PolicyGround"][];
            /**
             * Format: date
             * @description When the site wants to look at its policy again.
             * @example 2026-03-02
             */
            readonly reviewOn?: string | null;
            /**
             * @description IANA time zone in which the site’s days begin.
             * @example America/New_York
             */
            readonly zone?: string | null;
            readonly admission?: components["schemas"]["AdmissionPolicy"] | null;
            readonly induction?: components["schemas"]["InductionPolicy"] | null;
            readonly dose?: components["schemas"]["DosePolicy"] | null;
            /** @description Days between two injections that the site calls on time. */
            readonly injections?: components["schemas"]["InjectionWindows"] | null;
            readonly medicationVisit?: components["schemas"]["MedicationVisitPolicy"] | null;
            readonly medication?: components["schemas"]["MedicationPolicy"] | null;
            readonly takeHome?: components["schemas"]["TakeHomePolicy"] | null;
            readonly uds?: components["schemas"]["UdsPolicy"] | null;
            /** @description Counts of pills and wrappers. */
            readonly counts?: components["schemas"]["CountsPolicy"] | null;
            /** @description What may follow a positive screen. */
            readonly positiveUds?: components["schemas"]["PositiveUdsPolicy"] | null;
            readonly tolerance?: components["schemas"]["TolerancePolicy"] | null;
            readonly dismissal?: components["schemas"]["DismissalPolicy"] | null;
            readonly taper?: components["schemas"]["TaperPolicy"] | null;
            readonly counseling?: components["schemas"]["CounselingPolicy"] | null;
            readonly coordination?: components["schemas"]["CoordinationPolicy"] | null;
            readonly team?: components["schemas"]["TeamPolicy"] | null;
            /** @description Appointments a week from which their burden is an alert. */
            readonly appointments?: components["schemas"]["AppointmentsPolicy"] | null;
            /** @description Why a higher level of care is hard to reach. */
            readonly stepUp?: components["schemas"]["StepUpPolicy"] | null;
            readonly transfers?: components["schemas"]["TransfersPolicy"] | null;
            readonly services?: components["schemas"]["ServicesPolicy"] | null;
            readonly supportProgramme?: components["schemas"]["SupportProgrammePolicy"] | null;
            readonly contacts?: components["schemas"]["ContactsPolicy"] | null;
            readonly staffing?: components["schemas"]["StaffingPolicy"] | null;
            /** @description When a patient counts as lost. */
            readonly closing?: components["schemas"]["ClosingPolicy"] | null;
            readonly visits?: components["schemas"]["VisitsPolicy"] | null;
            readonly aftercare?: components["schemas"]["AftercarePolicy"] | null;
            /** @description When silence of a partner may close a referral, and how many are open at once. */
            readonly referral?: components["schemas"]["ReferralPolicy"] | null;
            readonly handoff?: components["schemas"]["HandoffPolicy"] | null;
            readonly episodes?: components["schemas"]["EpisodesPolicy"] | null;
            /** @description When opening many records is unusual. */
            readonly accessReview?: components["schemas"]["AccessReviewPolicy"] | null;
            /** @description What the scheduler acts on. */
            readonly scheduler?: components["schemas"]["SchedulerPolicy"] | null;
            readonly billing?: components["schemas"]["BillingPolicy"] | null;
        };
        readonly EpisodeEffectLine: {
            readonly episodeId: string;
            /** @enum {string} */
            readonly decision: "missed visit" | "urine temperature" | "injection window" | "induction threshold" | "lost to contact" | "aftercare schedule";
            /** @description Under the policy that is in force now. */
            readonly before: string;
            /** @description Under the policy that was sent. */
            readonly after: string;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly EpisodeEffectsPage: {
            readonly items: readonly components["schemas"]["EpisodeEffectLine"][];
            /** @description A page may be empty and still not be the last one. */
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly TimelineLine: {
            readonly patientId: string;
            /** Format: date-time */
            readonly occurredAt: string;
            readonly sequence: number;
            readonly partition: number;
            readonly eventId: string;
            /** @example DoseAdministered */
            readonly type: string;
            readonly episodeId: string | null;
            /** @description Where it was recorded. */
            readonly siteId: string | null;
            readonly streamId: string;
            /** @enum {string} */
            readonly kind: "opening" | "screening" | "diagnosis" | "need" | "assignment" | "withdrawal" | "medication" | "dose" | "test" | "response" | "use" | "safety" | "assessment" | "plan" | "counselling" | "visit" | "contact" | "care-team" | "level-of-care" | "programme" | "suspension" | "referral" | "handoff" | "transfer" | "closing" | "aftercare" | "register" | "correction" | "due";
            /** @example Buprenorphine 16 mg, observed */
            readonly sentence: string;
            /** @description The event's own fields. */
            readonly facts: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly precision: "instant" | "day" | "approx";
            /** @description Concluded from other facts. */
            readonly imputed: boolean;
            /** @enum {string} */
            readonly actorRole: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            /**
             * @description Words, facts and time of a corrected entry are those of its newest correction.
             * @enum {string}
             */
            readonly standing: "holds" | "corrected" | "voided";
            /** @description The event id of the newest correction. */
            readonly correctedBy: string | null;
            readonly correctionReason: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly TimelinePage: {
            readonly items: readonly components["schemas"]["TimelineLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly UrineScreenLine: {
            readonly episodeId: string;
            readonly specimenId: string;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /** Format: date-time */
            readonly collectedAt: string;
            /** @enum {string|null} */
            readonly mode: "random" | "scheduled" | null;
            readonly observed: boolean | null;
            /** @enum {string|null} */
            readonly validity: "valid" | "dilute" | "substituted" | "adulterated" | "invalid" | "not_tested" | null;
            /**
             * @description The gravest over all analytes.
             * @enum {string}
             */
            readonly presumptive: "none" | "negative" | "indeterminate" | "positive";
            /**
             * @description The gravest over all analytes.
             * @enum {string}
             */
            readonly definitive: "none" | "negative" | "indeterminate" | "positive";
            /** Format: date-time */
            readonly orderedAt: string | null;
            /** Format: date-time */
            readonly interpretedAt: string | null;
            /** @description As the newest interpretation has it, in either direction. */
            readonly unexpected: readonly ("buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol")[];
            /** @description Analytes that wait for a definitive result: one was ordered, or the presumptive one is unexpected. Before anybody interpreted it, every positive one counts but those that a medication for opioid use disorder leaves. */
            readonly unconfirmed: readonly ("buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol")[];
            /** Format: date-time */
            readonly unconfirmedSince: string | null;
            /** @description Nothing of it is waited for. */
            readonly episodeClosed: boolean;
            /** @description Something of it was recorded otherwise at first. */
            readonly corrected: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly UrineScreensPage: {
            readonly items: readonly components["schemas"]["UrineScreenLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly DueUrineScreenLine: {
            readonly episodeId: string | null;
            readonly patientId: string | null;
            readonly siteId: string | null;
            /**
             * Format: date-time
             * @description By the site's policy in force, for the patient's stage.
             */
            readonly dueSince: string;
            /**
             * Format: date-time
             * @description The last collection; the admission, where there was none since.
             */
            readonly countedFrom: string;
            /** @description null: none was collected since the admission. */
            readonly lastSpecimenId: string | null;
            /** @description The record says that it fell due. */
            readonly reminded: boolean;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
        };
        readonly DueUrineScreensPage: {
            readonly items: readonly components["schemas"]["DueUrineScreenLine"][];
            readonly next: string | null;
            /**
             * @description It may lack what came since: a view cannot take in one of its events.
             * @enum {boolean}
             */
            readonly stale?: true;
            /**
             * Format: date-time
             * @description Since when it is stale.
             */
            readonly since?: string;
            /** @description So many patients, episodes or other keys of the views that this was read from are stale; left out when none is. */
            readonly staleKeys?: number;
        };
        readonly ReplayMoment: {
            /**
             * Format: date-time
             * @description null: everything that is on the record.
             */
            readonly asKnownAt: string | null;
            /**
             * Format: date-time
             * @description null: whatever its time.
             */
            readonly asOf: string | null;
        };
        readonly ReplaySource: {
            readonly partition: number;
            /** @description The log was read up to this sequence of the partition. */
            readonly through: number;
            /** @description Events of the patient that were on the record. */
            readonly eventsKnown: number;
            /** @description Those of them that are taken in. */
            readonly eventsTaken: number;
            /**
             * Format: date-time
             * @description When the last of those on the record was recorded.
             */
            readonly lastRecordedAt: string | null;
        };
        readonly ReplayedPolicy: {
            readonly siteId: string;
            /**
             * @description null: the site had none.
             * @example site-21@1
             */
            readonly policyVersionId: string | null;
            /** Format: date-time */
            readonly effectiveFrom: string | null;
        };
        readonly FoldedState: {
            /** @example episode-e-1 */
            readonly stream: string;
            /** @description Also the ETag; give it as If-Match. */
            readonly version: number;
            readonly state: {
                readonly [key: string]: unknown;
            };
        };
        readonly ReplayedRows: {
            /** @example episodes */
            readonly table: string;
            /** @description How many there are. */
            readonly total: number;
            /** @description In the order of the primary key. */
            readonly items: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
        };
        readonly ReplayedView: {
            /** @example caseload */
            readonly view: string;
            readonly version: number;
            readonly tables: readonly components["schemas"]["ReplayedRows"][];
        };
        readonly ReplayAnswer: {
            readonly episodeId: string;
            readonly patientId: string | null;
            readonly moment: components["schemas"]["ReplayMoment"];
            readonly source: components["schemas"]["ReplaySource"];
            /** @description Of the episode's site, at the moment. null where the site is not known. */
            readonly policy: components["schemas"]["ReplayedPolicy"] | null;
            /** @description Of the episode. null: nothing of it is taken in. */
            readonly state: components["schemas"]["FoldedState"] | null;
            /** @description Of the patient's other streams. */
            readonly companions: readonly components["schemas"]["FoldedState"][];
            /** @description The patient's timeline; null while it has nothing. */
            readonly timeline: components["schemas"]["ReplayedRows"] | null;
            /** @description Every other view that has a row of the patient. */
            readonly views: readonly components["schemas"]["ReplayedView"][];
        };
        readonly ReplayRowsPage: {
            /** @example episodes */
            readonly table: string;
            /** @description How many there are. */
            readonly total: number;
            /** @description In the order of the primary key. */
            readonly items: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
            readonly view: string;
            readonly version: number;
        };
        readonly ReplayActor: {
            readonly id: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            readonly onBehalfOf?: string;
        };
        readonly LinkEvent: {
            readonly eventId: string;
            readonly type: string;
            readonly stream: string;
            readonly streamVersion: number;
        };
        readonly CauseLink: {
            readonly commandId: string;
            readonly correlationId: string;
            /** @description The event or command that led to it; null: it began by itself. */
            readonly causationId: string | null;
            /** @description What the command appended to this record. */
            readonly events: readonly components["schemas"]["LinkEvent"][];
        };
        readonly ReplayCause: {
            readonly eventId: string;
            readonly type: string;
            readonly stream: string;
            readonly streamVersion: number;
            /** @description Of its schema, in which it was written. */
            readonly schemaVersion: number;
            readonly partition: number;
            readonly sequence: number;
            /** Format: date-time */
            readonly recordedAt: string;
            /**
             * Format: date-time
             * @description As it was told; a correction may have moved it.
             */
            readonly occurredAt: string;
            /** @enum {string} */
            readonly occurredAtPrecision: "instant" | "day" | "approx";
            readonly actor: components["schemas"]["ReplayActor"];
            /** @enum {string} */
            readonly source: "ui" | "import" | "device" | "lab" | "partner" | "scheduler";
            readonly siteId: string | null;
            readonly episodeId: string | null;
            /** @description Under which it was decided. */
            readonly policyVersionId: string | null;
            /** @description The event that it corrects or voids. */
            readonly corrects: string | null;
            /** @description Why, of a correction. */
            readonly reason: string | null;
            /** @description The events that correct or void it, as far as they are known. */
            readonly correctedBy: readonly string[];
            /** @description Its command, what led to that, and so on back to the beginning. */
            readonly chain: readonly components["schemas"]["CauseLink"][];
        };
        readonly ColumnDifference: {
            readonly column: string;
            /** @description Left out: there was no row. */
            readonly before?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description Left out: there is no row any more. */
            readonly after?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
        };
        readonly ReplayChange: {
            /** @enum {string} */
            readonly kind: "state" | "row";
            /** @description Of a state. */
            readonly stream?: string;
            /** @description JSON Pointer into the state; empty: all of it. */
            readonly path?: string;
            /** @description Of a state. Left out: it was not there. */
            readonly before?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description Of a state. Left out: it is not there any more. */
            readonly after?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description Of a row. */
            readonly view?: string;
            /** @description Of the view. */
            readonly version?: number;
            /** @description Of the view. */
            readonly table?: string;
            /** @description The primary key of the row. */
            readonly row?: {
                readonly [key: string]: unknown;
            };
            readonly columns?: readonly components["schemas"]["ColumnDifference"][];
        };
        readonly ReplayStep: {
            /** @description The how manieth step it is, from 1. */
            readonly place: number;
            /**
             * Format: date-time
             * @description Recorded or occurred then, as `axis` says.
             */
            readonly at: string;
            readonly event: components["schemas"]["ReplayCause"];
            /** @description What it says; along `occurred` as it holds, with its corrections. */
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly changes: readonly components["schemas"]["ReplayChange"][];
        };
        readonly ReplaySteps: {
            /** @enum {string} */
            readonly axis: "known" | "occurred";
            /** @description How many steps there are in all. */
            readonly total: number;
            readonly items: readonly components["schemas"]["ReplayStep"][];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
            /** @description Address at which what is recorded after these will be; for who follows a record. null along `occurred`. */
            readonly resume: string | null;
        };
        readonly ReplayedChange: {
            /** @enum {string} */
            readonly kind: "state" | "row";
            /** @description Of a state. */
            readonly stream?: string;
            /** @description JSON Pointer into the state; empty: all of it. */
            readonly path?: string;
            /** @description Of a state. Left out: it was not there. */
            readonly before?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description Of a state. Left out: it is not there any more. */
            readonly after?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description Of a row. */
            readonly view?: string;
            /** @description Of the view. */
            readonly version?: number;
            /** @description Of the view. */
            readonly table?: string;
            /** @description The primary key of the row. */
            readonly row?: {
                readonly [key: string]: unknown;
            };
            readonly columns?: readonly components["schemas"]["ColumnDifference"][];
            /** @description Event ids, in the order of the log; `causes` says who and what they are. */
            readonly causedBy: readonly string[];
        };
        readonly ReplayDiff: {
            /** @enum {string} */
            readonly axis: "known" | "occurred";
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly to: string;
            /** @description How many steps lie between. */
            readonly steps: number;
            /** @description How many changes there are in all. */
            readonly total: number;
            readonly items: readonly components["schemas"]["ReplayedChange"][];
            /** @description Every event that `causedBy` names here, once. */
            readonly causes: readonly components["schemas"]["ReplayCause"][];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
        };
        readonly ParkedKeyLine: {
            readonly projection: string;
            readonly version: number;
            /** @description The tables in which it is parked. */
            readonly build: number;
            /** @description The id of an episode, a patient or another stream. */
            readonly key: string;
            readonly partition: number;
            /** @description The event that failed. */
            readonly sequence: number;
            /** @enum {string} */
            readonly category: "unreadable" | "unknown-type" | "unknown-version" | "fold-failed" | "row-refused";
            readonly error: string;
            /** Format: date-time */
            readonly since: string;
            /** @description Events that wait, the failed one included. */
            readonly events: number;
        };
        readonly StoppedBuildLine: {
            readonly projection: string;
            readonly version: number;
            readonly build: number;
            /** @description Why it stands still. */
            readonly stopped: string;
        };
        readonly PassedOverLine: {
            readonly projection: string;
            readonly version: number;
            readonly build: number;
            /** @description Discarded events that it goes on without. */
            readonly events: number;
        };
        readonly ParkedKeysReport: {
            /** @description Oldest first. */
            readonly items: readonly components["schemas"]["ParkedKeyLine"][];
            /** @description What stands still until more parked keys are allowed. */
            readonly stopped: readonly components["schemas"]["StoppedBuildLine"][];
            /** @description What goes on without events that were discarded. */
            readonly passedOver: readonly components["schemas"]["PassedOverLine"][];
        };
        readonly WaitingEventLine: {
            readonly sequence: number;
            readonly eventId: string;
            /** @example DoseAdministered */
            readonly type: string;
            /** @description Of its schema, as it was written. */
            readonly schemaVersion: number;
            /** Format: date-time */
            readonly recordedAt: string;
        };
        readonly ParkedKeyReport: {
            readonly key: components["schemas"]["ParkedKeyLine"];
            /** @description The first 200 of them, in order. */
            readonly events: readonly components["schemas"]["WaitingEventLine"][];
        };
        readonly RedriveParkedKey: {
            readonly build: number;
            /**
             * @description The parked key.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly key: string;
        };
        readonly FailedAgain: {
            readonly sequence: number;
            /** @enum {string} */
            readonly category: "unreadable" | "unknown-type" | "unknown-version" | "fold-failed" | "row-refused";
            readonly error: string;
        };
        readonly RedriveReport: {
            /** @description Waiting events that were taken in. */
            readonly events: number;
            /** @description The event at which the key waits now; null: it is parked no more. */
            readonly failed: components["schemas"]["FailedAgain"] | null;
        };
        readonly DiscardParkedKey: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            readonly build: number;
            /**
             * @description The parked key.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly key: string;
        };
        readonly AllowParkedKeys: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            readonly build: number;
            /** @description So many of its keys may be parked at once. */
            readonly keys: number;
        };
        readonly ParkedKeysAllowed: {
            readonly build: number;
            readonly keys: number;
        };
        readonly BehindLog: {
            readonly events: number;
            /** @description How old the oldest event is that is missing; 0 when none is. */
            readonly seconds: number;
        };
        readonly BuildPlaceLine: {
            readonly events: number;
            /** @description How old the oldest event is that is missing; 0 when none is. */
            readonly seconds: number;
            readonly partition: number;
            /** @description Everything up to this sequence is in, or parked. */
            readonly checkpoint: number;
            /** @description Of the log. */
            readonly head: number;
            /**
             * Format: date-time
             * @description When something was taken in last. Who does it is told by the metrics of its program: throughline_view_lanes.
             */
            readonly movedAt: string | null;
        };
        readonly ParkedCountLine: {
            /** @enum {string} */
            readonly category: "unreadable" | "unknown-type" | "unknown-version" | "fold-failed" | "row-refused";
            readonly keys: number;
        };
        readonly BuildLine: {
            readonly build: number;
            /**
             * @description building: being filled; ready: waits to be switched to; serving: readers read it; kept: they did, and can go back.
             * @enum {string}
             */
            readonly state: "building" | "ready" | "serving" | "kept";
            /**
             * @description How what it is folded with stands to the definition in this program; unknown: the program has none of that version.
             * @enum {string}
             */
            readonly definition: "same" | "changed" | "unknown";
            /** @description Projectors with its definition keep it current. */
            readonly follows: boolean;
            /** @description What comes is taken in at once, because readers wait for it; into others a fraction of a second later. */
            readonly awaited: boolean;
            /** @description An operator stopped it. */
            readonly paused: boolean;
            /** @description Why it stands still until more parked keys are allowed. */
            readonly stopped: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description In this state since then.
             */
            readonly since: string;
            /** @description In all partitions; null while nobody keeps it current. */
            readonly lag: components["schemas"]["BehindLog"] | null;
            readonly places: readonly components["schemas"]["BuildPlaceLine"][];
            readonly parked: readonly components["schemas"]["ParkedCountLine"][];
        };
        readonly ProjectionLine: {
            /** @example caseload */
            readonly name: string;
            readonly version: number;
            /** @description false: it is being built for the first time, and its queries are answered with 503. */
            readonly served: boolean;
            /** @description What serves was folded with another definition than this program has: rebuild it. */
            readonly changed: boolean;
            /** @description Of what serves. */
            readonly lag: components["schemas"]["BehindLog"] | null;
            /** @description Older first. */
            readonly builds: readonly components["schemas"]["BuildLine"][];
        };
        readonly ProjectionLines: {
            readonly items: readonly components["schemas"]["ProjectionLine"][];
        };
        readonly SwitchReaders: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /** @description Even if the other build lacks events that readers see now: they see an older state until it has them. */
            readonly evenIfBehind?: boolean;
        };
        readonly PauseProjection: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
        };
        readonly ResumeProjection: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
        };
        readonly RebuildProjection: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /**
             * @description Where events are read; the log unless given.
             * @enum {string}
             */
            readonly source?: "log" | "kafka";
            /** @description So many partitions at once; 2 unless given. */
            readonly parallel?: number;
            /** @description The share of its time that filling may take, in percent; 50 unless given. It rests longer while live views lag. */
            readonly maxLoad?: number;
            /** @description Switch readers as soon as it is whole; otherwise it waits to be switched to. */
            readonly thenSwitch?: boolean;
        };
        readonly FilledBuildLine: {
            readonly build: number;
            readonly projection: string;
            readonly version: number;
            /** @enum {string} */
            readonly state: "building" | "ready" | "serving" | "kept";
        };
        readonly RebuildPartitionLine: {
            readonly partition: number;
            /** @description Of the log, up to where it is filled; what came later is taken in live. */
            readonly ofEvents: number;
            /** @description Folded; while the topic is staged, put down. */
            readonly events: number;
            /** @description Of what was folded. */
            readonly bytes: number;
            readonly done: boolean;
        };
        readonly RebuildLine: {
            readonly rebuild: number;
            /** @enum {string} */
            readonly phase: "waiting" | "staging" | "filling" | "indexing" | "catching-up" | "comparing" | "done" | "failed" | "cancelled";
            /** @description Why it failed. */
            readonly error: string | null;
            /** @enum {string} */
            readonly source: "log" | "kafka";
            readonly parallel: number;
            readonly maxLoad: number;
            readonly thenSwitch: boolean;
            /** @description Who asked for it. */
            readonly who: string;
            readonly why: string;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly beganAt: string | null;
            /**
             * Format: date-time
             * @description In this phase since then.
             */
            readonly phaseSince: string;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description Those that were not dropped. */
            readonly builds: readonly components["schemas"]["FilledBuildLine"][];
            readonly partitions: readonly components["schemas"]["RebuildPartitionLine"][];
            readonly events: number;
            readonly ofEvents: number;
            readonly bytes: number;
            /** @description Events a second since staging or filling began. */
            readonly rate: number | null;
            /** @description Until it is filled and indexed: an estimate; null before it is filled. */
            readonly secondsLeft: number | null;
        };
        readonly RebuildProjections: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /**
             * @description Where events are read; the log unless given.
             * @enum {string}
             */
            readonly source?: "log" | "kafka";
            /** @description So many partitions at once; 2 unless given. */
            readonly parallel?: number;
            /** @description The share of its time that filling may take, in percent; 50 unless given. It rests longer while live views lag. */
            readonly maxLoad?: number;
            /** @description Switch readers as soon as it is whole; otherwise it waits to be switched to. */
            readonly thenSwitch?: boolean;
            /** @description Names of views. Either these or `which`. */
            readonly views?: readonly string[];
            /**
             * @description changed: those that were folded with another definition than the program has.
             * @enum {string}
             */
            readonly which?: "changed" | "all";
        };
        readonly RebuildLines: {
            /** @description The latest 20, newest first. */
            readonly items: readonly components["schemas"]["RebuildLine"][];
        };
        readonly CancelRebuild: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
        };
        readonly TableComparisonLine: {
            /** @example episodes */
            readonly table: string;
            readonly rowsBefore: number;
            readonly rowsAfter: number;
            /** @description Rows that only the earlier build has. */
            readonly gone: number;
            /** @description Rows that only the later build has. */
            readonly fresh: number;
            /** @description Rows that both have and that differ. */
            readonly changed: number;
            /**
             * @description How many of the changed rows differ in each column.
             * @example {
             *       "due_at": 12
             *     }
             */
            readonly columns: {
                readonly [key: string]: number;
            };
        };
        readonly ComparisonDocument: {
            /** @description The build that served then. */
            readonly before: number;
            readonly after: number;
            /**
             * Format: date-time
             * @description When both had come equally far.
             */
            readonly at: string;
            readonly tables: readonly components["schemas"]["TableComparisonLine"][];
            /** @description Tables that only one of them has. */
            readonly unmatched: readonly string[];
            readonly same: boolean;
        };
        readonly DroppedBuild: {
            readonly build: number;
            readonly projection: string;
            readonly version: number;
        };
        readonly JournalLine: {
            /** @description Ascending, not gapless. */
            readonly id: number;
            /** Format: date-time */
            readonly at: string;
            /** @description null when it concerns no view. */
            readonly projection: string | null;
            readonly version: number | null;
            /** @description null when it concerns none of the builds. */
            readonly build: number | null;
            /** @example switch */
            readonly action: string;
            /** @description Id of the operator, or name of the program. */
            readonly who: string;
            readonly why: string | null;
            /** @description Counts, positions, states. */
            readonly details: {
                readonly [key: string]: unknown;
            };
        };
        readonly JournalPage: {
            /** @description Newest first. */
            readonly items: readonly components["schemas"]["JournalLine"][];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
        };
        readonly RelayPlaceLine: {
            /** @example throughline.log.v1 */
            readonly topic: string;
            readonly partition: number;
            /** @description Everything up to this sequence is in the topic. */
            readonly published: number;
            /** @description Of the log. */
            readonly head: number;
            /** @description Events that are not in the topic yet. */
            readonly lag: number;
            /** @description Rises each time another relay takes the partition. */
            readonly generation: number;
            /** @description Host and process of the relay; null when none publishes here. */
            readonly holder: string | null;
            /**
             * Format: date-time
             * @description When something was published last.
             */
            readonly publishedAt: string | null;
        };
        readonly RelayReport: {
            /** @description By topic and partition; empty before the first relay. */
            readonly items: readonly components["schemas"]["RelayPlaceLine"][];
        };
        readonly TopicLine: {
            /** @example throughline.log.v1 */
            readonly topic: string;
            readonly partitions: number;
            /** @description In all partitions. */
            readonly published: number;
            /** @description In all partitions: events that are not in it yet. */
            readonly lag: number;
            /** @description Partitions that no relay holds. */
            readonly unheld: number;
            /** Format: date-time */
            readonly publishedAt: string | null;
        };
        readonly TopicReport: {
            /** @description Every topic that was ever published. What is in the broker is told by `throughline doctor` and by proofs. */
            readonly items: readonly components["schemas"]["TopicLine"][];
        };
        readonly ProofLine: {
            readonly id: number;
            /** @description Who or what asked for it. */
            readonly askedBy: string;
            /** @description The reason that an operator gave. */
            readonly why: string | null;
            /** @description From the first event on, not only what was new. */
            readonly whole: boolean;
            /** @description null: store and views only. */
            readonly topic: string | null;
            /** Format: date-time */
            readonly askedAt: string;
            /**
             * Format: date-time
             * @description null until a program takes it up.
             */
            readonly startedAt: string | null;
            /**
             * Format: date-time
             * @description null while it runs, and for good when its program was killed; what an operator asked for is then gone on with by another.
             */
            readonly finishedAt: string | null;
            /** @description Why it could not be carried out. */
            readonly failure: string | null;
            /** @description Whether everything agrees; null when that is not known. */
            readonly proved: boolean | null;
            /** @description Events that were read. */
            readonly events: number | null;
            readonly seconds: number | null;
            /** @description How much was found wrong, by kind. */
            readonly counts: {
                readonly [key: string]: number;
            };
            /** @description The first 20 of it, in words and positions. */
            readonly findings: readonly string[];
        };
        readonly ProofLines: {
            /** @description The latest 50, newest first. */
            readonly items: readonly components["schemas"]["ProofLine"][];
        };
        readonly StartProof: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /** @description From the first event on; otherwise only what is new since the last proof. */
            readonly whole?: boolean;
        };
        readonly SchedulerLease: {
            /** @description Made anew each time a scheduler starts; its log tells it. */
            readonly holder: string;
            /** @description Rises each time another scheduler takes over. */
            readonly generation: number;
            /** @description false: nobody acts. */
            readonly held: boolean;
        };
        readonly SchedulerRefusals: {
            /** @description Why, as the domain names it. */
            readonly code: string;
            readonly commands: number;
            /**
             * Format: date-time
             * @description When the first of them is given again.
             */
            readonly againAt: string;
        };
        readonly SchedulerReport: {
            /** @description null before the first scheduler. */
            readonly lease: components["schemas"]["SchedulerLease"] | null;
            readonly refusals: readonly components["schemas"]["SchedulerRefusals"][];
        };
        readonly SealPlace: {
            readonly partition: number;
            /** @description Of the log. */
            readonly head: number;
            /** @description Everything up to this sequence is sealed. */
            readonly sealed: number;
            /** @description Events that no seal covers yet. */
            readonly lag: number;
            /** Format: date-time */
            readonly sealedAt: string | null;
            /** @description The name of the tree, and of its verifier key. */
            readonly origin: string;
        };
        readonly SealReport: {
            /** @description By partition. */
            readonly items: readonly components["schemas"]["SealPlace"][];
        };
        readonly CopyTerms: {
            /**
             * @description They are kept as 42 CFR 2.16 asks.
             * @enum {boolean}
             */
            readonly keptPer216: true;
            /**
             * @description They are destroyed after use.
             * @enum {boolean}
             */
            readonly destroyedAfterUse: true;
        };
        readonly AuditScope: {
            /** @description Whoever is bound to sites names some of these. */
            readonly siteIds?: readonly string[];
            /** @description The session shows no lists. */
            readonly patientIds?: readonly string[];
            /** @description The session shows no lists. */
            readonly episodeIds?: readonly string[];
        };
        readonly OpenAuditSession: {
            /**
             * @description Of the session, drawn by you. The same one again, with the same content, has no second effect.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly sessionId: string;
            /**
             * @description The `sub` of the tokens with which the auditor comes.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly auditorId: string;
            /**
             * @description The organisation.
             * @example State opioid treatment authority
             */
            readonly onBehalfOf: string;
            /**
             * @description By which ground of 42 CFR 2.53(a) it may audit.
             * @enum {string}
             */
            readonly capacity: "government_funder" | "government_regulator" | "payer" | "quality_improvement_organization" | "financial_supporter" | "administrative_control" | "found_qualified";
            /**
             * @description Where the written agreement to the limits of 2.53(f) is kept.
             * @example agreement 2026/17
             */
            readonly agreementRef: string;
            /**
             * @description `view`: nothing is taken away.
             * @enum {string}
             */
            readonly mode: "view" | "copy";
            /** @description With `copy`. */
            readonly copyTerms?: components["schemas"]["CopyTerms"];
            /**
             * @description Code of HL7 PurposeOfUse.
             * @enum {string}
             */
            readonly purpose: "HCOMPL" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HLEGAL";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly expiresAt: string;
            readonly scope: components["schemas"]["AuditScope"];
        };
        readonly AuditSessionReceipt: {
            readonly sessionId: string;
            readonly auditorId: string;
            /**
             * @description Where in the log: a view at or past it shows the effect.
             * @example 3:1042
             */
            readonly position: string;
        };
        readonly CloseAuditSession: {
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly sessionId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly auditorId: string;
            readonly reason?: string;
        };
        readonly RegisterFeed: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /** @example hospital-discharge */
            readonly feed: string;
            /**
             * @description Who reads it: the `sub` of its tokens.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly client: string;
            /**
             * @description What the events are used for: a code of HL7 v3 PurposeOfUse.
             * @enum {string}
             */
            readonly purpose: "TREAT" | "ETREAT" | "BTG" | "CAREMGT" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HCOMPL" | "HLEGAL" | "HSYSADMIN" | "PATADMIN" | "PATRQT" | "PATSFTY" | "RECORDMGT";
            /** @description Types of events; all of them unless given. */
            readonly types?: readonly string[];
            /** @description Sites whose events it is about; all of them unless given. */
            readonly sites?: readonly string[];
            /**
             * @description From when: now unless given. Of positions it begins behind each; partitions that are not named from their beginning.
             * @example now
             */
            readonly from?: string;
            /**
             * @description Sent there as webhooks; asked for unless given.
             * @example https://example.org/hooks/throughline
             */
            readonly endpoint?: string;
        };
        readonly RegisteredFeed: {
            /** @example hospital-discharge */
            readonly feed: string;
            /** @description Surrogate id of whoever reads it: the `sub` of its tokens. */
            readonly client: string;
            /**
             * @description A code of HL7 v3 PurposeOfUse.
             * @example TREAT
             */
            readonly purpose: string;
            /** @description Types of events; null: all of them. */
            readonly types: readonly string[] | null;
            /** @description Ids of sites; null: all of them. */
            readonly sites: readonly string[] | null;
            /** @description By partition: it begins after this sequence. */
            readonly startAfter: readonly number[];
            /** @enum {string} */
            readonly delivery: "pull" | "webhook";
            /** @description Where webhooks are sent to; null for a feed that is asked. */
            readonly endpoint: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description null while it goes on.
             */
            readonly endedAt: string | null;
            /**
             * @description By which the receiver knows that webhooks are ours: Standard Webhooks. Shown this once. null for a feed that is asked.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            readonly secret: string | null;
        };
        readonly FeedLine: {
            /** @example hospital-discharge */
            readonly feed: string;
            /** @description Surrogate id of whoever reads it: the `sub` of its tokens. */
            readonly client: string;
            /**
             * @description A code of HL7 v3 PurposeOfUse.
             * @example TREAT
             */
            readonly purpose: string;
            /** @description Types of events; null: all of them. */
            readonly types: readonly string[] | null;
            /** @description Ids of sites; null: all of them. */
            readonly sites: readonly string[] | null;
            /** @description By partition: it begins after this sequence. */
            readonly startAfter: readonly number[];
            /** @enum {string} */
            readonly delivery: "pull" | "webhook";
            /** @description Where webhooks are sent to; null for a feed that is asked. */
            readonly endpoint: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description null while it goes on.
             */
            readonly endedAt: string | null;
        };
        readonly FeedLines: {
            /** @description By name, also those that have ended. */
            readonly items: readonly components["schemas"]["FeedLine"][];
        };
        readonly FeedPlaceLine: {
            readonly partition: number;
            /** @description It has come past everything up to this sequence. */
            readonly sequence: number;
            /** @description Of the log. */
            readonly head: number;
        };
        readonly FeedTrouble: {
            /** @example it cannot be reached (ECONNREFUSED) */
            readonly error: string;
            /** Format: date-time */
            readonly since: string;
            /** @description Nothing more is sent until an operator redrives the feed. */
            readonly dead: boolean;
        };
        readonly ParkedFeedKeyLine: {
            /** @description A patient, or another stream. */
            readonly key: string;
            readonly partition: number;
            /** @description Of the event that was refused. */
            readonly sequence: number;
            /** @example it answers 422 */
            readonly error: string;
            /** Format: date-time */
            readonly since: string;
            /** @description Events that wait, the refused one included. */
            readonly events: number;
        };
        readonly FeedStandingLine: {
            readonly feed: string;
            /** @description Events of the log that it has not come past, in all partitions. */
            readonly lag: number;
            /**
             * Format: date-time
             * @description When it moved last.
             */
            readonly movedAt: string;
            readonly partitions: readonly components["schemas"]["FeedPlaceLine"][];
            /** @description null while its endpoint takes what it is sent. */
            readonly trouble: components["schemas"]["FeedTrouble"] | null;
            /** @description The first hundred, oldest first. */
            readonly parked: readonly components["schemas"]["ParkedFeedKeyLine"][];
        };
        readonly FeedJournalLine: {
            /** Format: date-time */
            readonly at: string;
            /** @example create */
            readonly action: string;
            readonly who: string;
            readonly why: string;
            readonly details: {
                readonly [key: string]: unknown;
            };
        };
        readonly FeedReport: {
            /** @example hospital-discharge */
            readonly feed: string;
            /** @description Surrogate id of whoever reads it: the `sub` of its tokens. */
            readonly client: string;
            /**
             * @description A code of HL7 v3 PurposeOfUse.
             * @example TREAT
             */
            readonly purpose: string;
            /** @description Types of events; null: all of them. */
            readonly types: readonly string[] | null;
            /** @description Ids of sites; null: all of them. */
            readonly sites: readonly string[] | null;
            /** @description By partition: it begins after this sequence. */
            readonly startAfter: readonly number[];
            /** @enum {string} */
            readonly delivery: "pull" | "webhook";
            /** @description Where webhooks are sent to; null for a feed that is asked. */
            readonly endpoint: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description null while it goes on.
             */
            readonly endedAt: string | null;
            /** @description null when it has ended. */
            readonly standing: components["schemas"]["FeedStandingLine"] | null;
            /** @description Newest first. */
            readonly journal: readonly components["schemas"]["FeedJournalLine"][];
        };
        readonly RotateFeedSecret: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /** @description So long webhooks are signed with the earlier secret too; 24 unless given. */
            readonly overlapHours?: number;
        };
        readonly NewFeedSecret: {
            readonly feed: string;
            /** @description Shown this once. Webhooks are signed with the earlier one too until it runs out. */
            readonly secret: string;
        };
        readonly RedriveFeed: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /**
             * @description Only this parked key. Unless given all of them, and the endpoint if it is dead.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly key?: string;
        };
        readonly RedrivenFeed: {
            readonly feed: string;
            /** @description Parked keys that are sent again, each in order. */
            readonly keys: number;
            /** @description Whether its endpoint was dead, and is tried again. */
            readonly revived: boolean;
        };
        readonly DiscardFromFeed: {
            /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
            readonly reason: string;
            /**
             * @description A parked key: a patient, or another stream.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly key: string;
        };
        readonly DiscardedFeedEvent: {
            readonly feed: string;
            readonly key: string;
            readonly partition: number;
            /** @description Of the event that the subscriber is not told of. */
            readonly sequence: number;
            /** @description Events behind it, which are sent now. */
            readonly behind: number;
        };
        readonly FeedStandings: {
            /** @description Feeds that go on, by name. */
            readonly items: readonly components["schemas"]["FeedStandingLine"][];
        };
        readonly BatchItem: {
            /** @description The command's id, as the header Idempotency-Key of a single one. */
            readonly id: string;
            /**
             * @description Name of the command.
             * @example RecordVisitAttended
             */
            readonly type: string;
            /** @description As the body of the single command. */
            readonly body: {
                readonly [key: string]: unknown;
            };
        };
        readonly CommandBatch: {
            readonly commands: readonly components["schemas"]["BatchItem"][];
        };
        readonly AppendedEvent: {
            readonly eventId: string;
            /** @example InductionStarted */
            readonly type: string;
            /** @example episode-e-1 */
            readonly streamId: string;
            /** @example 5 */
            readonly streamVersion: number;
            /** @example 1042 */
            readonly sequence: number;
        };
        readonly CommandReceipt: {
            /** @example episode-e-1 */
            readonly stream: string;
            /**
             * @description Version of the stream after the command; also the ETag.
             * @example 5
             */
            readonly version: number;
            /**
             * @description Give it to a read as `after`: the view then shows the command.
             * @example 3:1042
             */
            readonly position: string;
            /** @example 3 */
            readonly partition: number;
            /** @example 1042 */
            readonly sequence: number;
            /** Format: date-time */
            readonly recordedAt: string;
            /** @description Empty when what was asked for was already so. */
            readonly events: readonly components["schemas"]["AppendedEvent"][];
            /** @description true: this command had been accepted before, and this is its first answer. */
            readonly repeated?: boolean;
        };
        readonly BatchOutcome: {
            /** @description As sent. */
            readonly id: string;
            /** @enum {string} */
            readonly status: "accepted" | "repeated" | "rejected";
            readonly receipt?: components["schemas"]["CommandReceipt"];
            readonly problem?: components["schemas"]["ProblemDocument"];
        };
        readonly BatchAnswer: {
            /** @description In the order of the commands. */
            readonly outcomes: readonly components["schemas"]["BatchOutcome"][];
        };
        readonly OpenEpisode: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description Surrogate id of the patient; never a name or number of a document.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly patientId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly programmeId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly siteId: string;
            /**
             * Format: date
             * @description Day of the first contact; the wait for admission counts from it.
             * @example 2026-03-02
             */
            readonly firstContactOn: string;
            /** @enum {string} */
            readonly referralSource: "self" | "sud_provider" | "other_health_provider" | "clinic" | "hospital" | "warmline" | "school" | "employer" | "other_community" | "community_outreach" | "criminal_justice" | "not_recorded";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly priorEpisodeId?: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly studyId?: string;
            /** @description Planned length in weeks. */
            readonly plannedWeeks?: number;
        };
        readonly PlaceOnWaitlist: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example no prescriber slot */
            readonly reason: string;
            /**
             * Format: date
             * @description Day on which admission is expected.
             * @example 2026-03-02
             */
            readonly expectedOn?: string;
        };
        readonly TakeOffWaitlist: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
        };
        readonly RecordClientDelay: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date
             * @description First day of the delay.
             * @example 2026-03-02
             */
            readonly from: string;
            /**
             * Format: date
             * @description Day after the last: the delay lasts to - from days.
             * @example 2026-03-02
             */
            readonly to: string;
            readonly reason: string;
        };
        readonly ScreeningAnswer: {
            readonly item: string;
            readonly answer: string;
        };
        readonly ScreenForOud: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example TAPS */
            readonly instrument: string;
            readonly substances: readonly string[];
            /** @description By the rule of the instrument; null when it has none or was not scored. */
            readonly score: number | null;
            readonly answers: readonly components["schemas"]["ScreeningAnswer"][];
        };
        readonly MedicationTaken: {
            /** @example sertraline 50 mg */
            readonly name: string;
            /** @description RxNorm concept. */
            readonly rxcui?: string;
            readonly note?: string;
        };
        readonly PriorMoud: {
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly note?: string;
        };
        readonly RecordMedicationHistory: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly medications: readonly components["schemas"]["MedicationTaken"][];
            /** @description Takes buprenorphine from the street; null: not asked or not answered. */
            readonly onIllicitBuprenorphine: boolean | null;
            /** @description Medications for opioid use disorder before this episode. */
            readonly priorMoud: readonly components["schemas"]["PriorMoud"][];
        };
        readonly Dsm5Answers: {
            readonly criterion1: boolean;
            readonly criterion2: boolean;
            readonly criterion3: boolean;
            readonly criterion4: boolean;
            readonly criterion5: boolean;
            readonly criterion6: boolean;
            readonly criterion7: boolean;
            readonly criterion8: boolean;
            readonly criterion9: boolean;
            readonly tolerance: boolean;
            readonly withdrawal: boolean;
        };
        readonly RecordDsm5Criteria: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly criteria: components["schemas"]["Dsm5Answers"];
            /** @description Opioids are taken only as prescribed: tolerance and withdrawal do not count. */
            readonly takenAsPrescribedOnly: boolean;
        };
        readonly RecordDiagnosis: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example opioid use disorder */
            readonly condition: string;
            /** @enum {string} */
            readonly verification: "confirmed" | "provisional" | "refuted";
            /** @example F11.20 */
            readonly icd10cm?: string;
            readonly snomed?: string;
            /**
             * @description FHIR R4 diagnosis role.
             * @enum {string}
             */
            readonly role?: "AD" | "DD" | "CC" | "CM";
            readonly rank?: number;
            /** @enum {string} */
            readonly severity?: "mild" | "moderate" | "severe";
            readonly hepatitisC?: boolean;
            readonly pregnancy?: boolean;
        };
        readonly RecordTedsAdmissionItems: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @description TEDS AGE: 0 to 95. Null: missing. */
            readonly age?: number | null;
            /** @description TEDS GENDER: 1 male, 2 female. Null: missing. */
            readonly gender?: number | null;
            /** @description TEDS RACE: 1 Alaska Native, 2 American Indian, 3 Asian or Pacific Islander, 4 Black, 5 White, 6 Asian, 7 other single race, 8 two or more races, 9 Native Hawaiian or other Pacific Islander. Null: missing. */
            readonly race?: number | null;
            /** @description TEDS ETHNIC: 1 Puerto Rican, 2 Mexican, 3 Cuban, 4 other specific Hispanic, 5 not Hispanic, 6 Hispanic, not specified. Null: missing. */
            readonly ethnic?: number | null;
            /** @description TEDS MARSTAT: 1 never married, 2 now married, 3 separated, 4 divorced, 5 widowed. Null: missing. */
            readonly marstat?: number | null;
            /** @description TEDS EDUC: 0 to 25, 70 graduate, 71 vocational, 72 nursery, 73 kindergarten. Null: missing. */
            readonly educ?: number | null;
            /** @description TEDS EMPLOY: 1 full-time, 2 part-time, 3 unemployed, 4 not in labor force. Null: missing. */
            readonly employ?: number | null;
            /** @description TEDS DETNLF: 1 homemaker, 2 student, 3 retired, 4 disabled, 5 institution, 6 other. Null: missing. */
            readonly detnlf?: number | null;
            /** @description TEDS PREG: 1 yes, 2 no. Null: missing. */
            readonly preg?: number | null;
            /** @description TEDS VET: 1 yes, 2 no. Null: missing. */
            readonly vet?: number | null;
            /** @description TEDS PSYPROB: 1 yes, 2 no. Null: missing. */
            readonly psyprob?: number | null;
            /** @description TEDS LIVARAG: 1 homeless, 2 dependent, 3 independent. Null: missing. */
            readonly livarag?: number | null;
            /** @description TEDS PRIMINC: 1 wages, 2 public assistance, 3 retirement, 4 disability, 20 other, 21 none. Null: missing. */
            readonly priminc?: number | null;
            /** @description TEDS ARRESTS: 0 to 96. Null: missing. */
            readonly arrests?: number | null;
            /** @description TEDS SERVICES: 1 detoxification, 24-hour, hospital, 2 detoxification, 24-hour, free-standing residential, 3 rehabilitation, hospital, 4 rehabilitation, short term (30 days or fewer), 5 rehabilitation, long term (more than 30 days), 6 intensive outpatient, 7 non-intensive outpatient, 8 ambulatory detoxification. Null: missing. */
            readonly services?: number | null;
            /** @description TEDS METHUSE: 1 yes, 2 no. Null: missing. */
            readonly methuse?: number | null;
            /** @description TEDS PSOURCE: 1 individual, 2 SUD care provider, 3 other health provider, 4 school, 5 employer or EAP, 6 other community referral, 7 court, criminal justice or DUI. Null: missing. */
            readonly psource?: number | null;
            /** @description TEDS DETCRIM: 1 state or federal court, 2 formal adjudication, 3 probation or parole, 4 other legal entity, 5 diversion, 6 prison, 7 DUI or DWI, 8 other. Null: missing. */
            readonly detcrim?: number | null;
            /** @description TEDS NOPRIOR: 0 none, 1 one, 2 two, 3 three, 4 four, 5 five or more. Null: missing. */
            readonly noprior?: number | null;
            /** @description TEDS SUB1: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub1?: number | null;
            /** @description TEDS SUB2: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub2?: number | null;
            /** @description TEDS SUB3: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub3?: number | null;
            /** @description TEDS ROUTE1: 1 oral, 2 smoking, 3 inhalation, 4 injection, 5 other. Null: missing. */
            readonly route1?: number | null;
            /** @description TEDS ROUTE2: 1 oral, 2 smoking, 3 inhalation, 4 injection, 5 other. Null: missing. */
            readonly route2?: number | null;
            /** @description TEDS ROUTE3: 1 oral, 2 smoking, 3 inhalation, 4 injection, 5 other. Null: missing. */
            readonly route3?: number | null;
            /** @description TEDS FREQ1: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq1?: number | null;
            /** @description TEDS FREQ2: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq2?: number | null;
            /** @description TEDS FREQ3: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq3?: number | null;
            /** @description TEDS FRSTUSE1: 0 to 95. Null: missing. */
            readonly frstuse1?: number | null;
            /** @description TEDS FRSTUSE2: 0 to 95. Null: missing. */
            readonly frstuse2?: number | null;
            /** @description TEDS FRSTUSE3: 0 to 95. Null: missing. */
            readonly frstuse3?: number | null;
            /**
             * @description TEDS DSMCRIT: a DSM or ICD code. Null: missing.
             * @example F11.20
             */
            readonly dsmcrit?: string | null;
            /** @description TEDS HLTHINS: 1 private, 2 Blue Cross or Blue Shield, 3 Medicare, 4 Medicaid, 6 HMO, 20 other, 21 none. Null: missing. */
            readonly hlthins?: number | null;
            /** @description TEDS PRIMPAY: 1 self, 2 Blue Cross or Blue Shield, 3 Medicare, 4 Medicaid, 5 other government, 6 worker’s compensation, 7 other insurance, 8 no charge, 9 other. Null: missing. */
            readonly primpay?: number | null;
            /** @description TEDS FREQ_ATND_SELF_HELP: 1 none, 2 less than once a week, 3 about once a week, 4 2 to 3 times a week, 5 4 or more times a week, 6 some, number unknown. Null: missing. */
            readonly selfHelp?: number | null;
        };
        readonly RankedNeed: {
            /** @enum {string} */
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            readonly rank: number;
        };
        readonly AssessNeeds: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly needs: readonly components["schemas"]["RankedNeed"][];
        };
        readonly IdentifySocialNeed: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly needId: string;
            /** @enum {string} */
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            /** @enum {string} */
            readonly how: "intake" | "passive" | "active";
        };
        readonly SupportNeed: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly needId: string;
            readonly support: string;
        };
        readonly ResolveNeed: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly needId: string;
            readonly outcome?: string;
        };
        readonly Level: {
            /**
             * @description Edition of the ASAM Criteria.
             * @enum {string}
             */
            readonly system: "asam3" | "asam4";
            /** @example 3.5 */
            readonly code: string;
        };
        readonly Override: {
            readonly reason: string;
        };
        readonly AdmitPatient: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date
             * @description Day of the first direct service.
             * @example 2026-03-02
             */
            readonly firstServiceOn: string;
            readonly levelOfCare?: components["schemas"]["Level"];
            readonly setting?: string;
            readonly track?: string;
            /** @description Admits although the site’s policy would not, and says why. */
            readonly override?: components["schemas"]["Override"];
        };
        readonly DeclineAdmission: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
            /**
             * @description The choice of the site’s policy that it rests on.
             * @example admission.pregnancy
             */
            readonly policyField?: string;
            /**
             * @description An open referral of the patient; needed unless the patient declined.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly referralId?: string;
            /** @enum {boolean} */
            readonly patientDeclined?: true;
        };
        readonly AssignTreatment: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly arm: string;
            /** @description 2 for a second randomisation. */
            readonly ordinal: number;
            /** @enum {string} */
            readonly basis: "randomisation" | "assignment";
        };
        readonly CowsItemScores: {
            /** @description One of 0, 1, 2, 4. */
            readonly restingPulse: number;
            /** @description One of 0, 1, 2, 3, 4. */
            readonly sweating: number;
            /** @description One of 0, 1, 3, 5. */
            readonly restlessness: number;
            /** @description One of 0, 1, 2, 5. */
            readonly pupilSize: number;
            /** @description One of 0, 1, 2, 4. */
            readonly boneOrJointAches: number;
            /** @description One of 0, 1, 2, 4. */
            readonly runnyNoseOrTearing: number;
            /** @description One of 0, 1, 2, 3, 5. */
            readonly giUpset: number;
            /** @description One of 0, 1, 2, 4. */
            readonly tremor: number;
            /** @description One of 0, 1, 2, 4. */
            readonly yawning: number;
            /** @description One of 0, 1, 2, 4. */
            readonly anxietyOrIrritability: number;
            /** @description One of 0, 3, 5. */
            readonly gooseflesh: number;
        };
        readonly AssessWithdrawal: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly items: components["schemas"]["CowsItemScores"];
            /** @description The scored items that the assessor saw. */
            readonly objectiveSigns: readonly ("restingPulse" | "sweating" | "restlessness" | "pupilSize" | "boneOrJointAches" | "runnyNoseOrTearing" | "giUpset" | "tremor" | "yawning" | "anxietyOrIrritability" | "gooseflesh")[];
        };
        readonly RecordWithdrawalSeverity: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly category: "none" | "mild" | "moderate" | "severe";
            /** @enum {string} */
            readonly scale: "COWS" | "SOWS" | "clinical_judgement" | "not_recorded";
            /** @enum {string} */
            readonly phase?: "pre_induction" | "post_induction";
        };
        readonly LastOpioid: {
            /** @example fentanyl */
            readonly kind: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly at: string;
        };
        readonly FirstDose: {
            /**
             * @description More than 0.
             * @example 4
             */
            readonly doseMg: number;
            /** @enum {string} */
            readonly formulation: "sublingual_tablet" | "sublingual_film" | "buccal_film" | "other" | "not_recorded";
            readonly observed?: boolean;
        };
        readonly InduceBuprenorphine: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly path: "standard" | "low_dose" | "continuation" | "rapid_er";
            /** @enum {string} */
            readonly setting: "clinic" | "home" | "telehealth" | "emergency_department" | "inpatient" | "not_recorded";
            readonly settingReason?: string;
            readonly lastOpioid?: components["schemas"]["LastOpioid"];
            /** @description COWS total. */
            readonly cows?: number;
            /**
             * @description Event id of a WithdrawalAssessed of this episode, instead of `cows`.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly cowsRef?: string;
            /** @description Whether an objective sign of withdrawal was seen. */
            readonly objectiveSign?: boolean;
            /** @description Why to begin below the site's threshold. */
            readonly override?: components["schemas"]["Override"];
            readonly naloxoneOffered?: boolean;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly consentRef?: string;
            /** @description The first dose, when it was taken at once. */
            readonly firstDose?: components["schemas"]["FirstDose"];
        };
        readonly DeferInduction: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly until?: string;
        };
        readonly RecordInductionDose: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description More than 0.
             * @example 8
             */
            readonly doseMg: number;
            /** @enum {string} */
            readonly formulation: "sublingual_tablet" | "sublingual_film" | "buccal_film" | "other" | "not_recorded";
            readonly observed?: boolean;
            readonly cowsAfter?: number;
        };
        readonly RecordPrecipitatedWithdrawal: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @description COWS total. */
            readonly cows?: number;
            /**
             * @description Event id of a WithdrawalAssessed of this episode, instead of `cows`.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly cowsRef?: string;
            /** @description What was done about it. */
            readonly management: string;
        };
        readonly CompleteInduction: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 16 */
            readonly stabilisationDoseMg?: number;
        };
        readonly AbandonInduction: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
        };
        readonly StartMedication: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly reason?: string;
        };
        readonly StopMedication: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly reason?: string;
        };
        readonly OfferMoud: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly offerId: string;
            readonly products: readonly ("buprenorphine" | "methadone" | "naltrexone")[];
            /** @description Whether the patient was told what the medications do. */
            readonly educated: boolean;
            /** @enum {string} */
            readonly decision: "undecided" | "accepted" | "declined";
            readonly reason?: string;
        };
        readonly PrescribedDose: {
            /**
             * @description A day, more than 0.
             * @example 16
             */
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "mg" | "mcg" | "ml";
        };
        readonly PrescribeMedication: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly prescriptionId: string;
            /**
             * @description One of buprenorphine_tablet_2, buprenorphine_tablet_8, buprenorphine_naloxone_tablet_0_7, buprenorphine_naloxone_tablet_1_4, buprenorphine_naloxone_tablet_2, buprenorphine_naloxone_tablet_2_9, buprenorphine_naloxone_tablet_5_7, buprenorphine_naloxone_tablet_8, buprenorphine_naloxone_tablet_8_6, buprenorphine_naloxone_tablet_11_4, buprenorphine_naloxone_film_2, buprenorphine_naloxone_film_4, buprenorphine_naloxone_film_8, buprenorphine_naloxone_film_12, sublocade_100, sublocade_300, brixadi_weekly_8, brixadi_weekly_16, brixadi_weekly_24, brixadi_weekly_32, brixadi_monthly_64, brixadi_monthly_96, brixadi_monthly_128, buprenorphine_implant, methadone_tablet_5, methadone_tablet_10, methadone_dispersible_40, methadone_solution_1, methadone_solution_2, methadone_solution_10, naltrexone_er_380.
             * @example buprenorphine_naloxone_film_8
             */
            readonly product: string;
            readonly dose: components["schemas"]["PrescribedDose"];
            /**
             * @description Units of the product.
             * @example 56
             */
            readonly quantity: number;
            /**
             * @description Days.
             * @example 28
             */
            readonly daysSupply: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly startsOn: string;
            /**
             * @description Foreseen; none of them counts as a supply.
             * @example 0
             */
            readonly refills: number;
            /**
             * @description Days until the next prescription.
             * @example 28
             */
            readonly intervalDays?: number;
            /**
             * @description Some of the products serve against pain too.
             * @enum {string}
             */
            readonly purpose: "oud";
        };
        readonly IntervalTrigger: {
            /** @enum {string} */
            readonly kind: "uds" | "report" | "count";
            /**
             * @description Of the specimen, the report or the count.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly ref: string;
        };
        readonly ShortenPrescriptionInterval: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** @example 28 */
            readonly fromDays: number;
            /** @example 7 */
            readonly toDays: number;
            readonly trigger: components["schemas"]["IntervalTrigger"];
        };
        readonly AdministerDose: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /**
             * @description More than 0.
             * @example 16
             */
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "mg" | "mcg" | "ml";
            readonly observed?: boolean;
        };
        readonly AdjustDose: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /**
             * @description The dose before; null: not known.
             * @example 16
             */
            readonly fromMg: number | null;
            /**
             * @description More than 0.
             * @example 24
             */
            readonly toMg: number;
            readonly reason: string;
        };
        readonly SupervisorReview: {
            /**
             * @description Somebody else than whoever reduces the dose.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly reviewerId: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly on: string;
        };
        readonly ReduceDoseForNonparticipation: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** @example 16 */
            readonly fromMg: number;
            /**
             * @description More than 0, and less than before.
             * @example 8
             */
            readonly toMg: number;
            readonly reason: string;
            /** @description Without it the reduction is refused. */
            readonly supervisorReview?: components["schemas"]["SupervisorReview"];
        };
        readonly AdministerInjection: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly product: "sublocade" | "brixadi_weekly" | "brixadi_monthly" | "naltrexone_er";
            /** @enum {string} */
            readonly route?: "subcutaneous" | "intramuscular";
            readonly doseMg?: number;
            /** @description Where on the body. */
            readonly site?: string;
            readonly lot?: string;
            /**
             * @description REMS reference.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly remsRef?: string;
            /** @description Why the injection came early or late. */
            readonly reason?: string;
        };
        readonly TakeHomeException: {
            readonly reason: string;
        };
        readonly DispenseTakeHome: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly drug: "buprenorphine" | "methadone" | "naltrexone";
            /** @example 7 */
            readonly doses: number;
            /**
             * @description Of one dose, more than 0.
             * @example 80
             */
            readonly doseMg?: number;
            /**
             * Format: date
             * @description The first day at home.
             * @example 2026-03-02
             */
            readonly from: string;
            /**
             * Format: date
             * @description The last day at home.
             * @example 2026-03-02
             */
            readonly to: string;
            /** @description Why more than the limit. */
            readonly exception?: components["schemas"]["TakeHomeException"];
        };
        readonly RecordDoseMissed: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly on: string;
            /** @enum {string} */
            readonly medication?: "buprenorphine" | "methadone" | "naltrexone";
            /** @enum {string} */
            readonly excusedReason?: "hospital" | "jail" | "guest_dosing";
        };
        readonly RecordMedicationVisit: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The visit, where it was booked.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly visitId?: string;
            /**
             * @description Who saw the patient; left out: whoever records it.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly clinicianId?: string;
            /** @example 4 */
            readonly craving: number;
            /**
             * @description The words are this service's own.
             * @enum {string}
             */
            readonly effectiveness?: "effective" | "partly" | "not_effective";
            readonly sideEffects: readonly string[];
            /** @enum {string} */
            readonly format: "one_to_one" | "group";
            /** @description Whether behavioral health was seen on the same day. */
            readonly sameDayBehavioralHealth: boolean;
            readonly concerns?: readonly string[];
        };
        readonly BeginTaper: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** @enum {string} */
            readonly initiator: "patient" | "prescriber" | "site_policy";
            /** @example 2 mg a month */
            readonly plan: string;
            readonly reason: string;
        };
        readonly StopTaper: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
        };
        readonly CollectUds: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly specimenId: string;
            /** @enum {string} */
            readonly mode?: "random" | "scheduled";
            readonly observed?: boolean;
            /** @enum {string} */
            readonly setting?: "clinic" | "mailed" | "video";
            /**
             * @description Degrees Fahrenheit; judged by the site's window.
             * @example 94.5
             */
            readonly temperatureF?: number;
            /** @description For sources that kept no reading; null: not known. */
            readonly temperatureInRange?: boolean | null;
            /**
             * @description Minutes from the collection to the reading of the temperature.
             * @example 2
             */
            readonly readAfterMinutes?: number;
        };
        readonly UdsResult: {
            /** @enum {string} */
            readonly analyte: "buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol";
            readonly loinc?: string;
            /** @enum {string} */
            readonly qual: "positive" | "negative" | "indeterminate";
            readonly value?: number;
            readonly cutoff?: number;
            /**
             * @description Of value and cut-off; without it nothing is concluded from them.
             * @enum {string}
             */
            readonly unit?: "ng/mL";
        };
        readonly RecordUDS: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly specimenId: string;
            /** @enum {string} */
            readonly assay: "presumptive" | "definitive";
            readonly results: readonly components["schemas"]["UdsResult"][];
            readonly laboratory?: string;
        };
        readonly RecordSpecimenValidity: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly specimenId: string;
            /**
             * @description mg/dL
             * @example 85
             */
            readonly creatinineMgDl?: number;
            /** @example 1.015 */
            readonly specificGravity?: number;
            /** @example 6.5 */
            readonly ph?: number;
            /** @description mcg/mL */
            readonly nitriteMcgMl?: number;
            readonly oxidantsPresent?: boolean;
            /** @description Degrees Fahrenheit; judged by the site's window. */
            readonly temperatureF?: number;
        };
        readonly OrderConfirmation: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly specimenId: string;
            readonly analytes: readonly ("buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol")[];
            readonly laboratory?: string;
        };
        readonly InterpretUds: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly specimenId: string;
            readonly note?: string;
        };
        readonly ResponseTrigger: {
            /** @enum {string} */
            readonly kind: "uds" | "report";
            /**
             * @description The id of the specimen, or the event id of the return to use.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly ref: string;
        };
        readonly ApplyPolicyResponse: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly responseId: string;
            readonly trigger: components["schemas"]["ResponseTrigger"];
            readonly responses: readonly ("more_groups" | "individual_therapy" | "shorten_prescription" | "invite_family" | "reduce_dose" | "refer" | "dismiss")[];
            /** @description Amphetamines in the specimen come from a prescribed stimulant. */
            readonly prescribedStimulant?: boolean;
        };
        readonly RequestCount: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly countId: string;
            /** @enum {string} */
            readonly kind: "pill" | "wrapper";
            readonly random: boolean;
        };
        readonly RecordPillWrapperCount: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly countId: string;
            /** @example 12 */
            readonly actual: number;
            /**
             * Format: date-time
             * @description When the patient came with them.
             * @example 2026-03-02T09:30:00Z
             */
            readonly presentedAt: string;
        };
        readonly RecordSelfReportedUse: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly on: string;
            readonly substances: readonly string[];
        };
        readonly RecordReturnToUse: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example opioids */
            readonly substance: string;
            /** @enum {string} */
            readonly reportedBy: "self" | "uds" | "third_party";
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly on?: string;
            /** @enum {string} */
            readonly severity?: "lapse" | "relapse";
        };
        readonly RecordOverdose: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly fatal: boolean;
            readonly naloxoneUsed?: boolean;
            readonly place?: string;
        };
        readonly DispenseNaloxone: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly product: "nasal_spray_4mg";
            readonly quantity: number;
            /** @description Somebody showed how it is used. */
            readonly training: boolean;
        };
        readonly RecordSafetyPlan: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description Where the plan is kept.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly planRef: string;
            readonly steps?: number;
        };
        readonly RaiseRisk: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example interview */
            readonly instrument: string;
            readonly definitionVersion?: string;
            readonly item?: string;
            /** @example high */
            readonly severity: string;
            /**
             * @description Any id passes: it is not checked.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly assessmentRef?: string;
        };
        readonly AssessmentAnswer: {
            readonly item: string;
            readonly value: number | string;
        };
        readonly RecordAssessment: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example gad-7 */
            readonly instrument: string;
            /** @example 1 */
            readonly definitionVersion: string;
            readonly answers: readonly components["schemas"]["AssessmentAnswer"][];
            /** @description Worked out of the answers; given, it must be the same. For FTND the source’s own. */
            readonly score?: number | null;
        };
        readonly AssignCareTeamMember: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly memberId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            /**
             * Format: date
             * @description The day of the fact unless given.
             * @example 2026-03-02
             */
            readonly from?: string;
            /** @description true unless given. */
            readonly primary?: boolean;
            readonly panel?: string;
        };
        readonly ReplaceCareTeamMember: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly memberId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly replaces: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            /**
             * Format: date
             * @description The day of the fact unless given.
             * @example 2026-03-02
             */
            readonly from?: string;
            readonly reason?: string;
        };
        readonly AssignPeer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly memberId: string;
            /**
             * Format: date
             * @description The day of the fact unless given.
             * @example 2026-03-02
             */
            readonly from?: string;
            readonly panel?: string;
        };
        readonly RecordPeerContact: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly memberId: string;
            /** @enum {string} */
            readonly mode: "in_person" | "phone" | "video" | "text";
            readonly place?: string;
            /** @description More than 0 unless the mode is text. */
            readonly minutes?: number;
            readonly purpose?: string;
        };
        readonly CreateRecoveryPlan: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly planId: string;
            readonly text: string;
        };
        readonly RevisePlan: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly planId: string;
            /**
             * @description The newest plan.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly supersedes: string;
            readonly text: string;
        };
        readonly SetGoal: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly goalId: string;
            /**
             * @description The newest plan, where the goal belongs to it.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly planId?: string;
            /** @enum {string} */
            readonly kind: "abstinence" | "reduction" | "process" | "life_domain";
            readonly text: string;
            readonly target?: string;
            /**
             * Format: date
             * @description Until when.
             * @example 2026-03-02
             */
            readonly by?: string;
        };
        readonly ProgressGoal: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly goalId: string;
            /** @enum {string} */
            readonly outcome: "progressed" | "achieved" | "abandoned";
            readonly note?: string;
        };
        readonly FamilyParticipant: {
            /** @example sister */
            readonly relation: string;
        };
        readonly RecordCounselingSession: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly sessionId: string;
            /**
             * @description The booking that the session was.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly visitId?: string;
            /** @enum {string} */
            readonly mode: "in_person" | "video" | "phone";
            /** @enum {string} */
            readonly modality: "cbt" | "motivational_interviewing" | "solution_focused" | "mindfulness" | "talk_therapy" | "emdr" | "other";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            /** @description More than 0. */
            readonly minutes: number;
            readonly manualized?: boolean;
            readonly familyParticipants: readonly components["schemas"]["FamilyParticipant"][];
            /**
             * @description The consent under which family took part; needed if they did. Any id passes: consents are not checked.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly consentRef?: string;
        };
        readonly RecordGroupAttendance: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The group session.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly sessionId: string;
            /**
             * @description The booking that the session was.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly visitId?: string;
            /** @enum {string} */
            readonly mode: "in_person" | "video" | "phone";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            /** @description More than 0. */
            readonly minutes: number;
            readonly attended: boolean;
        };
        readonly ScheduleVisit: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly visitId: string;
            /** @example medication */
            readonly visitType: string;
            /** @enum {string} */
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly scheduledFor: string;
        };
        readonly RecordVisitAttended: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description Of a visit that was booked.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly visitId?: string;
            /** @example medication */
            readonly visitType: string;
            /** @enum {string} */
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            /** @description Concluded from other facts; false unless given. */
            readonly imputed?: boolean;
        };
        readonly RecordNoShow: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description Of a visit that was booked.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly visitId?: string;
            /** @example medication */
            readonly visitType: string;
            /** @enum {string} */
            readonly reason: "no_show" | "jail" | "hospital" | "illness" | "moved" | "forgot" | "no_funding" | "vacation" | "left" | "missing_14_consecutive" | "dead" | "unable" | "outside_window" | "no_note" | "other" | "not_recorded";
            /** @description Concluded from other facts. */
            readonly imputed: boolean;
        };
        readonly RecordWalkIn: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example medication */
            readonly visitType: string;
            /** @enum {string} */
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            readonly reason?: string;
        };
        readonly AttemptOutreach: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly mode: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly reached: boolean;
        };
        readonly StartResidentialStay: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly purpose: "detoxification";
            readonly facility?: string;
        };
        readonly EndResidentialStay: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly purpose: "detoxification";
        };
        readonly ReferHigherLevel: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly referralId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly partnerId: string;
            /** @description The level of the admission unless given. */
            readonly fromLevel?: components["schemas"]["Level"];
            readonly toLevel: components["schemas"]["Level"];
            readonly reason: string;
            /** @enum {string} */
            readonly urgency: "routine" | "urgent" | "asap" | "stat";
            readonly transportPlan?: string;
            readonly waitEstimateDays?: number;
        };
        readonly CareTrigger: {
            /** @enum {string} */
            readonly kind: "uds" | "missed_visits" | "clinical" | "patient_wish";
            /**
             * @description The specimen, the visit or the entry that gave rise to it.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly ref?: string;
        };
        readonly IntensifyCare: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly adds: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly removes: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly trigger: components["schemas"]["CareTrigger"];
        };
        readonly DeintensifyCare: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly adds: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly removes: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly trigger: components["schemas"]["CareTrigger"];
        };
        readonly AssignTrack: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly track: "perinatal" | "youth" | "ptsd" | "complex_psych" | "women_only";
            readonly reason?: string;
        };
        readonly ChangeLevelOfCare: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @description The level on record unless given. */
            readonly from?: components["schemas"]["Level"];
            readonly to: components["schemas"]["Level"];
            readonly reason: string;
        };
        readonly EnrolInSupportProgram: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly enrolmentId: string;
            /** @example peer support */
            readonly program: string;
            /** @description Calendar months; those of the site’s policy unless given. */
            readonly months?: number;
            /**
             * Format: date
             * @description Day of enrolment, from which months and stages count.
             * @example 2026-03-02
             */
            readonly on: string;
        };
        readonly AdvanceStage: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly to: "engagement" | "early" | "stabilization";
            /**
             * @description calendar: not before the stage is over by the policy.
             * @enum {string}
             */
            readonly trigger: "calendar" | "clinical";
            readonly reason?: string;
        };
        readonly CompleteSupportProgram: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly enrolmentId: string;
            /** @enum {string} */
            readonly reason: "completed" | "left" | "moved" | "other";
        };
        readonly ReadmitPatient: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly previousEpisodeId: string;
            /**
             * Format: date
             * @description Day of the first contact after the end of the previous episode.
             * @example 2026-03-02
             */
            readonly firstContactOn: string;
            /** @enum {string} */
            readonly referralSource: "self" | "sud_provider" | "other_health_provider" | "clinic" | "hospital" | "warmline" | "school" | "employer" | "other_community" | "community_outreach" | "criminal_justice" | "not_recorded";
            /**
             * @description That of the previous episode unless given.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly programmeId?: string;
            /**
             * @description That of the previous episode unless given.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly siteId?: string;
        };
        readonly MedicationHandover: {
            /** @enum {string} */
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            /** @description Milligrams; null: not known yet. */
            readonly currentDoseMg: number | null;
            /**
             * Format: date-time
             * @description When the last dose was taken; null: not known yet.
             * @example 2026-03-02T09:30:00Z
             */
            readonly lastDoseAt: string | null;
        };
        readonly RequestTransfer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly transferId: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly toProgramme: string;
            /**
             * @description A site of this service; it may have said that it takes over nobody.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly toSiteId?: string;
            /**
             * @description The organisation, when it is another one.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly partnerId?: string;
            readonly medicationHandover: readonly components["schemas"]["MedicationHandover"][];
            readonly udsSummary?: string;
        };
        readonly AcceptTransfer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly transferId: string;
            /**
             * @description The letter or message that says so.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly evidenceRef?: string;
        };
        readonly DeclineTransfer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly transferId: string;
            readonly reason: string;
            /**
             * @description The letter or message that says so.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly evidenceRef?: string;
        };
        readonly TedsDischargeCodes: {
            /** @description TEDS SERVICES_D: 1 detoxification, 24-hour, hospital, 2 detoxification, 24-hour, free-standing residential, 3 rehabilitation, hospital, 4 rehabilitation, short term (30 days or fewer), 5 rehabilitation, long term (more than 30 days), 6 intensive outpatient, 7 non-intensive outpatient, 8 ambulatory detoxification. Null: missing. */
            readonly services?: number | null;
            /** @description TEDS EMPLOY_D: 1 full-time, 2 part-time, 3 unemployed, 4 not in labor force. Null: missing. */
            readonly employ?: number | null;
            /** @description TEDS DETNLF_D: 1 homemaker, 2 student, 3 retired, 4 disabled, 5 institution, 6 other. Null: missing. */
            readonly detnlf?: number | null;
            /** @description TEDS LIVARAG_D: 1 homeless, 2 dependent, 3 independent. Null: missing. */
            readonly livarag?: number | null;
            /** @description TEDS ARRESTS_D: 0 to 96. Null: missing. */
            readonly arrests?: number | null;
            /** @description TEDS SUB1_D: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub1?: number | null;
            /** @description TEDS SUB2_D: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub2?: number | null;
            /** @description TEDS SUB3_D: 1 none, 2 alcohol, 3 cocaine or crack, 4 marijuana, 5 heroin, 6 non-prescription methadone, 7 other opiates and synthetics, 8 PCP, 9 other hallucinogens, 10 methamphetamine, 11 other amphetamines, 12 other stimulants, 13 benzodiazepines, 14 other tranquilizers, 15 barbiturates, 16 other sedatives or hypnotics, 17 inhalants, 18 over-the-counter, 19 other. Null: missing. */
            readonly sub3?: number | null;
            /** @description TEDS FREQ1_D: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq1?: number | null;
            /** @description TEDS FREQ2_D: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq2?: number | null;
            /** @description TEDS FREQ3_D: 1 none in the past month, 2 1 to 3 days a month, 3 1 to 2 days a week, 4 3 to 6 days a week, 5 daily. Null: missing. */
            readonly freq3?: number | null;
            /** @description TEDS FREQ_ATND_SELF_HELP_D: 1 none, 2 less than once a week, 3 about once a week, 4 2 to 3 times a week, 5 4 or more times a week, 6 some, number unknown. Null: missing. */
            readonly selfHelp?: number | null;
        };
        readonly CompleteTransfer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly transferId: string;
            /** @description That of the request unless given. */
            readonly medicationHandover?: readonly components["schemas"]["MedicationHandover"][];
            /** @description Items that are left out are missing. */
            readonly tedsDischarge?: components["schemas"]["TedsDischargeCodes"];
        };
        readonly SuspendEpisode: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly reason: "jail" | "hospital" | "travel" | "other";
            /**
             * Format: date
             * @description Day on which the patient is expected back.
             * @example 2026-03-02
             */
            readonly until?: string;
        };
        readonly ResumeEpisode: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly note?: string;
        };
        readonly DismissPatient: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The specimen, or the event id of the entry, that gave rise to it.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly triggerRef: string;
            /**
             * @description The second person who looked at it: not the one who gives the command.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly reviewedBy: string;
            /**
             * @description An open referral of the patient.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly referralId: string;
            /** @description Days of medication that the patient is given for the way. */
            readonly bridgingSupplyDays: number;
            readonly naloxoneOffered: boolean;
            readonly appealOffered: boolean;
            readonly reason: string;
        };
        readonly CloseEpisode: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly reason: "completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other";
            /**
             * Format: date
             * @description From the history unless given; null: not known.
             * @example 2026-03-02
             */
            readonly lastContactOn?: string | null;
            /**
             * Format: date
             * @description From the history unless given; null: not known.
             * @example 2026-03-02
             */
            readonly lastDoseOn?: string | null;
            /** @description Items that are left out are missing. */
            readonly tedsDischarge?: components["schemas"]["TedsDischargeCodes"];
            readonly note?: string;
        };
        readonly CorrectEntry: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The event id of the entry: of the original, also when it was corrected before.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly corrects: string;
            readonly reason: string;
            /** @description The entry's whole payload as it should have been, in the schema of today. */
            readonly newPayload: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the fact occurred; as recorded unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly newOccurredAt?: string;
            /**
             * @description How exactly that is known; as recorded unless given.
             * @enum {string}
             */
            readonly newPrecision?: "instant" | "day" | "approx";
        };
        readonly VoidEntry: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The event id of the entry.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly corrects: string;
            readonly reason: string;
        };
        readonly EventPage: {
            readonly stream: string;
            /** @description Envelope and data, in order. */
            readonly events: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Address of the next page; null on the last one. */
            readonly next: string | null;
        };
        readonly EventReading: {
            /** @description Today's version of its schema. */
            readonly schemaVersion: number;
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        readonly ReadingChange: {
            /** @description JSON Pointer into the payload. */
            readonly path: string;
            /** @description As written. Left out: it is not there. */
            readonly before?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
            /** @description As read. Left out: it is not there any more. */
            readonly after?: (Record<string, never> | null) & (string | number | boolean | Record<string, never> | readonly unknown[]);
        };
        readonly StoredEventAnswer: {
            readonly stream: string;
            /** @description The envelope, `schemaVersion` in which it was written, and `payload`: the text, byte for byte. */
            readonly stored: {
                readonly [key: string]: unknown;
            };
            /** @description null: it cannot be read, and `fault` says why. */
            readonly read: components["schemas"]["EventReading"] | null;
            /** @example unreadable-event */
            readonly fault: string | null;
            /** @description What older versions are read as. */
            readonly changes: readonly components["schemas"]["ReadingChange"][];
        };
        readonly SendReferral: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly partnerId: string;
            /**
             * @description Why the record may go there (42 CFR 2.31, 2.33).
             * @enum {string}
             */
            readonly basis: "consent" | "treatment_payment_operations";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly consentRef?: string;
            /**
             * @description Needed when the sending opens the referral.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly episodeId?: string;
            readonly reason?: string;
            /** @enum {string} */
            readonly urgency?: "routine" | "urgent" | "asap" | "stat";
            /**
             * @description The open social need that the service is for.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly needId?: string;
            /** @description Why it goes out although others are open, or a higher need waits. */
            readonly override?: components["schemas"]["Override"];
        };
        readonly ReceiveAnswer: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly answer: "received" | "accepted" | "declined" | "patient_declined" | "in_service";
            readonly reason?: string;
            /** @enum {string} */
            readonly barrier?: "distance" | "wait" | "cost" | "capacity";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly evidenceRef?: string;
        };
        readonly RecordReferralAttempt: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly mode: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly note?: string;
        };
        readonly ScheduleReferral: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly scheduledFor: string;
        };
        readonly RecordReferralAttendance: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly attended: boolean;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly evidenceRef?: string;
            /** @enum {string} */
            readonly reason?: "distance" | "wait" | "cost" | "capacity" | "patient_choice" | "not_recorded";
        };
        readonly ReturnReferralFeedback: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly evidenceRef: string;
            readonly summary?: string;
        };
        readonly CloseReferral: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly outcome: "completed" | "not_completed" | "no_response";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly evidenceRef?: string;
            /** @enum {string} */
            readonly barrier?: "distance" | "wait" | "cost" | "capacity";
        };
        readonly CancelReferral: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason: string;
        };
        readonly Party: {
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly memberId: string;
            /**
             * @description The organisation, when it is another one.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly partnerId?: string;
        };
        readonly WarmHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly episodeId: string;
            readonly patientAgreed: boolean;
            readonly from: components["schemas"]["Party"];
            readonly to: components["schemas"]["Party"];
            /** @enum {string} */
            readonly kind: "peer_to_peer" | "clinician";
            /** @enum {string} */
            readonly mode: "in_person" | "three_way_video" | "phone";
        };
        readonly AnswerHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly answer: "accepted" | "declined" | "patient_declined";
            readonly reason?: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly evidenceRef?: string;
        };
        readonly ScheduleHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            readonly scheduledFor: string;
        };
        readonly HoldWarmHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly patientPresent: boolean;
            /**
             * @description The one that was asked for unless given.
             * @enum {string}
             */
            readonly mode?: "in_person" | "three_way_video" | "phone";
            /** @description Ids of those who took part. */
            readonly parties: readonly string[];
        };
        readonly ConfirmHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly receiverConfirmation: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly firstContactOn?: string;
        };
        readonly FailHandoff: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @enum {string} */
            readonly reason: "declined" | "patient_declined" | "failed" | "expired";
            readonly note?: string;
        };
        readonly EnterAftercare: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /**
             * @description The episode's site.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly siteId: string;
            /** @enum {string} */
            readonly option: "community_peer" | "remote" | "therapist" | "pcp_moud" | "none";
            /** @enum {string} */
            readonly basis: "consent" | "treatment_payment_operations";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly partnerId?: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly planRef?: string;
        };
        readonly ScheduleCheckIn: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly checkInId: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly dueOn: string;
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly by?: string;
        };
        readonly RecordCheckIn: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly checkInId: string;
            /** @enum {string} */
            readonly result: "completed" | "no_answer" | "unreachable" | "declined";
            /** @enum {string} */
            readonly mode?: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            /** @enum {string} */
            readonly informant?: "patient" | "partner" | "claims" | "pdmp";
            /** @description How many attempts this record stands for; 1 unless given. */
            readonly attempts?: number;
        };
        readonly RecordAftercareOutcome: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly checkInId?: string;
            /** @enum {string} */
            readonly informant: "patient" | "partner" | "claims" | "pdmp";
            /** @enum {string} */
            readonly confidence?: "low" | "moderate" | "high";
            readonly onMoud?: boolean;
            readonly returnedToUse?: boolean;
            readonly overdose?: boolean;
            readonly edVisit?: boolean;
            readonly inpatient?: boolean;
            /** @enum {string} */
            readonly housing?: "homeless" | "dependent" | "independent";
            /** @enum {string} */
            readonly employment?: "full_time" | "part_time" | "unemployed" | "not_in_labor_force";
            /** @description BARC-10 total. */
            readonly barc10?: number;
        };
        readonly CloseFeedbackLoop: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly sentTo: readonly ("care_team" | "partner" | "site")[];
        };
        readonly RecordMemberJoined: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly siteId: string;
            /** @enum {string} */
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            /** @description Share of full time. */
            readonly fullTimeEquivalent: number;
            /**
             * @description Who supervises them.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly supervisorId?: string;
            /**
             * @description With whom they hold the weekly dyad.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly dyadWith?: string;
        };
        readonly RecordMemberLeft: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            readonly reason?: string;
        };
        readonly ConferenceTask: {
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly episodeId: string;
            /**
             * @description Who does it.
             * @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10
             */
            readonly ownerId: string;
            readonly text: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            readonly dueOn?: string;
        };
        readonly RecordSupervision: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly conferenceId: string;
            /** @description Those who took part: two at least, except in a huddle. */
            readonly attendees: readonly string[];
            /** @description Episodes of patients of the site. */
            readonly patientsReviewed: readonly string[];
            readonly tasks: readonly components["schemas"]["ConferenceTask"][];
            /** @enum {string} */
            readonly kind: "supervision" | "weekly_dyad";
        };
        readonly HoldCaseConference: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly conferenceId: string;
            /** @description Those who took part: two at least, except in a huddle. */
            readonly attendees: readonly string[];
            /** @description Episodes of patients of the site. */
            readonly patientsReviewed: readonly string[];
            readonly tasks: readonly components["schemas"]["ConferenceTask"][];
        };
        readonly Huddle: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly conferenceId: string;
            /** @description Those who took part: two at least, except in a huddle. */
            readonly attendees: readonly string[];
            /** @description Episodes of patients of the site. */
            readonly patientsReviewed: readonly string[];
            readonly tasks: readonly components["schemas"]["ConferenceTask"][];
        };
        readonly HoldGroupSession: {
            /**
             * Format: date-time
             * @description When the fact occurred; the time of the request unless given.
             * @example 2026-03-02T09:30:00Z
             */
            readonly occurredAt?: string;
            /**
             * @description How exactly that is known; `instant` unless given.
             * @enum {string}
             */
            readonly occurredAtPrecision?: "instant" | "day" | "approx";
            /**
             * @description Where the fact comes from; `ui` unless given.
             * @enum {string}
             */
            readonly source?: "ui" | "import" | "device" | "lab" | "partner";
            /** @example 0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10 */
            readonly siteId: string;
            /** @enum {string} */
            readonly kind: "process" | "educational" | "mutual_aid_style" | "specific";
            /** @enum {string} */
            readonly mode: "in_person" | "video" | "phone";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            /** @description More than 0. */
            readonly minutes: number;
            /** @description How many came. */
            readonly roster: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    readonly "health-live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Liveness"];
                };
            };
        };
    };
    readonly "health-ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessReport"];
                };
            };
        };
    };
    readonly "seal-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SealKeys"];
                };
            };
        };
    };
    readonly "seal-checkpoint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
        };
    };
    readonly "seal-heads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
        };
    };
    readonly "seal-heads-tile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
                readonly level: number;
                readonly index: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly "seal-tile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
                readonly level: number;
                readonly a: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly "seal-tile-2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
                readonly level: number;
                readonly a: string;
                readonly b: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly "seal-tile-3": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly partition: number;
                readonly level: number;
                readonly a: string;
                readonly b: string;
                readonly c: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly "patient-access": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                /** @description Only what was looked at or after. */
                readonly from?: string;
                /** @description Only what was looked at before. */
                readonly before?: string;
                readonly decision?: "allowed" | "refused";
            };
            readonly header?: never;
            readonly path: {
                readonly patientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientAccessPage"];
                };
            };
        };
    };
    readonly "staff-access": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                /** @description Only what was looked at or after. */
                readonly from?: string;
                /** @description Only what was looked at before. */
                readonly before?: string;
                readonly decision?: "allowed" | "refused";
            };
            readonly header?: never;
            readonly path: {
                readonly staffId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaffAccessPage"];
                };
            };
        };
    };
    readonly "unusual-access": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                /** @description `outside-caseload` unless given. */
                readonly kind?: "outside-caseload" | "many-patients" | "after-closing";
                readonly siteId?: string;
                /** @description Only what was looked at or after; 30 days back unless given. */
                readonly from?: string;
                /** @description Only what was looked at before; now unless given. */
                readonly before?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnusualAccessPage"];
                };
            };
        };
    };
    readonly "aftercare-list": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                /** @description Leavers of treatment, or of support programmes; never both. `episode` unless given. */
                readonly left?: "episode" | "programme";
                /** @description The day on which overdue is judged; today (UTC) unless given. */
                readonly today?: string;
                readonly siteId?: string;
                /** @description Only these reasons of leaving, separated by commas. */
                readonly reasons?: readonly ("completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other" | "left" | "moved")[];
                /** @description Left on or after this day. */
                readonly from?: string;
                /** @description Left before this day. */
                readonly before?: string;
                /** @description Only these, separated by commas. */
                readonly followUps?: readonly ("not-attempted" | "attempted" | "unreachable" | "declined" | "reached")[];
                /** @description With `true` only those whose next check-in is overdue. */
                readonly overdueOnly?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeaversPage"];
                };
            };
        };
    };
    readonly "aftercare-report": {
        readonly parameters: {
            readonly query?: {
                /** @description Leavers of treatment, or of support programmes; never both. `episode` unless given. */
                readonly left?: "episode" | "programme";
                /** @description The day on which overdue is judged; today (UTC) unless given. */
                readonly today?: string;
                readonly siteId?: string;
                /** @description Only these reasons of leaving, separated by commas. */
                readonly reasons?: readonly ("completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other" | "left" | "moved")[];
                /** @description Left on or after this day. */
                readonly from?: string;
                /** @description Left before this day. */
                readonly before?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportBody"];
                };
            };
        };
    };
    readonly "audit-sessions": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly auditorId?: string;
                /** @description Only those in which the auditor is now, or only those that are over. */
                readonly open?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditSessionsPage"];
                };
            };
        };
    };
    readonly "open-audit-session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenAuditSession"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditSessionReceipt"];
                };
            };
        };
    };
    readonly "appointment-burden": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description Any day of the week that is asked about; today (UTC) unless given. */
                readonly day?: string;
                /** @description With `true` only patients for whom the site wants to be warned. */
                readonly alertsOnly?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppointmentBurdenPage"];
                };
            };
        };
    };
    readonly "paperwork-burden": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description The last of the 30 days; today (UTC) unless given. */
                readonly day?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PaperworkBurdenPage"];
                };
            };
        };
    };
    readonly caseloads: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                readonly role?: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseloadsPage"];
                };
            };
        };
    };
    readonly caseload: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly role?: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
                /** @description With `true` also patients whose episode is over. */
                readonly closedToo?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseloadPatientsPage"];
                };
            };
        };
    };
    readonly "contact-table": {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description The table as it stood at the end of this day; today (UTC) unless given. */
                readonly asOf?: string;
                /** @description Months that were observed to their end (`fully`, unless given), or at least in part. */
                readonly observed?: "fully" | "partly";
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContactTableBody"];
                };
            };
        };
    };
    readonly "continuity-figures": {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description What began on or after this day (UTC). */
                readonly from?: string;
                /** @description What began before this day (UTC). */
                readonly before?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ContinuityBody"];
                };
            };
        };
    };
    readonly continuity: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description Visits on or after this day (UTC). */
                readonly from?: string;
                /** @description Visits before this day (UTC). */
                readonly before?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientContinuityPage"];
                };
            };
        };
    };
    readonly "dismissal-audit": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description With `true` only those whose dismissal and end differ. */
                readonly differencesOnly?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DismissalAuditPage"];
                };
            };
        };
    };
    readonly "dose-reductions": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoseReductionsPage"];
                };
            };
        };
    };
    readonly "dismissal-figures": {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description What began on or after this day (UTC). */
                readonly from?: string;
                /** @description What began before this day (UTC). */
                readonly before?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DismissalFiguresBody"];
                };
            };
        };
    };
    readonly "handoffs-waiting": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description Only these, separated by commas. */
                readonly stages?: readonly ("requested" | "accepted" | "scheduled" | "held")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WaitingHandoffsPage"];
                };
            };
        };
    };
    readonly "handoff-completion": {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description What began on or after this day (UTC). */
                readonly from?: string;
                /** @description What began before this day (UTC). */
                readonly before?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly kind?: "peer_to_peer" | "clinician";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HandoffFiguresBody"];
                };
            };
        };
    };
    readonly "medication-coverage": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description The day to which days without medication are counted; today, where the site is, unless given. */
                readonly today?: string;
                /** @description Only those whose last covered day is before this one. */
                readonly coveredBefore?: string;
                /** @description Of the episode; open unless given. */
                readonly status?: "open" | "closed" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoverageLines"];
                };
            };
        };
    };
    readonly needs: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                readonly domain?: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
                /** @description With `true` also needs that are met, and those of episodes that are over. */
                readonly metToo?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NeedsPage"];
                };
            };
        };
    };
    readonly obligations: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                readonly kind?: "uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review";
                /** @description `due`, unless given: until it is done, whether or not anybody was reminded of it. `running`: also what comes due later. `reminded`: what the record says to have fallen due. */
                readonly state?: "due" | "running" | "reminded";
                /** @description What is due on this day (UTC) or before it; what is due by now unless given. */
                readonly today?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ObligationsPage"];
                };
            };
        };
    };
    readonly "partial-episodes": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description The day to which days are counted, and whose policies are in force; today (UTC) unless given. */
                readonly today?: string;
                /** @description Open for more than so many days, instead of those of each site's policy. */
                readonly days?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartialEpisodesPage"];
                };
            };
        };
    };
    readonly "peer-workload": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                readonly memberId?: string;
                /** @description The last day that is looked at; today (UTC) unless given. */
                readonly today?: string;
                /** @description How many weeks, that of `today` included; 4 unless given. */
                readonly weeks?: number;
                /** @description With `true` only those who joined and have had no supervision since. */
                readonly unsupervisedOnly?: "true" | "false";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeerWorkloadPage"];
                };
            };
        };
    };
    readonly penetration: {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description The day of the census; today (UTC) unless given. */
                readonly asOf?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PenetrationBody"];
                };
            };
        };
    };
    readonly "policy-timeline": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyTimelinePage"];
                };
            };
        };
    };
    readonly "referrals-awaiting-feedback": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description The day to which silence is counted; today (UTC) unless given. */
                readonly today?: string;
                readonly kind?: "higher_level" | "warm_handoff" | "service";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AwaitedReferralsPage"];
                };
            };
        };
    };
    readonly "referral-figures": {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
                /** @description What began on or after this day (UTC). */
                readonly from?: string;
                /** @description What began before this day (UTC). */
                readonly before?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly kind?: "higher_level" | "warm_handoff" | "service";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReferralFiguresBody"];
                };
            };
        };
    };
    readonly "run-the-list": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description The day of the clinic, where the site is; today (UTC) unless given. */
                readonly day?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunTheListPage"];
                };
            };
        };
    };
    readonly "site-policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SitePolicyVersions"];
                };
            };
        };
    };
    readonly "policy-effect": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdoptSitePolicy"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EpisodeEffectsPage"];
                };
            };
        };
    };
    readonly "patient-timeline": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                /** @description Only these kinds, separated by commas. */
                readonly kinds?: readonly ("opening" | "screening" | "diagnosis" | "need" | "assignment" | "withdrawal" | "medication" | "dose" | "test" | "response" | "use" | "safety" | "assessment" | "plan" | "counselling" | "visit" | "contact" | "care-team" | "level-of-care" | "programme" | "suspension" | "referral" | "handoff" | "transfer" | "closing" | "aftercare" | "register" | "correction" | "due")[];
                /** @description Only what occurred at or after. */
                readonly from?: string;
                /** @description Only what occurred before. */
                readonly before?: string;
                /** @description `oldest-first` unless given. */
                readonly order?: "oldest-first" | "newest-first";
                /** @description With `true` also entries that were voided. */
                readonly voided?: "true" | "false";
            };
            readonly header?: never;
            readonly path: {
                readonly patientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TimelinePage"];
                };
            };
        };
    };
    readonly "urine-screens": {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many. */
                readonly limit?: number;
                /** @description `next` of the page before. */
                readonly cursor?: string;
                /** @description Waits until the view has reached this position, as `position` in the answer to a command gives it. */
                readonly after?: string;
                readonly siteId?: string;
                /** @description Only the open episodes of this member of the care team. */
                readonly memberId?: string;
                readonly patientId?: string;
                /** @description `due`: whose next screen is due, the longest first. `unconfirmed`: of open episodes, specimens that wait for a definitive result, the longest wait first. `all`: specimens, the newest first, unless given. */
                readonly state?: "due" | "unconfirmed" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description With `state=due` patients, otherwise specimens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UrineScreensPage"] | components["schemas"]["DueUrineScreensPage"];
                };
            };
        };
    };
    readonly replay: {
        readonly parameters: {
            readonly query?: {
                /** @description As it was on the record then: only what had been recorded. Unless given: all that is. */
                readonly asKnownAt?: string;
                /** @description As it was in the patient's life then: only what had occurred, by the times that hold. Unless given: whatever its time. */
                readonly asOf?: string;
                /** @description At most so many items of each list; 50 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
        };
    };
    readonly "replay-rows": {
        readonly parameters: {
            readonly query?: {
                /** @description As it was on the record then: only what had been recorded. Unless given: all that is. */
                readonly asKnownAt?: string;
                /** @description As it was in the patient's life then: only what had occurred, by the times that hold. Unless given: whatever its time. */
                readonly asOf?: string;
                /** @description At most so many items of each list; 50 unless given. */
                readonly limit?: number;
                /** @description As it stands in the address `next` of the page before. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
                readonly view: string;
                readonly table: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayRowsPage"];
                };
            };
        };
    };
    readonly "replay-steps": {
        readonly parameters: {
            readonly query?: {
                /** @description As it was on the record then: only what had been recorded. Unless given: all that is. */
                readonly asKnownAt?: string;
                /** @description As it was in the patient's life then: only what had occurred, by the times that hold. Unless given: whatever its time. */
                readonly asOf?: string;
                /** @description At most so many items of each list; 50 unless given. */
                readonly limit?: number;
                /** @description As it stands in the address `next` of the page before. */
                readonly cursor?: string;
                /** @description `known`: along the time of recording. `occurred`: along the time in the patient's life. `known` unless given. */
                readonly axis?: "known" | "occurred";
                /** @description Along `known`: only what was recorded after this sequence of the partition. */
                readonly afterSequence?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplaySteps"];
                };
            };
        };
    };
    readonly "replay-diff": {
        readonly parameters: {
            readonly query: {
                /** @description As it was on the record then: only what had been recorded. Unless given: all that is. */
                readonly asKnownAt?: string;
                /** @description As it was in the patient's life then: only what had occurred, by the times that hold. Unless given: whatever its time. */
                readonly asOf?: string;
                /** @description At most so many items of each list; 50 unless given. */
                readonly limit?: number;
                /** @description As it stands in the address `next` of the page before. */
                readonly cursor?: string;
                /** @description Of which time `from` and `to` are. `known`: along the time of recording. `occurred`: along the time in the patient's life. `known` unless given. */
                readonly axis?: "known" | "occurred";
                /** @description The earlier moment. */
                readonly from: string;
                /** @description The later moment. */
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReplayDiff"];
                };
            };
        };
    };
    readonly "ops-parked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParkedKeysReport"];
                };
            };
        };
    };
    readonly "ops-parked-key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly build: string;
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParkedKeyReport"];
                };
            };
        };
    };
    readonly "ops-redrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RedriveParkedKey"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedriveReport"];
                };
            };
        };
    };
    readonly "ops-discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DiscardParkedKey"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedriveReport"];
                };
            };
        };
    };
    readonly "ops-allow-parked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AllowParkedKeys"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParkedKeysAllowed"];
                };
            };
        };
    };
    readonly "ops-projections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLines"];
                };
            };
        };
    };
    readonly "ops-projection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLine"];
                };
            };
        };
    };
    readonly "ops-switch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SwitchReaders"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLine"];
                };
            };
        };
    };
    readonly "ops-rollback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SwitchReaders"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLine"];
                };
            };
        };
    };
    readonly "ops-pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PauseProjection"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLine"];
                };
            };
        };
    };
    readonly "ops-resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResumeProjection"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectionLine"];
                };
            };
        };
    };
    readonly "ops-rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RebuildProjection"];
            };
        };
        readonly responses: {
            /** @description Asked for: a projector program with the same definition takes it up. */
            readonly 202: {
                headers: {
                    /** @description Where to look how far it is. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebuildLine"];
                };
            };
        };
    };
    readonly "ops-rebuilds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebuildLines"];
                };
            };
        };
    };
    readonly "ops-rebuild-several": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RebuildProjections"];
            };
        };
        readonly responses: {
            /** @description Asked for: a projector program with the same definition takes it up. */
            readonly 202: {
                headers: {
                    /** @description Where to look how far it is. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebuildLine"];
                };
            };
        };
    };
    readonly "ops-rebuild-status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly rebuild: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebuildLine"];
                };
            };
        };
    };
    readonly "ops-cancel-rebuild": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly rebuild: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelRebuild"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RebuildLine"];
                };
            };
        };
    };
    readonly "ops-comparison": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly build: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ComparisonDocument"];
                };
            };
        };
    };
    readonly "ops-drop-build": {
        readonly parameters: {
            readonly query: {
                /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
                readonly reason: string;
            };
            readonly header?: never;
            readonly path: {
                readonly build: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DroppedBuild"];
                };
            };
        };
    };
    readonly "ops-journal": {
        readonly parameters: {
            readonly query?: {
                readonly projection?: string;
                readonly build?: number;
                readonly action?: string;
                /** @description Only entries before this one. */
                readonly before?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalPage"];
                };
            };
        };
    };
    readonly "ops-relay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RelayReport"];
                };
            };
        };
    };
    readonly "ops-topic": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopicReport"];
                };
            };
        };
    };
    readonly "ops-proofs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProofLines"];
                };
            };
        };
    };
    readonly "ops-prove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartProof"];
            };
        };
        readonly responses: {
            /** @description Asked for: a program that proves takes it up. */
            readonly 202: {
                headers: {
                    /** @description Where to look how it ended. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProofLine"];
                };
            };
        };
    };
    readonly "ops-proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly proof: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProofLine"];
                };
            };
        };
    };
    readonly "ops-scheduler": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SchedulerReport"];
                };
            };
        };
    };
    readonly "ops-seals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SealReport"];
                };
            };
        };
    };
    readonly "ops-seal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SealReport"];
                };
            };
        };
    };
    readonly "ops-stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Does not end by itself before that. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
        };
    };
    readonly "close-audit-session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseAuditSession"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditSessionReceipt"];
                };
            };
        };
    };
    readonly "ops-list-feeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedLines"];
                };
            };
        };
    };
    readonly "ops-register-feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterFeed"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    /** @description Where it can be looked at. */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RegisteredFeed"];
                };
            };
        };
    };
    readonly "ops-show-feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedReport"];
                };
            };
        };
    };
    readonly "ops-end-feed": {
        readonly parameters: {
            readonly query: {
                /** @description Why: it is kept in the journal, with who asked for it. Without patient data. */
                readonly reason: string;
            };
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedReport"];
                };
            };
        };
    };
    readonly "ops-rotate-feed-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RotateFeedSecret"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewFeedSecret"];
                };
            };
        };
    };
    readonly "ops-redrive-feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RedriveFeed"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedrivenFeed"];
                };
            };
        };
    };
    readonly "ops-discard-from-feed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DiscardFromFeed"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DiscardedFeedEvent"];
                };
            };
        };
    };
    readonly "ops-feeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FeedStandings"];
                };
            };
        };
    };
    readonly "feed-events": {
        readonly parameters: {
            readonly query?: {
                /** @description Only what comes after it; from where the feed begins unless given. */
                readonly after?: string;
                /** @description At most so many events; 100 unless given. */
                readonly limit?: number;
                /** @description Waits so many seconds for an event when there is none; 0 unless given. */
                readonly wait?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A batch in the JSON format of CloudEvents 1.0. */
            readonly 200: {
                headers: {
                    /**
                     * @description Behind the page: `after` of the next request.
                     * @example 1.AAMSBQ-xyz
                     */
                    readonly "Feed-Cursor"?: string;
                    /**
                     * @description true when the next page can be read at once.
                     * @example true
                     */
                    readonly "Feed-More"?: string;
                    /**
                     * @description Positions at which the log lacks an event: nothing behind them comes until it is repaired.
                     * @example 0:31
                     */
                    readonly "Feed-Stopped"?: string;
                    /**
                     * @description The address of the next page.
                     * @example </v1/feeds/hospital-discharge/events?after=1.AAMSBQ-xyz>; rel="next"
                     */
                    readonly Link?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "specversion": "1.0",
                     *         "id": "019a0000-0000-7000-8000-000000000001",
                     *         "type": "UdsResultRecorded",
                     *         "source": "urn:uuid:0190a5d0-0000-7000-8000-000000000001",
                     *         "subject": "episode-e-1",
                     *         "time": "2026-03-02T09:30:00.000Z",
                     *         "datacontenttype": "application/json",
                     *         "partition": "3",
                     *         "sequence": "1042",
                     *         "patient": "p-1",
                     *         "data": {
                     *           "collectionId": "u-1"
                     *         }
                     *       }
                     *     ]
                     */
                    readonly "application/cloudevents-batch+json": readonly {
                        readonly [key: string]: unknown;
                    }[];
                };
            };
        };
    };
    readonly "feed-stream": {
        readonly parameters: {
            readonly query?: {
                /** @description Only what comes after it. The header Last-Event-ID goes before it. */
                readonly after?: string;
            };
            readonly header?: {
                /** @description The `id` of the last event that was taken. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path: {
                readonly feed: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Lasts a quarter of an hour at most. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 1.AAMSBQ-xyz
                     *     data: {"specversion":"1.0","id":"019a0000-0000-7000-8000-000000000001","type":"UdsResultRecorded","source":"urn:uuid:0190a5d0-0000-7000-8000-000000000001","subject":"episode-e-1","time":"2026-03-02T09:30:00.000Z","datacontenttype":"application/json","partition":"3","sequence":"1042","patient":"p-1","data":{"collectionId":"u-1"}}
                     */
                    readonly "text/event-stream": string;
                };
            };
        };
    };
    readonly "export-episode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One line of JSON after another, in the format throughline-export/1. */
            readonly 200: {
                headers: {
                    /** @description How many events of the record it holds. */
                    readonly "Export-Events"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
        };
    };
    readonly "batch-episodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly OpenEpisode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenEpisode"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly PlaceOnWaitlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlaceOnWaitlist"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly TakeOffWaitlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeOffWaitlist"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordClientDelay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordClientDelay"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ScreenForOud: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScreenForOud"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordMedicationHistory: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMedicationHistory"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordDsm5Criteria: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordDsm5Criteria"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordDiagnosis: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordDiagnosis"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordTedsAdmissionItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordTedsAdmissionItems"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssessNeeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssessNeeds"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly IdentifySocialNeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IdentifySocialNeed"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly SupportNeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SupportNeed"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ResolveNeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveNeed"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AdmitPatient: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdmitPatient"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DeclineAdmission: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclineAdmission"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssignTreatment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignTreatment"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssessWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssessWithdrawal"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordWithdrawalSeverity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordWithdrawalSeverity"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly InduceBuprenorphine: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InduceBuprenorphine"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DeferInduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeferInduction"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordInductionDose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordInductionDose"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordPrecipitatedWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordPrecipitatedWithdrawal"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CompleteInduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteInduction"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AbandonInduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbandonInduction"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly StartMedication: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartMedication"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly StopMedication: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StopMedication"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly OfferMoud: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OfferMoud"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly PrescribeMedication: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PrescribeMedication"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ShortenPrescriptionInterval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShortenPrescriptionInterval"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AdministerDose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdministerDose"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AdjustDose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdjustDose"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReduceDoseForNonparticipation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReduceDoseForNonparticipation"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AdministerInjection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdministerInjection"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DispenseTakeHome: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DispenseTakeHome"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordDoseMissed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordDoseMissed"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordMedicationVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMedicationVisit"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly BeginTaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginTaper"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly StopTaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StopTaper"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CollectUds: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CollectUds"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordUDS: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordUDS"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordSpecimenValidity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordSpecimenValidity"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly OrderConfirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderConfirmation"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly InterpretUds: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InterpretUds"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ApplyPolicyResponse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApplyPolicyResponse"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RequestCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestCount"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordPillWrapperCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordPillWrapperCount"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordSelfReportedUse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordSelfReportedUse"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordReturnToUse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordReturnToUse"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordOverdose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordOverdose"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DispenseNaloxone: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DispenseNaloxone"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordSafetyPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordSafetyPlan"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RaiseRisk: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RaiseRisk"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordAssessment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordAssessment"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssignCareTeamMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignCareTeamMember"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReplaceCareTeamMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReplaceCareTeamMember"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssignPeer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignPeer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordPeerContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordPeerContact"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CreateRecoveryPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateRecoveryPlan"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RevisePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevisePlan"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly SetGoal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetGoal"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ProgressGoal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProgressGoal"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordCounselingSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordCounselingSession"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordGroupAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordGroupAttendance"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ScheduleVisit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleVisit"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordVisitAttended: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordVisitAttended"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordNoShow: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordNoShow"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordWalkIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordWalkIn"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AttemptOutreach: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttemptOutreach"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly StartResidentialStay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StartResidentialStay"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly EndResidentialStay: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndResidentialStay"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReferHigherLevel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReferHigherLevel"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly IntensifyCare: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IntensifyCare"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DeintensifyCare: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeintensifyCare"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AssignTrack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignTrack"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ChangeLevelOfCare: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeLevelOfCare"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly EnrolInSupportProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnrolInSupportProgram"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AdvanceStage: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdvanceStage"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CompleteSupportProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteSupportProgram"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReadmitPatient: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadmitPatient"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RequestTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestTransfer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AcceptTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptTransfer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DeclineTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclineTransfer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CompleteTransfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteTransfer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly SuspendEpisode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SuspendEpisode"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ResumeEpisode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResumeEpisode"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly DismissPatient: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DismissPatient"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CloseEpisode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseEpisode"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CorrectEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly VoidEntry: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-episodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-episodes": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-episodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly SendReferral: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendReferral"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReceiveAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceiveAnswer"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordReferralAttempt: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordReferralAttempt"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ScheduleReferral: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleReferral"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordReferralAttendance: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordReferralAttendance"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ReturnReferralFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnReferralFeedback"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CloseReferral: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseReferral"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CancelReferral: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelReferral"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly WarmHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WarmHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly AnswerHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ScheduleHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly HoldWarmHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HoldWarmHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ConfirmHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly FailHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FailHandoff"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-referrals": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly referralId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly referralId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-aftercare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly EnterAftercare: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnterAftercare"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly ScheduleCheckIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleCheckIn"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordCheckIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordCheckIn"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordAftercareOutcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordAftercareOutcome"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly CloseFeedbackLoop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseFeedbackLoop"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-aftercare": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-aftercare": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-aftercare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-aftercare": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-aftercare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly episodeId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly AdoptSitePolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdoptSitePolicy"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-sites": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly RecordMemberJoined: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMemberJoined"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordMemberLeft: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordMemberLeft"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly RecordSupervision: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordSupervision"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-members": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly memberId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly HoldCaseConference: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HoldCaseConference"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly Huddle: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Huddle"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-teams": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
    readonly "batch-group-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommandBatch"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    readonly HoldGroupSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HoldGroupSession"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "CorrectEntry-group-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "VoidEntry-group-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description An id of your own for this command. The same one again has no second effect and gets the first answer. */
                readonly "Idempotency-Key": string;
                /** @description The version at which you last saw the record, quoted. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidEntry"];
            };
        };
        readonly responses: {
            /** @description Accepted: durable, and in every view soon. */
            readonly 201: {
                headers: {
                    /** @description The record's version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CommandReceipt"];
                };
            };
        };
    };
    readonly "state-group-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoldedState"];
                };
            };
        };
    };
    readonly "events-group-sessions": {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this version of the record. */
                readonly afterVersion?: number;
                /** @description At most so many; 100 unless given. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly groupSessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    readonly "event-group-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly groupSessionId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredEventAnswer"];
                };
            };
        };
    };
}
