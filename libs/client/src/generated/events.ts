// Written by "npm run contracts" from docs/contracts. Change the code that it comes from instead.

export interface components {
    schemas: {
        /** @description The attributes of every event: CloudEvents 1.0 with extensions of the log. */
        readonly CloudEvent: {
            /**
             * @description Version of CloudEvents.
             * @constant
             */
            readonly specversion: "1.0";
            /**
             * Format: uuid
             * @description Of the event, and of no other: whoever has it already drops a repetition.
             */
            readonly id: string;
            /** @description What happened, in the past tense. */
            readonly type: string;
            /** @description The log's own id. A topic or feed carries one log. */
            readonly source: string;
            /**
             * Format: date-time
             * @description When it happened in the life of the patient; see timeprecision.
             */
            readonly time: string;
            /** @description The stream that it belongs to, as in stream. */
            readonly subject: string;
            /**
             * Format: uri
             * @description The JSON Schema of the payload. Its last two parts are its path in schemas/; the host answers nothing.
             */
            readonly dataschema: string;
            /** @description Partition of the log: all events of a patient are in one. */
            readonly partition: string;
            /** @description Place in the partition: 1, 2, 3 and so on without a gap. In the topic a gap says that an event is missing; a feed leaves out what it does not tell. */
            readonly sequence: string;
            /** @description Surrogate id of the record that it belongs to, with its kind. */
            readonly stream: string;
            /** @description Place in the stream, from 1 on without a gap. */
            readonly streamversion: string;
            /** @description Version of the schema of the payload. An older event keeps the version in which it was stored. */
            readonly schemaversion: string;
            /**
             * Format: date-time
             * @description When the log took it.
             */
            readonly recordedtime: string;
            /**
             * @description How exactly time is known.
             * @enum {string}
             */
            readonly timeprecision: "instant" | "day" | "approx";
            /** @description Surrogate id of whoever did or recorded it. */
            readonly actor: string;
            /**
             * @description The role in which they did.
             * @enum {string}
             */
            readonly actorrole: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor" | "front_desk" | "site_administrator" | "auditor" | "privacy_officer" | "operator" | "importer" | "subscriber" | "partner" | "scheduler";
            /** @description Surrogate id of the person for whom they did it. */
            readonly onbehalfof?: string;
            /** @description Site of care. Absent: it belongs to none. */
            readonly site?: string;
            /** @description Surrogate id of the patient. Absent: it is about none. */
            readonly patient?: string;
            /** @description Id of the episode of treatment. Absent: it belongs to none. */
            readonly episode?: string;
            /** @description Version of the site's policy in force when it happened. Absent: there was none. */
            readonly policyversion?: string;
            /** @description Shared by everything that one request led to. */
            readonly correlation: string;
            /** @description Id of the event or command that this one followed from. Absent: nothing of the log. */
            readonly causation?: string;
            /** @description Id of the command that was accepted: its Idempotency-Key. */
            readonly command: string;
            /**
             * @description How it came in.
             * @enum {string}
             */
            readonly origin: "ui" | "import" | "device" | "lab" | "partner" | "scheduler";
            /** @description Security labels, separated by commas; a comma or percent sign inside one is percent-encoded. */
            readonly labels?: string;
            /** @description Id of the event that it corrects or voids. Absent: none. */
            readonly corrects?: string;
            /** @description W3C trace context of the command. */
            readonly traceparent?: string;
        };
        /**
         * AccessRecorded
         * @description Somebody looked at records, or tried to.
         * @example {
         *       "purpose": "TREAT",
         *       "dataClass": "state",
         *       "operation": "state-episodes",
         *       "target": "/v1/episodes/e-1",
         *       "channel": "http",
         *       "decision": "allowed",
         *       "patientIds": [
         *         "p-1"
         *       ],
         *       "episodeIds": [
         *         "e-1"
         *       ],
         *       "siteIds": [
         *         "site-1"
         *       ],
         *       "items": 1
         *     }
         */
        readonly "AccessRecorded.1": {
            readonly purpose: "TREAT" | "ETREAT" | "BTG" | "CAREMGT" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HCOMPL" | "HLEGAL" | "HSYSADMIN" | "PATADMIN" | "PATRQT" | "PATSFTY" | "RECORDMGT";
            readonly dataClass: "state" | "events" | "timeline" | "list" | "figures" | "replay" | "export" | "feed" | "access" | "view" | "payload";
            readonly operation: string;
            readonly target: string;
            readonly scope?: string;
            readonly channel: "http" | "command-line";
            readonly decision: "allowed" | "refused";
            readonly refusal?: string;
            readonly patientIds: readonly string[];
            readonly episodeIds: readonly string[];
            readonly siteIds: readonly string[];
            readonly items: number;
        };
        /**
         * AdmissionDeclined
         * @description The patient was not admitted: referred elsewhere, or did not want to be.
         * @example {
         *       "reason": "pregnant: women-only programme",
         *       "policyField": "admission.pregnancy",
         *       "referralId": "r-1"
         *     }
         */
        readonly "AdmissionDeclined.1": {
            readonly reason: string;
            readonly policyField?: string;
            readonly referralId?: string;
            /** @constant */
            readonly patientDeclined?: true;
        };
        /**
         * AftercareCheckInScheduled
         * @description A check-in after treatment falls due on a day.
         * @example {
         *       "checkInId": "day-30",
         *       "dueOn": "2026-10-01"
         *     }
         */
        readonly "AftercareCheckInScheduled.1": {
            readonly checkInId: string;
            readonly dueOn: string;
            readonly by?: string;
        };
        /**
         * AftercareEntered
         * @description The patient left treatment and entered aftercare.
         * @example {
         *       "option": "community_peer",
         *       "leftOn": "2026-09-01",
         *       "basis": "consent",
         *       "partnerId": "peers-east"
         *     }
         */
        readonly "AftercareEntered.1": {
            readonly option: "community_peer" | "remote" | "therapist" | "pcp_moud" | "none";
            readonly leftOn: string;
            readonly basis: "consent" | "treatment_payment_operations";
            readonly partnerId?: string;
            readonly planRef?: string;
        };
        /**
         * AftercareEntered
         * @description The patient left treatment or a support programme, and entered aftercare.
         * @example {
         *       "option": "community_peer",
         *       "leftOn": "2026-09-01",
         *       "after": "closing",
         *       "basis": "consent",
         *       "partnerId": "peers-east"
         *     }
         */
        readonly "AftercareEntered.2": {
            readonly option: "community_peer" | "remote" | "therapist" | "pcp_moud" | "none";
            readonly leftOn: string;
            readonly after: "closing" | "support_programme";
            readonly basis: "consent" | "treatment_payment_operations";
            readonly partnerId?: string;
            readonly planRef?: string;
        };
        /**
         * AftercareOutcomeReported
         * @description Somebody reported how the patient is doing after treatment.
         * @example {
         *       "checkInId": "day-30",
         *       "informant": "patient",
         *       "onMoud": true,
         *       "returnedToUse": false,
         *       "barc10": 47
         *     }
         */
        readonly "AftercareOutcomeReported.1": {
            readonly checkInId?: string;
            readonly informant: "patient" | "partner" | "claims" | "pdmp";
            readonly confidence?: "low" | "moderate" | "high";
            readonly onMoud?: boolean;
            readonly returnedToUse?: boolean;
            readonly overdose?: boolean;
            readonly edVisit?: boolean;
            readonly inpatient?: boolean;
            readonly housing?: "homeless" | "dependent" | "independent";
            readonly employment?: "full_time" | "part_time" | "unemployed" | "not_in_labor_force";
            readonly barc10?: number;
        };
        /**
         * AssessmentRecorded
         * @description The patient answered an assessment instrument.
         * @example {
         *       "instrument": "ftnd",
         *       "definitionVersion": "1",
         *       "answers": [
         *         {
         *           "item": "per_day",
         *           "value": "11-20"
         *         }
         *       ],
         *       "score": 6
         *     }
         */
        readonly "AssessmentRecorded.1": {
            readonly instrument: string;
            readonly definitionVersion: string;
            readonly answers: readonly {
                readonly item: string;
                readonly value: number | string;
            }[];
            readonly score: number | null;
        };
        /**
         * AssessmentRecorded
         * @description The patient answered an assessment instrument.
         * @example {
         *       "instrument": "gad-7",
         *       "definitionVersion": "1",
         *       "answers": [
         *         {
         *           "item": "1",
         *           "value": 2
         *         },
         *         {
         *           "item": "2",
         *           "value": 2
         *         },
         *         {
         *           "item": "3",
         *           "value": 2
         *         },
         *         {
         *           "item": "4",
         *           "value": 2
         *         },
         *         {
         *           "item": "5",
         *           "value": 2
         *         },
         *         {
         *           "item": "6",
         *           "value": 2
         *         },
         *         {
         *           "item": "7",
         *           "value": 2
         *         }
         *       ],
         *       "complete": true,
         *       "scores": {
         *         "total": 14
         *       },
         *       "score": 14
         *     }
         */
        readonly "AssessmentRecorded.2": {
            readonly instrument: string;
            readonly definitionVersion: string;
            readonly answers: readonly {
                readonly item: string;
                readonly value: number | string;
            }[];
            readonly complete: boolean;
            readonly scores: {
                readonly [key: string]: number;
            };
            readonly score: number | null;
        };
        /**
         * AuditAccessRecorded
         * @description An auditor looked at records within an audit session, or tried to.
         * @example {
         *       "purpose": "HCOMPL",
         *       "dataClass": "state",
         *       "operation": "state-episodes",
         *       "target": "/v1/episodes/e-1",
         *       "channel": "http",
         *       "decision": "allowed",
         *       "patientIds": [
         *         "p-1"
         *       ],
         *       "episodeIds": [
         *         "e-1"
         *       ],
         *       "siteIds": [
         *         "site-1"
         *       ],
         *       "items": 1,
         *       "sessionId": "audit-2026-04",
         *       "agreementRef": "agreement 2026/17"
         *     }
         */
        readonly "AuditAccessRecorded.1": {
            readonly purpose: "TREAT" | "ETREAT" | "BTG" | "CAREMGT" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HCOMPL" | "HLEGAL" | "HSYSADMIN" | "PATADMIN" | "PATRQT" | "PATSFTY" | "RECORDMGT";
            readonly dataClass: "state" | "events" | "timeline" | "list" | "figures" | "replay" | "export" | "feed" | "access" | "view" | "payload";
            readonly operation: string;
            readonly target: string;
            readonly scope?: string;
            readonly channel: "http" | "command-line";
            readonly decision: "allowed" | "refused";
            readonly refusal?: string;
            readonly patientIds: readonly string[];
            readonly episodeIds: readonly string[];
            readonly siteIds: readonly string[];
            readonly items: number;
            readonly sessionId: string;
            readonly agreementRef: string;
        };
        /**
         * AuditSessionClosed
         * @description An audit session ended before it expired.
         * @example {
         *       "sessionId": "audit-2026-04",
         *       "auditorId": "auditor-7",
         *       "reason": "the auditors have gone"
         *     }
         */
        readonly "AuditSessionClosed.1": {
            readonly sessionId: string;
            readonly auditorId: string;
            readonly reason?: string;
        };
        /**
         * AuditSessionOpened
         * @description An auditor was let in, under a written agreement, for a purpose, until an instant (42 CFR 2.53).
         * @example {
         *       "sessionId": "audit-2026-04",
         *       "auditorId": "auditor-7",
         *       "onBehalfOf": "State opioid treatment authority",
         *       "capacity": "government_regulator",
         *       "agreementRef": "agreement 2026/17",
         *       "mode": "view",
         *       "purpose": "HCOMPL",
         *       "expiresAt": "2026-04-30T16:00:00Z",
         *       "scope": {
         *         "siteIds": [
         *           "site-1"
         *         ]
         *       }
         *     }
         */
        readonly "AuditSessionOpened.1": {
            readonly sessionId: string;
            readonly auditorId: string;
            readonly onBehalfOf: string;
            readonly capacity: "government_funder" | "government_regulator" | "payer" | "quality_improvement_organization" | "financial_supporter" | "administrative_control" | "found_qualified";
            readonly agreementRef: string;
            readonly mode: "view" | "copy";
            readonly copyTerms?: {
                /** @constant */
                readonly keptPer216: true;
                /** @constant */
                readonly destroyedAfterUse: true;
            };
            readonly purpose: "HCOMPL" | "HPAYMT" | "HOPERAT" | "HQUALIMP" | "HACCRED" | "HLEGAL";
            readonly expiresAt: string;
            readonly scope: {
                readonly siteIds?: readonly string[];
                readonly patientIds?: readonly string[];
                readonly episodeIds?: readonly string[];
            };
        };
        /**
         * CareDeintensified
         * @description The care of the patient was stepped down within the site.
         * @example {
         *       "adds": [],
         *       "removes": [
         *         "groups_per_week"
         *       ],
         *       "trigger": {
         *         "kind": "patient_wish"
         *       }
         *     }
         */
        readonly "CareDeintensified.1": {
            readonly adds: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly removes: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly trigger: {
                readonly kind: "uds" | "missed_visits" | "clinical" | "patient_wish";
                readonly ref?: string;
            };
        };
        /**
         * CareIntensified
         * @description The care of the patient was stepped up within the site.
         * @example {
         *       "adds": [
         *         "groups_per_week",
         *         "individual_therapy"
         *       ],
         *       "removes": [],
         *       "trigger": {
         *         "kind": "uds",
         *         "ref": "specimen-1"
         *       }
         *     }
         */
        readonly "CareIntensified.1": {
            readonly adds: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly removes: readonly ("groups_per_week" | "individual_therapy" | "case_management" | "medication_visits" | "uds" | "peer_contacts")[];
            readonly trigger: {
                readonly kind: "uds" | "missed_visits" | "clinical" | "patient_wish";
                readonly ref?: string;
            };
        };
        /**
         * CareTeamMemberAssigned
         * @description Somebody joined the patient’s care team.
         * @example {
         *       "memberId": "m-7",
         *       "role": "peer_recovery_specialist",
         *       "from": "2026-03-05",
         *       "primary": true
         *     }
         */
        readonly "CareTeamMemberAssigned.1": {
            readonly memberId: string;
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly from: string;
            readonly primary: boolean;
            readonly panel?: string;
        };
        /**
         * CareTeamMemberAssigned
         * @description Somebody joined the patient’s care team.
         * @example {
         *       "memberId": "m-7",
         *       "role": "peer_recovery_specialist",
         *       "from": "2026-03-05",
         *       "primary": true
         *     }
         */
        readonly "CareTeamMemberAssigned.2": {
            readonly memberId: string;
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly from: string;
            readonly primary: boolean;
            readonly panel?: string;
        };
        /**
         * CareTeamMemberReplaced
         * @description Somebody took over a role in the care team from another member.
         * @example {
         *       "memberId": "m-8",
         *       "replaces": "m-7",
         *       "role": "peer_recovery_specialist",
         *       "from": "2026-04-01",
         *       "primary": true
         *     }
         */
        readonly "CareTeamMemberReplaced.1": {
            readonly memberId: string;
            readonly replaces: string;
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly from: string;
            readonly primary: boolean;
            readonly reason?: string;
        };
        /**
         * CareTeamMemberReplaced
         * @description Somebody took over a role in the care team from another member.
         * @example {
         *       "memberId": "m-8",
         *       "replaces": "m-7",
         *       "role": "peer_recovery_specialist",
         *       "from": "2026-04-01",
         *       "primary": true
         *     }
         */
        readonly "CareTeamMemberReplaced.2": {
            readonly memberId: string;
            readonly replaces: string;
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly from: string;
            readonly primary: boolean;
            readonly reason?: string;
        };
        /**
         * CaseConferenceHeld
         * @description Members of the staff met about their patients and gave themselves tasks.
         * @example {
         *       "conferenceId": "c-1",
         *       "kind": "huddle",
         *       "attendees": [
         *         "m-7",
         *         "m-9"
         *       ],
         *       "patientsReviewed": [
         *         "e-1",
         *         "e-2"
         *       ],
         *       "tasks": [
         *         {
         *           "episodeId": "e-1",
         *           "ownerId": "m-7",
         *           "text": "ask about the ride to the clinic",
         *           "dueOn": "2026-03-12"
         *         }
         *       ]
         *     }
         */
        readonly "CaseConferenceHeld.1": {
            readonly conferenceId: string;
            readonly kind: "huddle" | "biweekly_team" | "supervision" | "weekly_dyad";
            readonly attendees: readonly string[];
            readonly patientsReviewed: readonly string[];
            readonly tasks: readonly {
                readonly episodeId: string;
                readonly ownerId: string;
                readonly text: string;
                readonly dueOn?: string;
            }[];
        };
        /**
         * CheckInAttempted
         * @description Somebody tried to reach the patient for a check-in and got no answer yet.
         * @example {
         *       "checkInId": "day-30",
         *       "mode": "phone",
         *       "attempts": 1
         *     }
         */
        readonly "CheckInAttempted.1": {
            readonly checkInId: string;
            readonly mode?: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly attempts: number;
        };
        /**
         * CheckInCompleted
         * @description The patient was reached for a check-in.
         * @example {
         *       "checkInId": "day-30",
         *       "mode": "phone",
         *       "informant": "patient",
         *       "attempts": 2
         *     }
         */
        readonly "CheckInCompleted.1": {
            readonly checkInId: string;
            readonly mode?: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly informant: "patient" | "partner" | "claims" | "pdmp";
            readonly attempts: number;
        };
        /**
         * CheckInDeclined
         * @description The patient did not want a check-in.
         * @example {
         *       "checkInId": "day-30",
         *       "mode": "phone",
         *       "attempts": 1
         *     }
         */
        readonly "CheckInDeclined.1": {
            readonly checkInId: string;
            readonly mode?: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly attempts: number;
        };
        /**
         * CheckInUnreachable
         * @description The patient could not be reached for a check-in after the site’s number of attempts.
         * @example {
         *       "checkInId": "day-30",
         *       "attempts": 3
         *     }
         */
        readonly "CheckInUnreachable.1": {
            readonly checkInId: string;
            readonly attempts: number;
        };
        /**
         * ClientDelayRecorded
         * @description The wait for admission was prolonged by the patient.
         * @example {
         *       "from": "2026-03-02",
         *       "to": "2026-03-04",
         *       "reason": "away for a funeral"
         *     }
         */
        readonly "ClientDelayRecorded.1": {
            readonly from: string;
            readonly to: string;
            readonly reason: string;
        };
        /**
         * ConfirmationOrdered
         * @description A definitive test of a urine specimen was ordered.
         * @example {
         *       "specimenId": "u-1",
         *       "analytes": [
         *         "fentanyl"
         *       ],
         *       "laboratory": "reference laboratory"
         *     }
         */
        readonly "ConfirmationOrdered.1": {
            readonly specimenId: string;
            readonly analytes: readonly ("buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol")[];
            readonly laboratory?: string;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * CounselingSessionRecorded
         * @description The patient was counselled.
         * @example {
         *       "sessionId": "cs-1",
         *       "mode": "in_person",
         *       "modality": "cbt",
         *       "facilitators": [
         *         "m-5"
         *       ],
         *       "minutes": 45,
         *       "familyParticipants": [
         *         {
         *           "relation": "sister"
         *         }
         *       ],
         *       "consentRef": "consent-2"
         *     }
         */
        readonly "CounselingSessionRecorded.1": {
            readonly sessionId: string;
            readonly visitId?: string;
            readonly mode: "in_person" | "video" | "phone";
            readonly modality: "cbt" | "motivational_interviewing" | "solution_focused" | "mindfulness" | "talk_therapy" | "emdr" | "other";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            readonly minutes: number;
            readonly manualized?: boolean;
            readonly familyParticipants: readonly {
                readonly relation: string;
            }[];
            readonly consentRef?: string;
        };
        /**
         * CountRequested
         * @description The patient was called for a count of pills or wrappers.
         * @example {
         *       "countId": "c-1",
         *       "kind": "wrapper",
         *       "random": true
         *     }
         */
        readonly "CountRequested.1": {
            readonly countId: string;
            readonly kind: "pill" | "wrapper";
            readonly random: boolean;
        };
        /**
         * DiagnosisRecorded
         * @description A diagnosis was made, suspected or ruled out.
         * @example {
         *       "condition": "opioid_use_disorder",
         *       "verification": "confirmed",
         *       "icd10cm": "F11.20",
         *       "role": "AD",
         *       "rank": 1,
         *       "severity": "severe"
         *     }
         */
        readonly "DiagnosisRecorded.1": {
            readonly condition: string;
            readonly verification: "confirmed" | "provisional" | "refuted";
            readonly icd10cm?: string;
            readonly snomed?: string;
            readonly role?: "AD" | "DD" | "CC" | "CM";
            readonly rank?: number;
            readonly severity?: "mild" | "moderate" | "severe";
            readonly hepatitisC?: boolean;
            readonly pregnancy?: boolean;
        };
        /**
         * DoseAdjusted
         * @description The daily dose of a medication was changed.
         * @example {
         *       "medication": "buprenorphine",
         *       "fromMg": 16,
         *       "toMg": 24,
         *       "reason": "craving in the evening"
         *     }
         */
        readonly "DoseAdjusted.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly fromMg: number | null;
            readonly toMg: number;
            readonly reason: string;
        };
        /**
         * DoseAdministered
         * @description A dose of a medication was given or taken.
         * @example {
         *       "medication": "buprenorphine",
         *       "amount": 16,
         *       "unit": "mg",
         *       "observed": true
         *     }
         */
        readonly "DoseAdministered.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly amount: number;
            readonly unit: "mg" | "mcg" | "ml";
            readonly observed?: boolean;
        };
        /**
         * DoseMissed
         * @description A dose was missed.
         * @example {
         *       "on": "2026-03-09",
         *       "medication": "methadone",
         *       "excusedReason": "hospital"
         *     }
         */
        readonly "DoseMissed.1": {
            readonly on: string;
            readonly medication?: "buprenorphine" | "methadone" | "naltrexone";
            readonly excusedReason?: "hospital" | "jail" | "guest_dosing";
        };
        /**
         * DoseReducedForNonparticipation
         * @description The daily dose of a medication was reduced because the patient does not take part in treatment.
         * @example {
         *       "medication": "buprenorphine",
         *       "fromMg": 16,
         *       "toMg": 8,
         *       "reason": "three groups missed",
         *       "supervisorReview": {
         *         "reviewerId": "m-4",
         *         "on": "2026-03-09"
         *       }
         *     }
         */
        readonly "DoseReducedForNonparticipation.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly fromMg: number;
            readonly toMg: number;
            readonly reason: string;
            readonly supervisorReview: {
                readonly reviewerId: string;
                readonly on: string;
            };
        };
        /**
         * DoseReviewSuggested
         * @description The doses of a day passed the line at which the site wants a dose looked at again.
         * @example {
         *       "medication": "buprenorphine",
         *       "on": "2026-03-06",
         *       "totalMg": 32,
         *       "reviewLineMg": 24
         *     }
         */
        readonly "DoseReviewSuggested.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly on: string;
            readonly totalMg: number;
            readonly reviewLineMg: number;
        };
        /**
         * EntryCorrected
         * @description An earlier entry was wrong: it holds with this content, time and policy version from now on.
         * @example {
         *       "entryType": "DoseAdministered",
         *       "entryVersion": 1,
         *       "payload": {
         *         "medication": "buprenorphine",
         *         "amount": 16,
         *         "unit": "mg",
         *         "observed": true
         *       },
         *       "occurredAt": "2026-03-02T09:30:00.000Z",
         *       "occurredAtPrecision": "instant",
         *       "policyVersionId": null,
         *       "reason": "Transcription error"
         *     }
         */
        readonly "EntryCorrected.1": {
            readonly entryType: string;
            readonly entryVersion: number;
            readonly payload: Record<string, never>;
            readonly occurredAt: string;
            readonly occurredAtPrecision: "instant" | "day" | "approx";
            readonly policyVersionId: string | null;
            readonly reason: string;
        };
        /**
         * EntryVoided
         * @description An earlier entry was recorded in error and does not hold.
         * @example {
         *       "entryType": "DoseAdministered",
         *       "reason": "Recorded for another patient"
         *     }
         */
        readonly "EntryVoided.1": {
            readonly entryType: string;
            readonly reason: string;
        };
        /**
         * EpisodeClosed
         * @description The treatment episode ended.
         * @example {
         *       "reason": "completed",
         *       "tedsReason": 1,
         *       "closedOn": "2026-09-01",
         *       "lastContactOn": "2026-08-30",
         *       "lastDoseOn": "2026-08-30",
         *       "moudAtClose": [
         *         "buprenorphine"
         *       ],
         *       "outstandingReferrals": [],
         *       "arm": null
         *     }
         */
        readonly "EpisodeClosed.1": {
            readonly reason: "completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other";
            readonly tedsReason: number;
            readonly closedOn: string;
            readonly lastContactOn: string | null;
            readonly lastDoseOn: string | null;
            readonly moudAtClose: readonly ("buprenorphine" | "methadone" | "naltrexone")[];
            readonly outstandingReferrals: readonly string[];
            readonly arm: string | null;
            readonly note?: string;
        };
        /**
         * EpisodeClosed
         * @description The treatment episode ended.
         * @example {
         *       "reason": "completed",
         *       "tedsReason": 1,
         *       "closedOn": "2026-09-01",
         *       "lastContactOn": "2026-08-30",
         *       "lastDoseOn": "2026-08-30",
         *       "moudAtClose": [
         *         "buprenorphine"
         *       ],
         *       "outstandingReferrals": [],
         *       "arm": null,
         *       "tedsDischarge": null,
         *       "lengthOfStay": {
         *         "days": 178,
         *         "code": 35
         *       }
         *     }
         */
        readonly "EpisodeClosed.2": {
            readonly reason: "completed" | "lost" | "terminated_by_facility" | "transferred" | "incarcerated" | "died" | "other";
            readonly tedsReason: number;
            readonly closedOn: string;
            readonly lastContactOn: string | null;
            readonly lastDoseOn: string | null;
            readonly moudAtClose: readonly ("buprenorphine" | "methadone" | "naltrexone")[];
            readonly outstandingReferrals: readonly string[];
            readonly arm: string | null;
            readonly tedsDischarge: {
                readonly services: number | null;
                readonly employ: number | null;
                readonly detnlf: number | null;
                readonly livarag: number | null;
                readonly arrests: number | null;
                readonly sub1: number | null;
                readonly sub2: number | null;
                readonly sub3: number | null;
                readonly freq1: number | null;
                readonly freq2: number | null;
                readonly freq3: number | null;
                readonly selfHelp: number | null;
            } | null;
            readonly lengthOfStay: {
                readonly days: number;
                readonly code: number | null;
            } | null;
            readonly dismissalRef?: string;
            readonly note?: string;
        };
        /**
         * EpisodeOpened
         * @description A treatment episode of a patient at a programme began with a first contact.
         * @example {
         *       "patientId": "p-1",
         *       "programmeId": "obot",
         *       "siteId": "site-21",
         *       "firstContactOn": "2026-03-01",
         *       "referralSource": "hospital"
         *     }
         */
        readonly "EpisodeOpened.1": {
            readonly patientId: string;
            readonly programmeId: string;
            readonly siteId: string;
            readonly firstContactOn: string;
            readonly referralSource: "self" | "sud_provider" | "other_health_provider" | "clinic" | "hospital" | "warmline" | "school" | "employer" | "other_community" | "community_outreach" | "criminal_justice" | "not_recorded";
            readonly priorEpisodeId?: string;
            readonly studyId?: string;
            readonly plannedWeeks?: number;
        };
        /**
         * EpisodeReadmitted
         * @description The episode is a readmission after another one, which closed so many days before its first contact.
         * @example {
         *       "previousEpisodeId": "e-1",
         *       "daysSinceClose": 40
         *     }
         */
        readonly "EpisodeReadmitted.1": {
            readonly previousEpisodeId: string;
            readonly daysSinceClose: number;
        };
        /**
         * EpisodeRegistered
         * @description The patient has an open episode at a programme.
         * @example {
         *       "episodeId": "e-1",
         *       "programmeId": "obot"
         *     }
         */
        readonly "EpisodeRegistered.1": {
            readonly episodeId: string;
            readonly programmeId: string;
        };
        /**
         * EpisodeReleased
         * @description The patient no longer has an open episode at a programme.
         * @example {
         *       "episodeId": "e-1",
         *       "programmeId": "obot"
         *     }
         */
        readonly "EpisodeReleased.1": {
            readonly episodeId: string;
            readonly programmeId: string;
        };
        /**
         * EpisodeResumed
         * @description Care goes on after it rested.
         * @example {}
         */
        readonly "EpisodeResumed.1": {
            readonly note?: string;
        };
        /**
         * EpisodeSuspended
         * @description Care rests while the patient is elsewhere; `until` is the day on which they are expected back, where that is known.
         * @example {
         *       "reason": "hospital",
         *       "until": "2026-04-02"
         *     }
         */
        readonly "EpisodeSuspended.1": {
            readonly reason: "jail" | "hospital" | "travel" | "other";
            readonly until?: string;
        };
        /**
         * FeedbackLoopClosed
         * @description The aftercare of a patient is over, and what was learnt went back to those who treated.
         * @example {
         *       "sentTo": [
         *         "care_team"
         *       ],
         *       "scheduled": 4,
         *       "attempted": 4,
         *       "reached": 2,
         *       "unreachable": 1,
         *       "declined": 1,
         *       "responseRate": 0.5
         *     }
         */
        readonly "FeedbackLoopClosed.1": {
            readonly sentTo: readonly ("care_team" | "partner" | "site")[];
            readonly scheduled: number;
            readonly attempted: number;
            readonly reached: number;
            readonly unreachable: number;
            readonly declined: number;
            readonly responseRate: number;
        };
        /**
         * GoalAbandoned
         * @description The patient gave up a goal.
         * @example {
         *       "goalId": "g-1",
         *       "kind": "process",
         *       "text": "buprenorphine most days",
         *       "note": "wants to taper"
         *     }
         */
        readonly "GoalAbandoned.1": {
            readonly goalId: string;
            readonly kind: "abstinence" | "reduction" | "process" | "life_domain";
            readonly text: string;
            readonly note?: string;
        };
        /**
         * GoalAchieved
         * @description The patient achieved a goal.
         * @example {
         *       "goalId": "g-1",
         *       "kind": "process",
         *       "text": "buprenorphine most days"
         *     }
         */
        readonly "GoalAchieved.1": {
            readonly goalId: string;
            readonly kind: "abstinence" | "reduction" | "process" | "life_domain";
            readonly text: string;
            readonly note?: string;
        };
        /**
         * GoalProgressed
         * @description The patient came closer to a goal.
         * @example {
         *       "goalId": "g-1",
         *       "kind": "process",
         *       "text": "buprenorphine most days",
         *       "note": "five days of seven"
         *     }
         */
        readonly "GoalProgressed.1": {
            readonly goalId: string;
            readonly kind: "abstinence" | "reduction" | "process" | "life_domain";
            readonly text: string;
            readonly note?: string;
        };
        /**
         * GoalSet
         * @description The patient set a goal.
         * @example {
         *       "goalId": "g-1",
         *       "planId": "rp-1",
         *       "kind": "process",
         *       "text": "buprenorphine most days",
         *       "by": "2026-06-01"
         *     }
         */
        readonly "GoalSet.1": {
            readonly goalId: string;
            readonly planId?: string;
            readonly kind: "abstinence" | "reduction" | "process" | "life_domain";
            readonly text: string;
            readonly target?: string;
            readonly by?: string;
        };
        /**
         * GroupAttendanceRecorded
         * @description The patient came to a group session, or did not.
         * @example {
         *       "sessionId": "gs-1",
         *       "mode": "in_person",
         *       "curriculum": "Living and Balance",
         *       "facilitators": [
         *         "m-5"
         *       ],
         *       "minutes": 90,
         *       "attended": true
         *     }
         */
        readonly "GroupAttendanceRecorded.1": {
            readonly sessionId: string;
            readonly visitId?: string;
            readonly mode: "in_person" | "video" | "phone";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            readonly minutes: number;
            readonly attended: boolean;
        };
        /**
         * GroupSessionHeld
         * @description A group session was held.
         * @example {
         *       "siteId": "site-1",
         *       "kind": "educational",
         *       "mode": "in_person",
         *       "curriculum": "Living and Balance",
         *       "facilitators": [
         *         "m-5"
         *       ],
         *       "minutes": 90,
         *       "roster": 8
         *     }
         */
        readonly "GroupSessionHeld.1": {
            readonly siteId: string;
            readonly kind: "process" | "educational" | "mutual_aid_style" | "specific";
            readonly mode: "in_person" | "video" | "phone";
            readonly curriculum?: string;
            readonly facilitators: readonly string[];
            readonly minutes: number;
            readonly roster: number;
        };
        /**
         * HigherLevelReferred
         * @description The patient was referred to a higher level of care; the referral’s own history starts here.
         * @example {
         *       "referralId": "r-1",
         *       "partnerId": "hub-3",
         *       "fromLevel": {
         *         "system": "asam4",
         *         "code": "1.7"
         *       },
         *       "toLevel": {
         *         "system": "asam4",
         *         "code": "3.5"
         *       },
         *       "reason": "return to use with unstable housing",
         *       "urgency": "urgent",
         *       "waitEstimateDays": 21
         *     }
         */
        readonly "HigherLevelReferred.1": {
            readonly referralId: string;
            readonly partnerId: string;
            readonly fromLevel?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly toLevel: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly reason: string;
            readonly urgency: "routine" | "urgent" | "asap" | "stat";
            readonly transportPlan?: string;
            readonly waitEstimateDays?: number;
        };
        /**
         * InductionAbandoned
         * @description An induction ended without a stable dose.
         * @example {
         *       "reason": "patient chose methadone"
         *     }
         */
        readonly "InductionAbandoned.1": {
            readonly reason: string;
        };
        /**
         * InductionCompleted
         * @description The patient is stable on buprenorphine.
         * @example {
         *       "stabilisationDoseMg": 16
         *     }
         */
        readonly "InductionCompleted.1": {
            readonly stabilisationDoseMg?: number;
        };
        /**
         * InductionDeferred
         * @description Buprenorphine induction was put off.
         * @example {
         *       "reason": "withdrawal is too mild",
         *       "cows": 7,
         *       "minimum": 8
         *     }
         */
        readonly "InductionDeferred.1": {
            readonly reason: string;
            readonly until?: string;
            readonly cows?: number;
            readonly minimum?: number;
        };
        /**
         * InductionDoseTaken
         * @description A dose of buprenorphine was taken during an induction.
         * @example {
         *       "doseMg": 4,
         *       "formulation": "sublingual_film",
         *       "observed": true
         *     }
         */
        readonly "InductionDoseTaken.1": {
            readonly doseMg: number;
            readonly formulation: "sublingual_tablet" | "sublingual_film" | "buccal_film" | "other" | "not_recorded";
            readonly observed?: boolean;
            readonly cowsAfter?: number;
        };
        /**
         * InductionStarted
         * @description Buprenorphine induction began, in the given setting and by the given path.
         * @example {
         *       "path": "standard",
         *       "setting": "clinic",
         *       "cows": 13,
         *       "naloxoneOffered": true
         *     }
         */
        readonly "InductionStarted.1": {
            readonly path: "standard" | "low_dose" | "continuation" | "rapid_er";
            readonly setting: "clinic" | "home" | "telehealth" | "emergency_department" | "inpatient" | "not_recorded";
            readonly settingReason?: string;
            readonly lastOpioid?: {
                readonly kind: string;
                readonly at: string;
            };
            readonly cows?: number;
            readonly cowsRef?: string;
            readonly override?: {
                readonly reason: string;
            };
            readonly naloxoneOffered?: boolean;
            readonly consentRef?: string;
        };
        /**
         * InductionStarted
         * @description Buprenorphine induction began, in the given setting and by the given path.
         * @example {
         *       "path": "standard",
         *       "setting": "clinic",
         *       "settingByPolicy": "inside",
         *       "cows": 13,
         *       "naloxoneOffered": true
         *     }
         */
        readonly "InductionStarted.2": {
            readonly path: "standard" | "low_dose" | "continuation" | "rapid_er";
            readonly setting: "clinic" | "home" | "telehealth" | "emergency_department" | "inpatient" | "not_recorded";
            readonly settingByPolicy: "inside" | "outside" | "not_said";
            readonly settingReason?: string;
            readonly lastOpioid?: {
                readonly kind: string;
                readonly at: string;
            };
            readonly cows?: number;
            readonly cowsRef?: string;
            readonly override?: {
                readonly reason: string;
            };
            readonly naloxoneOffered?: boolean;
            readonly consentRef?: string;
        };
        /**
         * InjectionAdministered
         * @description An extended-release injection was given.
         * @example {
         *       "product": "sublocade",
         *       "medication": "buprenorphine",
         *       "route": "subcutaneous",
         *       "doseMg": 300,
         *       "site": "abdomen",
         *       "daysSinceLast": 28,
         *       "window": "inside"
         *     }
         */
        readonly "InjectionAdministered.1": {
            readonly product: "sublocade" | "brixadi_weekly" | "brixadi_monthly" | "naltrexone_er";
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly route: "subcutaneous" | "intramuscular";
            readonly doseMg?: number;
            readonly site?: string;
            readonly lot?: string;
            readonly remsRef?: string;
            readonly daysSinceLast: number | null;
            readonly window: "first" | "inside" | "early" | "late" | "not_judged";
            readonly reason?: string;
        };
        /**
         * InjectionAdministered
         * @description An extended-release injection was given.
         * @example {
         *       "product": "sublocade",
         *       "medication": "buprenorphine",
         *       "route": "subcutaneous",
         *       "doseMg": 300,
         *       "rxcui": "1996192",
         *       "site": "abdomen",
         *       "daysSinceLast": 28,
         *       "window": "inside"
         *     }
         */
        readonly "InjectionAdministered.2": {
            readonly product: "sublocade" | "brixadi_weekly" | "brixadi_monthly" | "naltrexone_er";
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly route: "subcutaneous" | "intramuscular";
            readonly doseMg?: number;
            readonly rxcui?: string;
            readonly site?: string;
            readonly lot?: string;
            readonly remsRef?: string;
            readonly daysSinceLast: number | null;
            readonly window: "first" | "inside" | "early" | "late" | "not_judged";
            readonly reason?: string;
        };
        /**
         * LevelOfCareChanged
         * @description The level of care of the patient changed inside the episode.
         * @example {
         *       "from": {
         *         "system": "asam4",
         *         "code": "2.1"
         *       },
         *       "to": {
         *         "system": "asam4",
         *         "code": "1.7"
         *       },
         *       "direction": "down",
         *       "reason": "stable for three months"
         *     }
         */
        readonly "LevelOfCareChanged.1": {
            readonly from?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly to: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly direction: "up" | "down" | "same" | "unknown";
            readonly reason: string;
        };
        /**
         * MedicationHistoryRecorded
         * @description The medication history of the patient was taken.
         * @example {
         *       "medications": [
         *         {
         *           "name": "sertraline 50 mg"
         *         }
         *       ],
         *       "onIllicitBuprenorphine": true,
         *       "priorMoud": [
         *         {
         *           "medication": "methadone",
         *           "note": "two years, until 2024"
         *         }
         *       ]
         *     }
         */
        readonly "MedicationHistoryRecorded.1": {
            readonly medications: readonly {
                readonly name: string;
                readonly rxcui?: string;
                readonly note?: string;
            }[];
            readonly onIllicitBuprenorphine: boolean | null;
            readonly priorMoud: readonly {
                readonly medication: "buprenorphine" | "methadone" | "naltrexone";
                readonly note?: string;
            }[];
        };
        /**
         * MedicationPrescribed
         * @description A medication for opioid use disorder was prescribed.
         * @example {
         *       "prescriptionId": "rx-1",
         *       "product": "buprenorphine_naloxone_film_8",
         *       "medication": "buprenorphine",
         *       "rxcui": "1010604",
         *       "dose": {
         *         "amount": 16,
         *         "unit": "mg"
         *       },
         *       "quantity": 56,
         *       "daysSupply": 28,
         *       "startsOn": "2026-03-10",
         *       "refills": 0,
         *       "intervalDays": 28,
         *       "purpose": "oud"
         *     }
         */
        readonly "MedicationPrescribed.1": {
            readonly prescriptionId: string;
            readonly product: "buprenorphine_tablet_2" | "buprenorphine_tablet_8" | "buprenorphine_naloxone_tablet_0_7" | "buprenorphine_naloxone_tablet_1_4" | "buprenorphine_naloxone_tablet_2" | "buprenorphine_naloxone_tablet_2_9" | "buprenorphine_naloxone_tablet_5_7" | "buprenorphine_naloxone_tablet_8" | "buprenorphine_naloxone_tablet_8_6" | "buprenorphine_naloxone_tablet_11_4" | "buprenorphine_naloxone_film_2" | "buprenorphine_naloxone_film_4" | "buprenorphine_naloxone_film_8" | "buprenorphine_naloxone_film_12" | "sublocade_100" | "sublocade_300" | "brixadi_weekly_8" | "brixadi_weekly_16" | "brixadi_weekly_24" | "brixadi_weekly_32" | "brixadi_monthly_64" | "brixadi_monthly_96" | "brixadi_monthly_128" | "buprenorphine_implant" | "methadone_tablet_5" | "methadone_tablet_10" | "methadone_dispersible_40" | "methadone_solution_1" | "methadone_solution_2" | "methadone_solution_10" | "naltrexone_er_380";
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly rxcui: string;
            readonly dose: {
                readonly amount: number;
                readonly unit: "mg" | "mcg" | "ml";
            };
            readonly quantity: number;
            readonly daysSupply: number;
            readonly startsOn: string;
            readonly refills: number;
            readonly intervalDays?: number;
            /** @constant */
            readonly purpose: "oud";
        };
        /**
         * MedicationStarted
         * @description A medication for opioid use disorder was started outside an induction.
         * @example {
         *       "medication": "methadone"
         *     }
         */
        readonly "MedicationStarted.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly reason?: string;
        };
        /**
         * MedicationStopped
         * @description A medication for opioid use disorder was stopped.
         * @example {
         *       "medication": "methadone",
         *       "reason": "change to buprenorphine"
         *     }
         */
        readonly "MedicationStopped.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly reason?: string;
        };
        /**
         * MedicationVisitRecorded
         * @description A patient was seen about the medication.
         * @example {
         *       "visitId": "v-1",
         *       "clinicianId": "m-2",
         *       "craving": 4,
         *       "effectiveness": "partly",
         *       "sideEffects": [
         *         "constipation"
         *       ],
         *       "format": "one_to_one",
         *       "sameDayBehavioralHealth": true
         *     }
         */
        readonly "MedicationVisitRecorded.1": {
            readonly visitId?: string;
            readonly clinicianId: string;
            readonly craving: number;
            readonly effectiveness?: "effective" | "partly" | "not_effective";
            readonly sideEffects: readonly string[];
            readonly format: "one_to_one" | "group";
            readonly sameDayBehavioralHealth: boolean;
            readonly concerns?: readonly string[];
        };
        /**
         * MemberJoined
         * @description A member of the staff began to work at a site.
         * @example {
         *       "siteId": "site-1",
         *       "role": "peer_recovery_specialist",
         *       "fullTimeEquivalent": 1,
         *       "supervisorId": "m-9",
         *       "dyadWith": "m-5"
         *     }
         */
        readonly "MemberJoined.1": {
            readonly siteId: string;
            readonly role: "prescriber" | "nurse" | "behavioral_health_clinician" | "therapist" | "psychiatrist" | "pcp" | "champion_pcp" | "oversight_pcp" | "care_manager" | "care_coordinator" | "support_coordinator" | "peer_recovery_specialist" | "peer_supervisor";
            readonly fullTimeEquivalent: number;
            readonly supervisorId?: string;
            readonly dyadWith?: string;
        };
        /**
         * MemberLeft
         * @description A member of the staff no longer works at the site.
         * @example {}
         */
        readonly "MemberLeft.1": {
            readonly reason?: string;
        };
        /**
         * MoudAccepted
         * @description An offer of medication for opioid use disorder was accepted.
         * @example {
         *       "offerId": "o-1"
         *     }
         */
        readonly "MoudAccepted.1": {
            readonly offerId: string;
            readonly reason?: string;
        };
        /**
         * MoudDeclined
         * @description An offer of medication for opioid use disorder was declined.
         * @example {
         *       "offerId": "o-1",
         *       "reason": "prefers to go without"
         *     }
         */
        readonly "MoudDeclined.1": {
            readonly offerId: string;
            readonly reason?: string;
        };
        /**
         * MoudOffered
         * @description Medication for opioid use disorder was offered.
         * @example {
         *       "offerId": "o-1",
         *       "products": [
         *         "buprenorphine",
         *         "methadone"
         *       ],
         *       "educated": true
         *     }
         */
        readonly "MoudOffered.1": {
            readonly offerId: string;
            readonly products: readonly ("buprenorphine" | "methadone" | "naltrexone")[];
            readonly educated: boolean;
            readonly reason?: string;
        };
        /**
         * NaloxoneDispensed
         * @description Naloxone was given to the patient to keep.
         * @example {
         *       "product": "nasal_spray_4mg",
         *       "quantity": 2,
         *       "training": true
         *     }
         */
        readonly "NaloxoneDispensed.1": {
            /** @constant */
            readonly product: "nasal_spray_4mg";
            readonly quantity: number;
            readonly training: boolean;
        };
        /**
         * NeedsPrioritized
         * @description The needs of the patient were put in the order in which they are taken up.
         * @example {
         *       "needs": [
         *         {
         *           "domain": "housing",
         *           "rank": 1
         *         },
         *         {
         *           "domain": "transport",
         *           "rank": 2
         *         }
         *       ]
         *     }
         */
        readonly "NeedsPrioritized.1": {
            readonly needs: readonly {
                readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
                readonly rank: number;
            }[];
        };
        /**
         * NoShowRecorded
         * @description The patient missed a visit.
         * @example {
         *       "visitId": "v-2",
         *       "visitType": "medication",
         *       "reason": "forgot",
         *       "imputed": false,
         *       "response": "outreach"
         *     }
         */
        readonly "NoShowRecorded.1": {
            readonly visitId?: string;
            readonly visitType: string;
            readonly reason: "no_show" | "jail" | "hospital" | "illness" | "moved" | "forgot" | "no_funding" | "vacation" | "left" | "missing_14_consecutive" | "dead" | "unable" | "outside_window" | "no_note" | "other" | "not_recorded";
            readonly imputed: boolean;
            readonly response: ("outreach" | "none") | null;
        };
        /**
         * ObligationFellDue
         * @description Something that the site’s policy wants done by a day had not been done by then.
         * @example {
         *       "kind": "uds_due",
         *       "occasion": "u-1",
         *       "runsFrom": "2026-03-02T09:30:00.000Z",
         *       "dueAt": "2026-03-09T09:30:00.000Z"
         *     }
         */
        readonly "ObligationFellDue.1": {
            readonly kind: "uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review";
            readonly occasion: string;
            readonly runsFrom: string;
            readonly dueAt: string;
        };
        /**
         * OudSeverityRecorded
         * @description The criteria of an opioid use disorder were gone through, and its severity counted.
         * @example {
         *       "criteria": {
         *         "criterion1": true,
         *         "criterion2": true,
         *         "criterion3": false,
         *         "criterion4": true,
         *         "criterion5": false,
         *         "criterion6": false,
         *         "criterion7": false,
         *         "criterion8": false,
         *         "criterion9": false,
         *         "tolerance": true,
         *         "withdrawal": true
         *       },
         *       "takenAsPrescribedOnly": false,
         *       "counted": 5,
         *       "severity": "moderate",
         *       "rule": {
         *         "id": "oud-severity",
         *         "version": "dsm5"
         *       }
         *     }
         */
        readonly "OudSeverityRecorded.1": {
            readonly criteria: {
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
            readonly takenAsPrescribedOnly: boolean;
            readonly counted: number;
            readonly severity: "none" | "mild" | "moderate" | "severe";
            readonly rule: {
                readonly id: string;
                readonly version: string;
            };
        };
        /**
         * OutreachAttempted
         * @description Somebody tried to reach a patient who stayed away.
         * @example {
         *       "mode": "phone",
         *       "reached": false
         *     }
         */
        readonly "OutreachAttempted.1": {
            readonly mode: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly reached: boolean;
        };
        /**
         * OverdoseRecorded
         * @description The patient had an overdose.
         * @example {
         *       "fatal": false,
         *       "naloxoneUsed": true,
         *       "place": "home"
         *     }
         */
        readonly "OverdoseRecorded.1": {
            readonly fatal: boolean;
            readonly naloxoneUsed?: boolean;
            readonly place?: string;
        };
        /**
         * ParkedKeyDiscarded
         * @description An operator decided that a view goes on without an event that it could not take in.
         * @example {
         *       "projection": "caseload",
         *       "key": "e-1",
         *       "eventId": "0195f3a0-0000-7000-8000-000000000001",
         *       "partition": 3,
         *       "sequence": 4711,
         *       "category": "row-refused",
         *       "reason": "The importer doubled the entry; the second one is void at the site"
         *     }
         */
        readonly "ParkedKeyDiscarded.1": {
            readonly projection: string;
            readonly key: string;
            readonly eventId: string;
            readonly partition: number;
            readonly sequence: number;
            readonly category: "unreadable" | "unknown-type" | "unknown-version" | "fold-failed" | "row-refused";
            readonly reason: string;
        };
        /**
         * PatientAdmitted
         * @description The patient was admitted: the first direct treatment service was given.
         * @example {
         *       "firstServiceOn": "2026-03-05",
         *       "waitDays": 4,
         *       "levelOfCare": {
         *         "system": "asam4",
         *         "code": "1.7"
         *       }
         *     }
         */
        readonly "PatientAdmitted.1": {
            readonly firstServiceOn: string;
            readonly waitDays: number;
            readonly levelOfCare?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly setting?: string;
            readonly track?: string;
        };
        /**
         * PatientAdmitted
         * @description The patient was admitted: the first direct treatment service was given.
         * @example {
         *       "firstServiceOn": "2026-03-05",
         *       "waitDays": 4,
         *       "levelOfCare": {
         *         "system": "asam4",
         *         "code": "1.7"
         *       },
         *       "policyChecks": [
         *         {
         *           "check": "benzodiazepine",
         *           "finding": "benzodiazepine_use",
         *           "outcome": "overridden",
         *           "reason": "tapering with the prescriber"
         *         }
         *       ]
         *     }
         */
        readonly "PatientAdmitted.2": {
            readonly firstServiceOn: string;
            readonly waitDays: number;
            readonly levelOfCare?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly setting?: string;
            readonly track?: string;
            readonly policyChecks: readonly {
                readonly check: "pregnancy" | "excluded_diagnosis" | "benzodiazepine" | "illicit_buprenorphine";
                readonly finding: string;
                readonly outcome: "admitted" | "overridden";
                readonly reason?: string;
            }[];
        };
        /**
         * PatientDismissed
         * @description The patient was dismissed under the policy of the site, with a referral.
         * @example {
         *       "triggerRef": "specimen-1",
         *       "policyVersionId": "site-1@1",
         *       "reviewedBy": "m-9",
         *       "referralId": "r-1",
         *       "bridgingSupplyDays": 7,
         *       "naloxoneOffered": true,
         *       "appealOffered": true,
         *       "reason": "fentanyl in three screens"
         *     }
         */
        readonly "PatientDismissed.1": {
            readonly triggerRef: string;
            readonly policyVersionId: string;
            readonly reviewedBy: string;
            readonly referralId: string;
            readonly bridgingSupplyDays: number;
            readonly naloxoneOffered: boolean;
            readonly appealOffered: boolean;
            readonly reason: string;
        };
        /**
         * PatientOffWaitlist
         * @description The patient was taken off the waiting list.
         * @example {
         *       "reason": "a slot is free"
         *     }
         */
        readonly "PatientOffWaitlist.1": {
            readonly reason: string;
        };
        /**
         * PatientWaitlisted
         * @description The patient was put on the waiting list.
         * @example {
         *       "reason": "no prescriber slot",
         *       "expectedOn": "2026-03-20"
         *     }
         */
        readonly "PatientWaitlisted.1": {
            readonly reason: string;
            readonly expectedOn?: string;
        };
        /**
         * PeerContactRecorded
         * @description A peer recovery specialist was in touch with the patient.
         * @example {
         *       "memberId": "m-7",
         *       "mode": "phone",
         *       "minutes": 25,
         *       "purpose": "appointment reminder"
         *     }
         */
        readonly "PeerContactRecorded.1": {
            readonly memberId: string;
            readonly mode: "in_person" | "phone" | "video" | "text";
            readonly place?: string;
            readonly minutes?: number;
            readonly purpose?: string;
        };
        /**
         * PillWrapperCountRecorded
         * @description Pills or wrappers were counted.
         * @example {
         *       "countId": "c-1",
         *       "kind": "wrapper",
         *       "actual": 12,
         *       "expected": 14,
         *       "calledAt": "2026-03-09T09:00:00.000Z",
         *       "presentedAt": "2026-03-09T15:30:00Z",
         *       "hoursToPresent": 6.5
         *     }
         */
        readonly "PillWrapperCountRecorded.1": {
            readonly countId: string;
            readonly kind: "pill" | "wrapper";
            readonly actual: number;
            readonly expected: number | null;
            readonly calledAt: string;
            readonly presentedAt: string;
            readonly hoursToPresent: number;
        };
        /**
         * PolicyResponseApplied
         * @description The site's policy was applied to a positive urine screen or to a reported return to use.
         * @example {
         *       "responseId": "pr-1",
         *       "trigger": {
         *         "kind": "uds",
         *         "ref": "u-1"
         *       },
         *       "responses": [
         *         "more_groups",
         *         "shorten_prescription"
         *       ],
         *       "policyVersionId": "site-1@1"
         *     }
         */
        readonly "PolicyResponseApplied.1": {
            readonly responseId: string;
            readonly trigger: {
                readonly kind: "uds" | "report";
                readonly ref: string;
            };
            readonly responses: readonly ("more_groups" | "individual_therapy" | "shorten_prescription" | "invite_family" | "reduce_dose" | "refer" | "dismiss")[];
            readonly prescribedStimulant?: boolean;
            readonly policyVersionId: string;
        };
        /**
         * PrecipitatedWithdrawalRecorded
         * @description Withdrawal was precipitated by an induction or an extended-release injection.
         * @example {
         *       "cows": 27,
         *       "management": "8 mg more, observed for two hours"
         *     }
         */
        readonly "PrecipitatedWithdrawalRecorded.1": {
            readonly cows?: number;
            readonly cowsRef?: string;
            readonly management: string;
        };
        /**
         * PrescriptionIntervalShortened
         * @description The days from one prescription to the next were shortened.
         * @example {
         *       "medication": "buprenorphine",
         *       "fromDays": 28,
         *       "toDays": 7,
         *       "trigger": {
         *         "kind": "uds",
         *         "ref": "u-1"
         *       }
         *     }
         */
        readonly "PrescriptionIntervalShortened.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly fromDays: number;
            readonly toDays: number;
            readonly trigger: {
                readonly kind: "uds" | "report" | "count";
                readonly ref: string;
            };
        };
        /**
         * ReadmissionLinked
         * @description After the end of this episode the patient came back in another one.
         * @example {
         *       "episodeId": "e-2",
         *       "daysSinceClose": 40
         *     }
         */
        readonly "ReadmissionLinked.1": {
            readonly episodeId: string;
            readonly daysSinceClose: number;
        };
        /**
         * RecoveryPlanCreated
         * @description A recovery plan was made with the patient.
         * @example {
         *       "planId": "rp-1",
         *       "text": "First a phone and a place to stay, then the group on Tuesdays."
         *     }
         */
        readonly "RecoveryPlanCreated.1": {
            readonly planId: string;
            readonly text: string;
        };
        /**
         * RecoveryPlanRevised
         * @description The recovery plan was replaced by another one.
         * @example {
         *       "planId": "rp-2",
         *       "supersedes": "rp-1",
         *       "text": "The group on Tuesdays, and a course in spring."
         *     }
         */
        readonly "RecoveryPlanRevised.1": {
            readonly planId: string;
            readonly supersedes: string;
            readonly text: string;
        };
        /**
         * ReferralAccepted
         * @description The partner takes the patient.
         * @example {
         *       "evidenceRef": "msg-9"
         *     }
         */
        readonly "ReferralAccepted.1": {
            readonly evidenceRef?: string;
        };
        /**
         * ReferralAttemptRecorded
         * @description The sender tried to hear from the partner, or from the patient about the partner, in vain.
         * @example {
         *       "mode": "phone",
         *       "note": "voicemail"
         *     }
         */
        readonly "ReferralAttemptRecorded.1": {
            readonly mode: "phone" | "text" | "video" | "in_person" | "letter" | "email";
            readonly note?: string;
        };
        /**
         * ReferralAttended
         * @description The patient arrived at the partner.
         * @example {
         *       "evidenceRef": "msg-12"
         *     }
         */
        readonly "ReferralAttended.1": {
            readonly evidenceRef?: string;
        };
        /**
         * ReferralCancelled
         * @description The referral was called off by the sender.
         * @example {
         *       "reason": "patient moved away"
         *     }
         */
        readonly "ReferralCancelled.1": {
            readonly reason: string;
        };
        /**
         * ReferralClosed
         * @description The referral’s loop was closed.
         * @example {
         *       "outcome": "completed",
         *       "evidenceRef": "doc-4"
         *     }
         */
        readonly "ReferralClosed.1": {
            readonly outcome: "completed" | "not_completed" | "no_response";
            readonly evidenceRef?: string;
            readonly attempts?: number;
            readonly daysWithoutAnswer?: number;
        };
        /**
         * ReferralClosed
         * @description The referral’s loop was closed.
         * @example {
         *       "outcome": "completed",
         *       "evidenceRef": "doc-4"
         *     }
         */
        readonly "ReferralClosed.2": {
            readonly outcome: "completed" | "not_completed" | "no_response";
            readonly evidenceRef?: string;
            readonly barrier?: "distance" | "wait" | "cost" | "capacity";
            readonly attempts?: number;
            readonly attemptsClaimed?: number;
            readonly daysWithoutAnswer?: number;
        };
        /**
         * ReferralDeclined
         * @description The partner or the patient said no to the referral.
         * @example {
         *       "by": "partner",
         *       "reason": "no bed"
         *     }
         */
        readonly "ReferralDeclined.1": {
            readonly by: "partner" | "patient";
            readonly reason?: string;
            readonly evidenceRef?: string;
        };
        /**
         * ReferralDeclined
         * @description The partner or the patient said no to the referral.
         * @example {
         *       "by": "partner",
         *       "reason": "no bed",
         *       "barrier": "capacity"
         *     }
         */
        readonly "ReferralDeclined.2": {
            readonly by: "partner" | "patient";
            readonly reason?: string;
            readonly barrier?: "distance" | "wait" | "cost" | "capacity";
            readonly evidenceRef?: string;
        };
        /**
         * ReferralFeedbackReturned
         * @description The partner reported back.
         * @example {
         *       "evidenceRef": "doc-4"
         *     }
         */
        readonly "ReferralFeedbackReturned.1": {
            readonly evidenceRef: string;
            readonly summary?: string;
        };
        /**
         * ReferralInService
         * @description The partner has begun its service for the patient.
         * @example {
         *       "evidenceRef": "msg-14"
         *     }
         */
        readonly "ReferralInService.1": {
            readonly evidenceRef?: string;
        };
        /**
         * ReferralNotAttended
         * @description The patient did not arrive at the partner.
         * @example {
         *       "reason": "distance"
         *     }
         */
        readonly "ReferralNotAttended.1": {
            readonly reason: "distance" | "wait" | "cost" | "capacity" | "patient_choice" | "not_recorded";
        };
        /**
         * ReferralOpened
         * @description A referral to another organisation began.
         * @example {
         *       "kind": "higher_level",
         *       "partnerId": "hub-3",
         *       "reason": "return to use",
         *       "urgency": "urgent"
         *     }
         */
        readonly "ReferralOpened.1": {
            readonly kind: "higher_level" | "warm_handoff" | "service";
            readonly partnerId?: string;
            readonly reason?: string;
            readonly urgency?: "routine" | "urgent" | "asap" | "stat";
            readonly toLevel?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
        };
        /**
         * ReferralOpened
         * @description A referral to another organisation began.
         * @example {
         *       "kind": "higher_level",
         *       "partnerId": "hub-3",
         *       "reason": "return to use",
         *       "urgency": "urgent"
         *     }
         */
        readonly "ReferralOpened.2": {
            readonly kind: "higher_level" | "warm_handoff" | "service";
            readonly partnerId?: string;
            readonly reason?: string;
            readonly urgency?: "routine" | "urgent" | "asap" | "stat";
            readonly toLevel?: {
                readonly system: "asam3" | "asam4";
                readonly code: string;
            };
            readonly needId?: string;
            readonly override?: {
                readonly reason: string;
            };
        };
        /**
         * ReferralReceived
         * @description The partner has the referral; its answer is still owed.
         * @example {
         *       "evidenceRef": "msg-8"
         *     }
         */
        readonly "ReferralReceived.1": {
            readonly evidenceRef?: string;
        };
        /**
         * ReferralRegistered
         * @description The patient has an open referral out of an episode.
         * @example {
         *       "referralId": "r-1",
         *       "episodeId": "e-1",
         *       "kind": "higher_level"
         *     }
         */
        readonly "ReferralRegistered.1": {
            readonly referralId: string;
            readonly episodeId: string;
            readonly kind: "higher_level" | "warm_handoff" | "service";
        };
        /**
         * ReferralRegistered
         * @description The patient has an open referral out of an episode.
         * @example {
         *       "referralId": "r-1",
         *       "episodeId": "e-1",
         *       "kind": "higher_level"
         *     }
         */
        readonly "ReferralRegistered.2": {
            readonly referralId: string;
            readonly episodeId: string;
            readonly kind: "higher_level" | "warm_handoff" | "service";
            readonly needId?: string;
        };
        /**
         * ReferralReleased
         * @description A referral of the patient is over.
         * @example {
         *       "referralId": "r-1",
         *       "episodeId": "e-1"
         *     }
         */
        readonly "ReferralReleased.1": {
            readonly referralId: string;
            readonly episodeId: string;
        };
        /**
         * ReferralScheduled
         * @description The partner gave an appointment.
         * @example {
         *       "scheduledFor": "2026-04-02T10:00:00Z"
         *     }
         */
        readonly "ReferralScheduled.1": {
            readonly scheduledFor: string;
        };
        /**
         * ReferralSent
         * @description The referral went to the partner.
         * @example {
         *       "partnerId": "hub-3",
         *       "basis": "consent",
         *       "consentRef": "c-1"
         *     }
         */
        readonly "ReferralSent.1": {
            readonly partnerId: string;
            readonly basis: "consent" | "treatment_payment_operations";
            readonly consentRef?: string;
        };
        /**
         * ResidentialStayEnded
         * @description A residential detoxification stay ended.
         * @example {
         *       "purpose": "detoxification"
         *     }
         */
        readonly "ResidentialStayEnded.1": {
            /** @constant */
            readonly purpose: "detoxification";
        };
        /**
         * ResidentialStayStarted
         * @description A residential detoxification stay began.
         * @example {
         *       "purpose": "detoxification"
         *     }
         */
        readonly "ResidentialStayStarted.1": {
            /** @constant */
            readonly purpose: "detoxification";
            readonly facility?: string;
        };
        /**
         * ReturnToUseRecorded
         * @description A return to substance use became known.
         * @example {
         *       "substance": "opioid",
         *       "reportedBy": "self",
         *       "on": "2026-03-20",
         *       "severity": "lapse"
         *     }
         */
        readonly "ReturnToUseRecorded.1": {
            readonly substance: string;
            readonly reportedBy: "self" | "uds" | "third_party";
            readonly on?: string;
            readonly severity?: "lapse" | "relapse";
        };
        /**
         * RiskRaised
         * @description A risk to the patient became known.
         * @example {
         *       "instrument": "phq-9",
         *       "definitionVersion": "1",
         *       "item": "9",
         *       "severity": "answered 1"
         *     }
         */
        readonly "RiskRaised.1": {
            readonly instrument: string;
            readonly definitionVersion?: string;
            readonly item?: string;
            readonly severity: string;
            readonly assessmentRef?: string;
        };
        /**
         * SafetyPlanRecorded
         * @description A safety plan was made with the patient.
         * @example {
         *       "planRef": "plan-4",
         *       "steps": 6
         *     }
         */
        readonly "SafetyPlanRecorded.1": {
            readonly planRef: string;
            readonly steps?: number;
        };
        /**
         * ScreeningRecorded
         * @description The patient was screened for opioid and other substance use.
         * @example {
         *       "instrument": "intake-interview",
         *       "substances": [
         *         "opioid"
         *       ],
         *       "score": null,
         *       "answers": [
         *         {
         *           "item": "used_iv",
         *           "answer": "No"
         *         }
         *       ]
         *     }
         */
        readonly "ScreeningRecorded.1": {
            readonly instrument: string;
            readonly substances: readonly string[];
            readonly score: number | null;
            readonly answers: readonly {
                readonly item: string;
                readonly answer: string;
            }[];
        };
        /**
         * SelfReportedUseRecorded
         * @description The patient reported which substances were used on a day.
         * @example {
         *       "on": "2026-03-03",
         *       "substances": [
         *         "opioid",
         *         "cocaine"
         *       ]
         *     }
         */
        readonly "SelfReportedUseRecorded.1": {
            readonly on: string;
            readonly substances: readonly string[];
        };
        /**
         * SitePolicyAdopted
         * @description A site adopted a policy, in force from an instant until another one supersedes it.
         * @example {
         *       "policyVersionId": "site-21@1",
         *       "siteId": "site-21",
         *       "effectiveFrom": "2026-01-01T00:00:00Z",
         *       "supersedes": null,
         *       "reason": "first policy",
         *       "policy": {
         *         "induction": {
         *           "minCows": 8,
         *           "requireObjectiveSign": true,
         *           "requireNaloxoneOffer": true
         *         },
         *         "dose": {
         *           "reviewLineMg": {
         *             "buprenorphine": 24,
         *             "methadone": 120
         *           }
         *         },
         *         "injections": {
         *           "sublocade": {
         *             "minDays": 26,
         *             "maxDays": 42
         *           }
         *         },
         *         "uds": {
         *           "temperatureF": {
         *             "min": 90,
         *             "max": 100
         *           }
         *         },
         *         "closing": {
         *           "lostAfterDays": 30,
         *           "lostAfterAttempts": 3
         *         },
         *         "visits": {
         *           "missedResponse": "outreach"
         *         },
         *         "aftercare": {
         *           "checkInDays": [
         *             30,
         *             90,
         *             180,
         *             365
         *           ],
         *           "unreachableAfterAttempts": 3
         *         },
         *         "referral": {
         *           "noResponseAfterDays": 30,
         *           "noResponseAfterAttempts": 3
         *         },
         *         "staffing": {
         *           "caseloadBands": {
         *             "peer_recovery_specialist": {
         *               "min": 10,
         *               "max": 20,
         *               "fullTimeEquivalent": 1
         *             }
         *           }
         *         }
         *       }
         *     }
         */
        readonly "SitePolicyAdopted.1": {
            readonly policyVersionId: string;
            readonly siteId: string;
            readonly effectiveFrom: string;
            readonly supersedes: string | null;
            readonly reason: string;
            readonly policy: {
                readonly induction: {
                    readonly minCows: number | null;
                    readonly requireObjectiveSign: boolean;
                    readonly requireNaloxoneOffer: boolean;
                };
                readonly dose: {
                    readonly reviewLineMg: {
                        readonly buprenorphine?: number;
                        readonly methadone?: number;
                    };
                };
                readonly injections: {
                    readonly sublocade?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_weekly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_monthly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly naltrexone_er?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                };
                readonly uds: {
                    readonly temperatureF: {
                        readonly min: number;
                        readonly max: number;
                    };
                };
                readonly closing: {
                    readonly lostAfterDays: number;
                    readonly lostAfterAttempts: number;
                };
                readonly visits: {
                    readonly missedResponse: "outreach" | "none";
                };
                readonly aftercare: {
                    readonly checkInDays: readonly number[];
                    readonly unreachableAfterAttempts: number;
                };
                readonly referral: {
                    readonly noResponseAfterDays: number;
                    readonly noResponseAfterAttempts: number;
                };
                readonly staffing: {
                    readonly caseloadBands: {
                        readonly prescriber?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly nurse?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly behavioral_health_clinician?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly therapist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly psychiatrist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_manager?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly support_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_recovery_specialist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_supervisor?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                    };
                };
            };
        };
        /**
         * SitePolicyAdopted
         * @description A site adopted a policy, in force from an instant until another one supersedes it.
         * @example {
         *       "policyVersionId": "site-21@1",
         *       "siteId": "site-21",
         *       "effectiveFrom": "2026-01-01T00:00:00Z",
         *       "supersedes": null,
         *       "reason": "first policy",
         *       "policy": {
         *         "zone": "America/New_York",
         *         "admission": null,
         *         "induction": {
         *           "minCows": 8,
         *           "requireObjectiveSign": true,
         *           "requireNaloxoneOffer": true,
         *           "settings": [
         *             "clinic",
         *             "home"
         *           ],
         *           "homeNeedsReason": true,
         *           "followUpWithinHours": null,
         *           "cowsRecheckAfterHours": null
         *         },
         *         "dose": {
         *           "reviewLineMg": {
         *             "buprenorphine": 24,
         *             "methadone": 120
         *           }
         *         },
         *         "injections": {
         *           "sublocade": {
         *             "minDays": 26,
         *             "maxDays": 42
         *           }
         *         },
         *         "medicationVisit": null,
         *         "medication": null,
         *         "takeHome": null,
         *         "uds": {
         *           "everyDays": null,
         *           "everyDaysByStage": null,
         *           "supervision": null,
         *           "sendOut": null,
         *           "confirmWithinDays": null,
         *           "temperatureF": {
         *             "min": 90,
         *             "max": 100
         *           },
         *           "temperatureReadWithinMinutes": 4,
         *           "actionRequires": "definitive",
         *           "rules": null
         *         },
         *         "counts": null,
         *         "positiveUds": null,
         *         "tolerance": null,
         *         "dismissal": {
         *           "allowed": false,
         *           "confirmationRequired": null,
         *           "autoReferral": true
         *         },
         *         "taper": null,
         *         "counseling": null,
         *         "coordination": null,
         *         "team": null,
         *         "appointments": null,
         *         "stepUp": null,
         *         "transfers": null,
         *         "services": null,
         *         "supportProgramme": null,
         *         "contacts": null,
         *         "staffing": {
         *           "caseloadBands": {
         *             "peer_recovery_specialist": {
         *               "min": 10,
         *               "max": 20,
         *               "fullTimeEquivalent": 1
         *             }
         *           },
         *           "supervisionEveryDays": 7,
         *           "dyadEveryDays": 7
         *         },
         *         "closing": {
         *           "lostAfterDays": 30,
         *           "lostAfterAttempts": 3
         *         },
         *         "visits": {
         *           "missedResponse": "outreach",
         *           "outreachWithinDays": null
         *         },
         *         "aftercare": {
         *           "checkInDays": [
         *             30,
         *             90,
         *             180,
         *             365
         *           ],
         *           "unreachableAfterAttempts": 3,
         *           "enterAfterDays": null
         *         },
         *         "referral": {
         *           "noResponseAfterDays": 30,
         *           "noResponseAfterAttempts": 3,
         *           "maxConcurrent": null
         *         },
         *         "handoff": null,
         *         "episodes": null,
         *         "scheduler": null,
         *         "billing": null
         *       },
         *       "grounds": [
         *         {
         *           "field": "induction.minCows",
         *           "source": "B6: ASAM 2023 statement on high-potency opioids"
         *         }
         *       ],
         *       "reviewOn": "2026-12-01"
         *     }
         */
        readonly "SitePolicyAdopted.2": {
            readonly policyVersionId: string;
            readonly siteId: string;
            readonly effectiveFrom: string;
            readonly supersedes: string | null;
            readonly reason: string;
            readonly policy: {
                readonly zone: string | null;
                readonly admission: {
                    readonly pregnancy: ("accept" | "women_only_programme" | "refer_out") | null;
                    readonly excludedDiagnoses: {
                        readonly diagnoses: readonly ("borderline_personality_disorder" | "adhd" | "serious_mental_illness")[];
                        readonly referredTo: string | null;
                    } | null;
                    readonly benzodiazepine: ("no_exclusion" | "ineligible" | "detoxification_first") | null;
                    readonly illicitBuprenorphineAtEntry: ("continuation" | "standard_induction") | null;
                    readonly asksForNeeds: readonly ("housing" | "transport" | "phone")[] | null;
                } | null;
                readonly induction: {
                    readonly minCows: number | null;
                    readonly requireObjectiveSign: boolean;
                    readonly requireNaloxoneOffer: boolean;
                    readonly settings: readonly ("clinic" | "home" | "telehealth" | "emergency_department")[] | null;
                    readonly homeNeedsReason: boolean | null;
                    readonly followUpWithinHours: number | null;
                    readonly cowsRecheckAfterHours: number | null;
                } | null;
                readonly dose: {
                    readonly reviewLineMg: {
                        readonly buprenorphine?: number;
                        readonly methadone?: number;
                    };
                } | null;
                readonly injections: {
                    readonly sublocade?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_weekly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_monthly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly naltrexone_er?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                } | null;
                readonly medicationVisit: {
                    readonly sameDayAsBehavioralHealth: boolean | null;
                    readonly format: ("one_to_one" | "group" | "either") | null;
                } | null;
                readonly medication: {
                    readonly renewDaysBefore: number;
                } | null;
                readonly takeHome: {
                    /** @constant */
                    readonly rule: "methadone-take-home@cfr-8.12-i-3-2024";
                } | null;
                readonly uds: {
                    readonly everyDays: number | null;
                    readonly everyDaysByStage: {
                        readonly engagement?: number;
                        readonly early?: number;
                        readonly stabilization?: number;
                    } | null;
                    readonly supervision: ("observed" | "unobserved" | "when_indicated") | null;
                    readonly sendOut: ("always" | "when_unexpected" | "on_request" | "never") | null;
                    readonly confirmWithinDays: number | null;
                    readonly temperatureF: {
                        readonly min: number;
                        readonly max: number;
                    } | null;
                    readonly temperatureReadWithinMinutes: number | null;
                    readonly actionRequires: ("definitive" | "presumptive_and_patient_report") | null;
                    readonly rules: {
                        readonly validity: "specimen-validity@b7-1" | "specimen-validity@b7-1-ph4";
                        /** @constant */
                        readonly buprenorphine: "buprenorphine-pattern@ccjm-2022-89-10-557";
                    } | null;
                } | null;
                readonly counts: {
                    readonly kinds: readonly ("pill" | "wrapper")[];
                    readonly random: boolean;
                    readonly presentWithinHours: number | null;
                } | null;
                readonly positiveUds: {
                    readonly responses: readonly ("more_groups" | "individual_therapy" | "shorten_prescription" | "invite_family" | "reduce_dose" | "refer" | "dismiss")[];
                } | null;
                readonly tolerance: {
                    readonly cannabis: ("tolerated" | "not_tolerated") | null;
                    readonly prescribedStimulant: ("tolerated" | "not_tolerated") | null;
                } | null;
                readonly dismissal: {
                    readonly allowed: boolean;
                    readonly confirmationRequired: boolean | null;
                    /** @constant */
                    readonly autoReferral: true;
                } | null;
                readonly taper: {
                    readonly required: boolean;
                    readonly ledBy: ("prescriber" | "behavioral_health") | null;
                } | null;
                readonly counseling: {
                    readonly group: {
                        readonly required: boolean;
                        readonly perWeek: number | null;
                        readonly curricula: readonly string[];
                    } | null;
                    readonly individual: ("required_in_part" | "offered" | "not_offered") | null;
                } | null;
                readonly coordination: {
                    readonly model: ("team" | "dedicated_coordinator" | "peers" | "daily_contact_coordinator") | null;
                    readonly identification: ("intake_and_passive" | "active_screening") | null;
                } | null;
                readonly team: {
                    readonly meetsEveryDays: number;
                } | null;
                readonly appointments: {
                    readonly alertFromPerWeek: number;
                } | null;
                readonly stepUp: {
                    readonly barriers: readonly ("distance" | "wait" | "cost" | "capacity")[];
                    readonly accessNote: string | null;
                } | null;
                readonly transfers: {
                    readonly acceptsSpokeTransfers: boolean;
                } | null;
                readonly services: {
                    readonly chosenByPatient: boolean | null;
                    readonly programStructure: ("structured_for_all" | "chosen_by_patient") | null;
                } | null;
                readonly supportProgramme: {
                    readonly months: number;
                    readonly stageMonths: {
                        readonly engagement: number;
                        readonly early: number;
                    };
                } | null;
                readonly contacts: {
                    readonly faceToFaceMonthly: boolean;
                } | null;
                readonly staffing: {
                    readonly caseloadBands: {
                        readonly prescriber?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly nurse?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly behavioral_health_clinician?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly therapist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly psychiatrist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly champion_pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly oversight_pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_manager?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly support_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_recovery_specialist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_supervisor?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                    };
                    readonly supervisionEveryDays: number | null;
                    readonly dyadEveryDays: number | null;
                } | null;
                readonly closing: {
                    readonly lostAfterDays: number;
                    readonly lostAfterAttempts: number;
                } | null;
                readonly visits: {
                    readonly missedResponse: "outreach" | "none";
                    readonly outreachWithinDays: number | null;
                } | null;
                readonly aftercare: {
                    readonly checkInDays: readonly number[];
                    readonly unreachableAfterAttempts: number;
                    readonly enterAfterDays: number | null;
                } | null;
                readonly referral: {
                    readonly noResponseAfterDays: number | null;
                    readonly noResponseAfterAttempts: number | null;
                    readonly maxConcurrent: number | null;
                } | null;
                readonly handoff: {
                    readonly expiresAfterDays: number;
                } | null;
                readonly episodes: {
                    readonly partialAfterDays: number;
                } | null;
                readonly scheduler: {
                    readonly kinds: readonly ("uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review")[];
                } | null;
                readonly billing: {
                    readonly pobot: boolean;
                } | null;
            };
            readonly grounds: readonly {
                readonly field: string;
                readonly source: string;
            }[];
            readonly reviewOn: string | null;
        };
        /**
         * SitePolicyAdopted
         * @description A site adopted a policy, in force from an instant until another one supersedes it.
         * @example {
         *       "policyVersionId": "site-21@1",
         *       "siteId": "site-21",
         *       "effectiveFrom": "2026-01-01T00:00:00Z",
         *       "supersedes": null,
         *       "reason": "first policy",
         *       "policy": {
         *         "zone": "America/New_York",
         *         "admission": null,
         *         "induction": {
         *           "minCows": 8,
         *           "requireObjectiveSign": true,
         *           "requireNaloxoneOffer": true,
         *           "settings": [
         *             "clinic",
         *             "home"
         *           ],
         *           "homeNeedsReason": true,
         *           "followUpWithinHours": null,
         *           "cowsRecheckAfterHours": null
         *         },
         *         "dose": {
         *           "reviewLineMg": {
         *             "buprenorphine": 24,
         *             "methadone": 120
         *           }
         *         },
         *         "injections": {
         *           "sublocade": {
         *             "minDays": 26,
         *             "maxDays": 42
         *           }
         *         },
         *         "medicationVisit": null,
         *         "medication": null,
         *         "takeHome": null,
         *         "uds": {
         *           "everyDays": null,
         *           "everyDaysByStage": null,
         *           "supervision": null,
         *           "sendOut": null,
         *           "confirmWithinDays": null,
         *           "temperatureF": {
         *             "min": 90,
         *             "max": 100
         *           },
         *           "temperatureReadWithinMinutes": 4,
         *           "actionRequires": "definitive",
         *           "rules": null
         *         },
         *         "counts": null,
         *         "positiveUds": null,
         *         "tolerance": null,
         *         "dismissal": {
         *           "allowed": false,
         *           "confirmationRequired": null,
         *           "autoReferral": true
         *         },
         *         "taper": null,
         *         "counseling": null,
         *         "coordination": null,
         *         "team": null,
         *         "appointments": null,
         *         "stepUp": null,
         *         "transfers": null,
         *         "services": null,
         *         "supportProgramme": null,
         *         "contacts": null,
         *         "staffing": {
         *           "caseloadBands": {
         *             "peer_recovery_specialist": {
         *               "min": 10,
         *               "max": 20,
         *               "fullTimeEquivalent": 1
         *             }
         *           },
         *           "supervisionEveryDays": 7,
         *           "dyadEveryDays": 7
         *         },
         *         "closing": {
         *           "lostAfterDays": 30,
         *           "lostAfterAttempts": 3
         *         },
         *         "visits": {
         *           "missedResponse": "outreach",
         *           "outreachWithinDays": null
         *         },
         *         "aftercare": {
         *           "checkInDays": [
         *             30,
         *             90,
         *             180,
         *             365
         *           ],
         *           "unreachableAfterAttempts": 3,
         *           "enterAfterDays": null
         *         },
         *         "referral": {
         *           "noResponseAfterDays": 30,
         *           "noResponseAfterAttempts": 3,
         *           "maxConcurrent": null
         *         },
         *         "handoff": null,
         *         "episodes": null,
         *         "accessReview": null,
         *         "scheduler": null,
         *         "billing": null
         *       },
         *       "grounds": [
         *         {
         *           "field": "induction.minCows",
         *           "source": "B6: ASAM 2023 statement on high-potency opioids"
         *         }
         *       ],
         *       "reviewOn": "2026-12-01"
         *     }
         */
        readonly "SitePolicyAdopted.3": {
            readonly policyVersionId: string;
            readonly siteId: string;
            readonly effectiveFrom: string;
            readonly supersedes: string | null;
            readonly reason: string;
            readonly policy: {
                readonly zone: string | null;
                readonly admission: {
                    readonly pregnancy: ("accept" | "women_only_programme" | "refer_out") | null;
                    readonly excludedDiagnoses: {
                        readonly diagnoses: readonly ("borderline_personality_disorder" | "adhd" | "serious_mental_illness")[];
                        readonly referredTo: string | null;
                    } | null;
                    readonly benzodiazepine: ("no_exclusion" | "ineligible" | "detoxification_first") | null;
                    readonly illicitBuprenorphineAtEntry: ("continuation" | "standard_induction") | null;
                    readonly asksForNeeds: readonly ("housing" | "transport" | "phone")[] | null;
                } | null;
                readonly induction: {
                    readonly minCows: number | null;
                    readonly requireObjectiveSign: boolean;
                    readonly requireNaloxoneOffer: boolean;
                    readonly settings: readonly ("clinic" | "home" | "telehealth" | "emergency_department")[] | null;
                    readonly homeNeedsReason: boolean | null;
                    readonly followUpWithinHours: number | null;
                    readonly cowsRecheckAfterHours: number | null;
                } | null;
                readonly dose: {
                    readonly reviewLineMg: {
                        readonly buprenorphine?: number;
                        readonly methadone?: number;
                    };
                } | null;
                readonly injections: {
                    readonly sublocade?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_weekly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly brixadi_monthly?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                    readonly naltrexone_er?: {
                        readonly minDays: number;
                        readonly maxDays: number;
                    };
                } | null;
                readonly medicationVisit: {
                    readonly sameDayAsBehavioralHealth: boolean | null;
                    readonly format: ("one_to_one" | "group" | "either") | null;
                } | null;
                readonly medication: {
                    readonly renewDaysBefore: number;
                } | null;
                readonly takeHome: {
                    /** @constant */
                    readonly rule: "methadone-take-home@cfr-8.12-i-3-2024";
                } | null;
                readonly uds: {
                    readonly everyDays: number | null;
                    readonly everyDaysByStage: {
                        readonly engagement?: number;
                        readonly early?: number;
                        readonly stabilization?: number;
                    } | null;
                    readonly supervision: ("observed" | "unobserved" | "when_indicated") | null;
                    readonly sendOut: ("always" | "when_unexpected" | "on_request" | "never") | null;
                    readonly confirmWithinDays: number | null;
                    readonly temperatureF: {
                        readonly min: number;
                        readonly max: number;
                    } | null;
                    readonly temperatureReadWithinMinutes: number | null;
                    readonly actionRequires: ("definitive" | "presumptive_and_patient_report") | null;
                    readonly rules: {
                        readonly validity: "specimen-validity@b7-1" | "specimen-validity@b7-1-ph4";
                        /** @constant */
                        readonly buprenorphine: "buprenorphine-pattern@ccjm-2022-89-10-557";
                    } | null;
                } | null;
                readonly counts: {
                    readonly kinds: readonly ("pill" | "wrapper")[];
                    readonly random: boolean;
                    readonly presentWithinHours: number | null;
                } | null;
                readonly positiveUds: {
                    readonly responses: readonly ("more_groups" | "individual_therapy" | "shorten_prescription" | "invite_family" | "reduce_dose" | "refer" | "dismiss")[];
                } | null;
                readonly tolerance: {
                    readonly cannabis: ("tolerated" | "not_tolerated") | null;
                    readonly prescribedStimulant: ("tolerated" | "not_tolerated") | null;
                } | null;
                readonly dismissal: {
                    readonly allowed: boolean;
                    readonly confirmationRequired: boolean | null;
                    /** @constant */
                    readonly autoReferral: true;
                } | null;
                readonly taper: {
                    readonly required: boolean;
                    readonly ledBy: ("prescriber" | "behavioral_health") | null;
                } | null;
                readonly counseling: {
                    readonly group: {
                        readonly required: boolean;
                        readonly perWeek: number | null;
                        readonly curricula: readonly string[];
                    } | null;
                    readonly individual: ("required_in_part" | "offered" | "not_offered") | null;
                } | null;
                readonly coordination: {
                    readonly model: ("team" | "dedicated_coordinator" | "peers" | "daily_contact_coordinator") | null;
                    readonly identification: ("intake_and_passive" | "active_screening") | null;
                } | null;
                readonly team: {
                    readonly meetsEveryDays: number;
                } | null;
                readonly appointments: {
                    readonly alertFromPerWeek: number;
                } | null;
                readonly stepUp: {
                    readonly barriers: readonly ("distance" | "wait" | "cost" | "capacity")[];
                    readonly accessNote: string | null;
                } | null;
                readonly transfers: {
                    readonly acceptsSpokeTransfers: boolean;
                } | null;
                readonly services: {
                    readonly chosenByPatient: boolean | null;
                    readonly programStructure: ("structured_for_all" | "chosen_by_patient") | null;
                } | null;
                readonly supportProgramme: {
                    readonly months: number;
                    readonly stageMonths: {
                        readonly engagement: number;
                        readonly early: number;
                    };
                } | null;
                readonly contacts: {
                    readonly faceToFaceMonthly: boolean;
                } | null;
                readonly staffing: {
                    readonly caseloadBands: {
                        readonly prescriber?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly nurse?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly behavioral_health_clinician?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly therapist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly psychiatrist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly champion_pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly oversight_pcp?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_manager?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly care_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly support_coordinator?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_recovery_specialist?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                        readonly peer_supervisor?: {
                            readonly min: number;
                            readonly max: number;
                            readonly fullTimeEquivalent: number;
                        };
                    };
                    readonly supervisionEveryDays: number | null;
                    readonly dyadEveryDays: number | null;
                } | null;
                readonly closing: {
                    readonly lostAfterDays: number;
                    readonly lostAfterAttempts: number;
                } | null;
                readonly visits: {
                    readonly missedResponse: "outreach" | "none";
                    readonly outreachWithinDays: number | null;
                } | null;
                readonly aftercare: {
                    readonly checkInDays: readonly number[];
                    readonly unreachableAfterAttempts: number;
                    readonly enterAfterDays: number | null;
                } | null;
                readonly referral: {
                    readonly noResponseAfterDays: number | null;
                    readonly noResponseAfterAttempts: number | null;
                    readonly maxConcurrent: number | null;
                } | null;
                readonly handoff: {
                    readonly expiresAfterDays: number;
                } | null;
                readonly episodes: {
                    readonly partialAfterDays: number;
                } | null;
                readonly accessReview: {
                    readonly manyPatients: number;
                    readonly withinMinutes: number;
                } | null;
                readonly scheduler: {
                    readonly kinds: readonly ("uds_due" | "uds_unconfirmed" | "induction_follow_up" | "supply_ends" | "injection_due" | "cows_recheck" | "count_call_back" | "referral_unanswered" | "handoff_unanswered" | "outreach_after_missed_visit" | "monthly_face_to_face" | "peer_supervision" | "weekly_dyad" | "team_meeting" | "stage_review" | "aftercare_check_in" | "aftercare_not_entered" | "loop_closable" | "policy_review")[];
                } | null;
                readonly billing: {
                    readonly pobot: boolean;
                } | null;
            };
            readonly grounds: readonly {
                readonly field: string;
                readonly source: string;
            }[];
            readonly reviewOn: string | null;
        };
        /**
         * SocialNeedIdentified
         * @description A social need of the patient was found.
         * @example {
         *       "needId": "need-1",
         *       "domain": "transport",
         *       "how": "intake"
         *     }
         */
        readonly "SocialNeedIdentified.1": {
            readonly needId: string;
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            readonly how: "intake" | "passive" | "active";
        };
        /**
         * SocialNeedResolved
         * @description A social need is met.
         * @example {
         *       "needId": "need-1",
         *       "domain": "transport"
         *     }
         */
        readonly "SocialNeedResolved.1": {
            readonly needId: string;
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            readonly outcome?: string;
        };
        /**
         * SocialNeedSupported
         * @description Something was done about a social need.
         * @example {
         *       "needId": "need-1",
         *       "domain": "transport",
         *       "support": "ride booked through the health plan"
         *     }
         */
        readonly "SocialNeedSupported.1": {
            readonly needId: string;
            readonly domain: "housing" | "employment" | "transport" | "legal" | "childcare" | "elder_care" | "phone" | "benefits" | "home_health" | "mutual_aid" | "safety";
            readonly support: string;
        };
        /**
         * SpecimenValidityRecorded
         * @description The validity of a urine specimen was tested.
         * @example {
         *       "specimenId": "u-1",
         *       "creatinineMgDl": 12,
         *       "specificGravity": 1.002,
         *       "outcome": "dilute",
         *       "rule": {
         *         "id": "specimen-validity",
         *         "version": "b7-1"
         *       }
         *     }
         */
        readonly "SpecimenValidityRecorded.1": {
            readonly specimenId: string;
            readonly creatinineMgDl?: number;
            readonly specificGravity?: number;
            readonly ph?: number;
            readonly nitriteMcgMl?: number;
            readonly oxidantsPresent?: boolean;
            readonly temperatureF?: number;
            readonly temperatureInRange?: boolean | null;
            readonly outcome: ("valid" | "dilute" | "substituted" | "adulterated" | "invalid" | "not_tested") | null;
            readonly rule: {
                readonly id: string;
                readonly version: string;
            } | null;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * StageAdvanced
         * @description The patient moved on to the next stage of a support programme.
         * @example {
         *       "enrolmentId": "enrolment-1",
         *       "from": "engagement",
         *       "to": "early",
         *       "trigger": "calendar"
         *     }
         */
        readonly "StageAdvanced.1": {
            readonly enrolmentId: string;
            readonly from: "engagement" | "early" | "stabilization";
            readonly to: "engagement" | "early" | "stabilization";
            readonly trigger: "calendar" | "clinical";
            readonly reason?: string;
        };
        /**
         * SupportProgramCompleted
         * @description The enrolment in a support programme ended.
         * @example {
         *       "enrolmentId": "enrolment-1",
         *       "program": "peer support",
         *       "reason": "completed"
         *     }
         */
        readonly "SupportProgramCompleted.1": {
            readonly enrolmentId: string;
            readonly program: string;
            readonly reason: "completed" | "left" | "moved" | "other";
        };
        /**
         * SupportProgramEnrolled
         * @description The patient was enrolled in a support programme; `stageEnds` are the days on which its first stages are over, null where the policy does not say.
         * @example {
         *       "enrolmentId": "enrolment-1",
         *       "program": "peer support",
         *       "months": 6,
         *       "on": "2026-03-10",
         *       "stageEnds": {
         *         "engagement": "2026-04-10",
         *         "early": "2026-06-10"
         *       }
         *     }
         */
        readonly "SupportProgramEnrolled.1": {
            readonly enrolmentId: string;
            readonly program: string;
            readonly months: number;
            readonly on: string;
            readonly stageEnds: {
                readonly engagement: string;
                readonly early: string;
            } | null;
        };
        /**
         * TakeHomeDispensed
         * @description Doses of a medication were given to be taken at home.
         * @example {
         *       "drug": "methadone",
         *       "doses": 14,
         *       "from": "2026-03-24",
         *       "to": "2026-04-06",
         *       "treatmentDay": 15,
         *       "limitDoses": 14,
         *       "rule": {
         *         "id": "methadone-take-home",
         *         "version": "cfr-8.12-i-3-2024"
         *       }
         *     }
         */
        readonly "TakeHomeDispensed.1": {
            readonly drug: "buprenorphine" | "methadone" | "naltrexone";
            readonly doses: number;
            readonly doseMg?: number;
            readonly from: string;
            readonly to: string;
            readonly exception?: {
                readonly reason: string;
            };
            readonly treatmentDay: number | null;
            readonly limitDoses: number | null;
            readonly rule: {
                readonly id: string;
                readonly version: string;
            } | null;
        };
        /**
         * TaperBegun
         * @description A taper of a medication began.
         * @example {
         *       "medication": "buprenorphine",
         *       "initiator": "patient",
         *       "plan": "2 mg a month",
         *       "reason": "wishes to take less"
         *     }
         */
        readonly "TaperBegun.1": {
            readonly medication: "buprenorphine" | "methadone" | "naltrexone";
            readonly initiator: "patient" | "prescriber" | "site_policy";
            readonly plan: string;
            readonly reason: string;
        };
        /**
         * TaperStopped
         * @description A taper was stopped.
         * @example {
         *       "reason": "craving came back"
         *     }
         */
        readonly "TaperStopped.1": {
            readonly reason: string;
        };
        /**
         * TedsAdmissionRecorded
         * @description What TEDS asks at admission was recorded.
         * @example {
         *       "version": "TEDS-A 2017",
         *       "age": 34,
         *       "gender": 2,
         *       "race": 5,
         *       "ethnic": 5,
         *       "marstat": 1,
         *       "educ": 12,
         *       "employ": 3,
         *       "detnlf": null,
         *       "preg": 2,
         *       "vet": 2,
         *       "psyprob": 1,
         *       "livarag": 2,
         *       "priminc": 2,
         *       "arrests": 0,
         *       "services": 7,
         *       "methuse": 1,
         *       "psource": 3,
         *       "detcrim": null,
         *       "noprior": 1,
         *       "sub1": 5,
         *       "sub2": 13,
         *       "sub3": 1,
         *       "route1": 4,
         *       "route2": 1,
         *       "route3": null,
         *       "freq1": 5,
         *       "freq2": 2,
         *       "freq3": null,
         *       "frstuse1": 22,
         *       "frstuse2": 25,
         *       "frstuse3": null,
         *       "dsmcrit": "F11.20",
         *       "hlthins": 4,
         *       "primpay": 4,
         *       "selfHelp": 1,
         *       "dayWait": {
         *         "days": 2,
         *         "code": 1
         *       }
         *     }
         */
        readonly "TedsAdmissionRecorded.1": {
            /** @constant */
            readonly version: "TEDS-A 2017";
            readonly age: number | null;
            readonly gender: number | null;
            readonly race: number | null;
            readonly ethnic: number | null;
            readonly marstat: number | null;
            readonly educ: number | null;
            readonly employ: number | null;
            readonly detnlf: number | null;
            readonly preg: number | null;
            readonly vet: number | null;
            readonly psyprob: number | null;
            readonly livarag: number | null;
            readonly priminc: number | null;
            readonly arrests: number | null;
            readonly services: number | null;
            readonly methuse: number | null;
            readonly psource: number | null;
            readonly detcrim: number | null;
            readonly noprior: number | null;
            readonly sub1: number | null;
            readonly sub2: number | null;
            readonly sub3: number | null;
            readonly route1: number | null;
            readonly route2: number | null;
            readonly route3: number | null;
            readonly freq1: number | null;
            readonly freq2: number | null;
            readonly freq3: number | null;
            readonly frstuse1: number | null;
            readonly frstuse2: number | null;
            readonly frstuse3: number | null;
            readonly dsmcrit: string | null;
            readonly hlthins: number | null;
            readonly primpay: number | null;
            readonly selfHelp: number | null;
            readonly dayWait: {
                readonly days: number;
                readonly code: number;
            } | null;
        };
        /**
         * TrackAssigned
         * @description The patient was assigned to a specialty track, in place of the one before.
         * @example {
         *       "track": "perinatal"
         *     }
         */
        readonly "TrackAssigned.1": {
            readonly track: "perinatal" | "youth" | "ptsd" | "complex_psych" | "women_only";
            readonly reason?: string;
        };
        /**
         * TransferAccepted
         * @description The other programme will take over the patient.
         * @example {
         *       "transferId": "transfer-1",
         *       "evidenceRef": "letter-12"
         *     }
         */
        readonly "TransferAccepted.1": {
            readonly transferId: string;
            readonly evidenceRef?: string;
        };
        /**
         * TransferCompleted
         * @description The other programme took over the patient, with what it must know of the medication.
         * @example {
         *       "transferId": "transfer-1",
         *       "toProgramme": "primary-care",
         *       "toSiteId": "site-7",
         *       "medicationHandover": [
         *         {
         *           "medication": "buprenorphine",
         *           "currentDoseMg": 16,
         *           "lastDoseAt": "2026-09-01T08:00:00Z"
         *         }
         *       ]
         *     }
         */
        readonly "TransferCompleted.1": {
            readonly transferId: string;
            readonly toProgramme: string;
            readonly toSiteId?: string;
            readonly partnerId?: string;
            readonly medicationHandover: readonly {
                readonly medication: "buprenorphine" | "methadone" | "naltrexone";
                readonly currentDoseMg: number | null;
                readonly lastDoseAt: string | null;
            }[];
        };
        /**
         * TransferDeclined
         * @description The other programme will not take over the patient, or no longer.
         * @example {
         *       "transferId": "transfer-1",
         *       "reason": "no prescriber until autumn"
         *     }
         */
        readonly "TransferDeclined.1": {
            readonly transferId: string;
            readonly reason: string;
            readonly evidenceRef?: string;
        };
        /**
         * TransferRequested
         * @description Another programme was asked to take over the patient.
         * @example {
         *       "transferId": "transfer-1",
         *       "toProgramme": "primary-care",
         *       "toSiteId": "site-7",
         *       "medicationHandover": [
         *         {
         *           "medication": "buprenorphine",
         *           "currentDoseMg": 16,
         *           "lastDoseAt": "2026-09-01T08:00:00Z"
         *         }
         *       ],
         *       "udsSummary": "four screens, none unexpected"
         *     }
         */
        readonly "TransferRequested.1": {
            readonly transferId: string;
            readonly toProgramme: string;
            readonly toSiteId?: string;
            readonly partnerId?: string;
            readonly medicationHandover: readonly {
                readonly medication: "buprenorphine" | "methadone" | "naltrexone";
                readonly currentDoseMg: number | null;
                readonly lastDoseAt: string | null;
            }[];
            readonly udsSummary?: string;
        };
        /**
         * TreatmentAssigned
         * @description The patient was randomised or assigned to an arm of a study or programme.
         * @example {
         *       "arm": "Outpatient BUP",
         *       "ordinal": 1,
         *       "basis": "randomisation"
         *     }
         */
        readonly "TreatmentAssigned.1": {
            readonly arm: string;
            readonly ordinal: number;
            readonly basis: "randomisation" | "assignment";
        };
        /**
         * UdsCollected
         * @description A urine specimen was collected.
         * @example {
         *       "specimenId": "u-1",
         *       "mode": "random",
         *       "observed": false,
         *       "temperatureF": 94,
         *       "temperatureInRange": true
         *     }
         */
        readonly "UdsCollected.1": {
            readonly specimenId: string;
            readonly mode?: "random" | "scheduled";
            readonly observed?: boolean;
            readonly setting?: "clinic" | "mailed" | "video";
            readonly temperatureF?: number;
            readonly temperatureInRange: boolean | null;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * UdsCollected
         * @description A urine specimen was collected.
         * @example {
         *       "specimenId": "u-1",
         *       "mode": "random",
         *       "observed": false,
         *       "temperatureF": 94,
         *       "temperatureInRange": true,
         *       "readAfterMinutes": 2,
         *       "temperatureReadInTime": true
         *     }
         */
        readonly "UdsCollected.2": {
            readonly specimenId: string;
            readonly mode?: "random" | "scheduled";
            readonly observed?: boolean;
            readonly setting?: "clinic" | "mailed" | "video";
            readonly temperatureF?: number;
            readonly temperatureInRange: boolean | null;
            readonly readAfterMinutes?: number;
            readonly temperatureReadInTime?: boolean | null;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * UdsInterpreted
         * @description Somebody read the results of a urine drug screen against the medication that the patient had.
         * @example {
         *       "specimenId": "u-1",
         *       "findings": [
         *         {
         *           "analyte": "buprenorphine",
         *           "assay": "definitive",
         *           "expectation": "expected-positive"
         *         },
         *         {
         *           "analyte": "fentanyl",
         *           "assay": "presumptive",
         *           "expectation": "unexpected-positive"
         *         }
         *       ],
         *       "buprenorphine": {
         *         "pattern": 1,
         *         "mayBeRegularDosing": false,
         *         "bupNgMl": 120,
         *         "norbupNgMl": 300,
         *         "ratio": 2.5
         *       },
         *       "validity": "valid",
         *       "prescriptionsAtCollection": [
         *         {
         *           "kind": "prescription",
         *           "medication": "buprenorphine",
         *           "ref": "rx-1"
         *         }
         *       ],
         *       "rules": [
         *         {
         *           "id": "uds-expectation",
         *           "version": "1"
         *         },
         *         {
         *           "id": "buprenorphine-pattern",
         *           "version": "ccjm-2022-89-10-557"
         *         }
         *       ],
         *       "interpreter": "m-7"
         *     }
         */
        readonly "UdsInterpreted.1": {
            readonly specimenId: string;
            readonly findings: readonly {
                readonly analyte: "buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol";
                readonly assay: "presumptive" | "definitive";
                readonly expectation: "expected-positive" | "expected-negative" | "unexpected-positive" | "unexpected-negative" | "indeterminate";
            }[];
            readonly buprenorphine: {
                readonly pattern: 1 | 2 | 3 | 4 | 5 | "unclassified";
                readonly mayBeRegularDosing: boolean;
                readonly bupNgMl: number | null;
                readonly norbupNgMl: number | null;
                readonly ratio: number | null;
            } | null;
            readonly validity: ("valid" | "dilute" | "substituted" | "adulterated" | "invalid" | "not_tested") | null;
            readonly prescriptionsAtCollection: readonly {
                readonly kind: "prescription" | "injection" | "take_home" | "taken";
                readonly medication: "buprenorphine" | "methadone" | "naltrexone";
                readonly ref?: string;
            }[];
            readonly rules: readonly {
                readonly id: string;
                readonly version: string;
            }[];
            readonly interpreter: string;
            readonly note?: string;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * UdsResultRecorded
         * @description Results of a urine drug screen came in.
         * @example {
         *       "specimenId": "u-1",
         *       "assay": "presumptive",
         *       "results": [
         *         {
         *           "analyte": "opiates",
         *           "loinc": "19295-5",
         *           "qual": "positive"
         *         }
         *       ]
         *     }
         */
        readonly "UdsResultRecorded.1": {
            readonly specimenId: string;
            readonly assay: "presumptive" | "definitive";
            readonly results: readonly {
                readonly analyte: "buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol";
                readonly loinc?: string;
                readonly qual: "positive" | "negative" | "indeterminate";
                readonly value?: number;
                readonly cutoff?: number;
            }[];
            readonly laboratory?: string;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * UdsResultRecorded
         * @description Results of a urine drug screen came in.
         * @example {
         *       "specimenId": "u-1",
         *       "assay": "presumptive",
         *       "results": [
         *         {
         *           "analyte": "opiates",
         *           "loinc": "19295-5",
         *           "qual": "positive"
         *         }
         *       ]
         *     }
         */
        readonly "UdsResultRecorded.2": {
            readonly specimenId: string;
            readonly assay: "presumptive" | "definitive";
            readonly results: readonly {
                readonly analyte: "buprenorphine" | "norbuprenorphine" | "buprenorphine_and_norbuprenorphine" | "fentanyl" | "norfentanyl" | "methadone" | "eddp" | "opiates" | "6_mam" | "oxycodone" | "benzodiazepines" | "cocaine" | "amphetamines" | "methamphetamine" | "cannabinoids" | "barbiturates" | "phencyclidine" | "xylazine" | "opioids" | "sedatives" | "mdma_or_hallucinogens" | "propoxyphene" | "alcohol";
                readonly loinc?: string;
                readonly qual: "positive" | "negative" | "indeterminate";
                readonly value?: number;
                readonly cutoff?: number;
                /** @constant */
                readonly unit?: "ng/mL";
            }[];
            readonly laboratory?: string;
            /** @constant */
            readonly lateArrival?: true;
        };
        /**
         * VisitAttended
         * @description The patient came to a visit.
         * @example {
         *       "visitId": "v-1",
         *       "visitType": "medication",
         *       "modality": "in_person",
         *       "imputed": false
         *     }
         */
        readonly "VisitAttended.1": {
            readonly visitId?: string;
            readonly visitType: string;
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            readonly imputed: boolean;
        };
        /**
         * VisitScheduled
         * @description A visit was booked.
         * @example {
         *       "visitId": "v-1",
         *       "visitType": "medication",
         *       "modality": "in_person",
         *       "scheduledFor": "2026-03-12T09:00:00Z"
         *     }
         */
        readonly "VisitScheduled.1": {
            readonly visitId: string;
            readonly visitType: string;
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            readonly scheduledFor: string;
        };
        /**
         * WalkInPresented
         * @description The patient came without a booking.
         * @example {
         *       "visitType": "medication",
         *       "modality": "in_person"
         *     }
         */
        readonly "WalkInPresented.1": {
            readonly visitType: string;
            readonly modality: "in_person" | "telehealth" | "phone" | "not_recorded";
            readonly reason?: string;
        };
        /**
         * WarmHandoffAccepted
         * @description The receiving side takes the handoff.
         * @example {
         *       "evidenceRef": "msg-18"
         *     }
         */
        readonly "WarmHandoffAccepted.1": {
            readonly evidenceRef?: string;
        };
        /**
         * WarmHandoffConfirmed
         * @description The receiver confirmed that the patient arrived with them.
         * @example {
         *       "receiverConfirmation": "msg-20",
         *       "firstContactOn": "2026-04-03"
         *     }
         */
        readonly "WarmHandoffConfirmed.1": {
            readonly receiverConfirmation: string;
            readonly firstContactOn?: string;
        };
        /**
         * WarmHandoffFailed
         * @description The handoff did not come about.
         * @example {
         *       "reason": "patient_declined"
         *     }
         */
        readonly "WarmHandoffFailed.1": {
            readonly reason: "declined" | "patient_declined" | "failed" | "expired";
            readonly note?: string;
        };
        /**
         * WarmHandoffHeld
         * @description The handoff took place.
         * @example {
         *       "patientPresent": true,
         *       "warmth": "warm",
         *       "parties": [
         *         "m-7",
         *         "x-2"
         *       ]
         *     }
         */
        readonly "WarmHandoffHeld.1": {
            readonly patientPresent: boolean;
            readonly warmth: "warm" | "cold";
            readonly parties: readonly string[];
        };
        /**
         * WarmHandoffHeld
         * @description The handoff took place.
         * @example {
         *       "patientPresent": true,
         *       "giverPresent": true,
         *       "receiverPresent": true,
         *       "mode": "in_person",
         *       "warmth": "warm",
         *       "parties": [
         *         "m-7",
         *         "x-2"
         *       ]
         *     }
         */
        readonly "WarmHandoffHeld.2": {
            readonly patientPresent: boolean;
            readonly giverPresent: boolean | null;
            readonly receiverPresent: boolean | null;
            readonly mode: ("in_person" | "three_way_video" | "phone") | null;
            readonly warmth: "warm" | "cold";
            readonly parties: readonly string[];
        };
        /**
         * WarmHandoffRequested
         * @description A handoff in front of the patient was asked for, and the patient agreed.
         * @example {
         *       "from": {
         *         "memberId": "m-7"
         *       },
         *       "to": {
         *         "memberId": "x-2",
         *         "partnerId": "peers-east"
         *       },
         *       "kind": "peer_to_peer",
         *       "mode": "in_person"
         *     }
         */
        readonly "WarmHandoffRequested.1": {
            readonly from: {
                readonly memberId: string;
                readonly partnerId?: string;
            };
            readonly to: {
                readonly memberId: string;
                readonly partnerId?: string;
            };
            readonly kind: "peer_to_peer" | "clinician";
            readonly mode: "in_person" | "three_way_video" | "phone";
        };
        /**
         * WarmHandoffScheduled
         * @description Giver, receiver and patient have a time to meet.
         * @example {
         *       "scheduledFor": "2026-04-02T10:00:00Z"
         *     }
         */
        readonly "WarmHandoffScheduled.1": {
            readonly scheduledFor: string;
        };
        /**
         * WithdrawalAssessed
         * @description Opioid withdrawal was scored by the eleven items of the COWS.
         * @example {
         *       "items": {
         *         "restingPulse": 2,
         *         "sweating": 3,
         *         "restlessness": 3,
         *         "pupilSize": 2,
         *         "boneOrJointAches": 2,
         *         "runnyNoseOrTearing": 2,
         *         "giUpset": 2,
         *         "tremor": 1,
         *         "yawning": 1,
         *         "anxietyOrIrritability": 2,
         *         "gooseflesh": 3
         *       },
         *       "objectiveSigns": [
         *         "pupilSize",
         *         "gooseflesh"
         *       ],
         *       "total": 23,
         *       "severity": "moderate"
         *     }
         */
        readonly "WithdrawalAssessed.1": {
            readonly items: {
                readonly restingPulse: number;
                readonly sweating: number;
                readonly restlessness: number;
                readonly pupilSize: number;
                readonly boneOrJointAches: number;
                readonly runnyNoseOrTearing: number;
                readonly giUpset: number;
                readonly tremor: number;
                readonly yawning: number;
                readonly anxietyOrIrritability: number;
                readonly gooseflesh: number;
            };
            readonly objectiveSigns: readonly ("restingPulse" | "sweating" | "restlessness" | "pupilSize" | "boneOrJointAches" | "runnyNoseOrTearing" | "giUpset" | "tremor" | "yawning" | "anxietyOrIrritability" | "gooseflesh")[];
            readonly total: number;
            readonly severity: "none" | "mild" | "moderate" | "moderately_severe" | "severe";
        };
        /**
         * WithdrawalAssessed
         * @description Opioid withdrawal was scored by the eleven items of the COWS.
         * @example {
         *       "items": {
         *         "restingPulse": 2,
         *         "sweating": 3,
         *         "restlessness": 3,
         *         "pupilSize": 2,
         *         "boneOrJointAches": 2,
         *         "runnyNoseOrTearing": 2,
         *         "giUpset": 2,
         *         "tremor": 1,
         *         "yawning": 1,
         *         "anxietyOrIrritability": 2,
         *         "gooseflesh": 3
         *       },
         *       "objectiveSigns": [
         *         "pupilSize",
         *         "gooseflesh"
         *       ],
         *       "total": 23,
         *       "severity": "moderate",
         *       "rule": {
         *         "id": "cows",
         *         "version": "wesson-ling-2003"
         *       }
         *     }
         */
        readonly "WithdrawalAssessed.2": {
            readonly items: {
                readonly restingPulse: number;
                readonly sweating: number;
                readonly restlessness: number;
                readonly pupilSize: number;
                readonly boneOrJointAches: number;
                readonly runnyNoseOrTearing: number;
                readonly giUpset: number;
                readonly tremor: number;
                readonly yawning: number;
                readonly anxietyOrIrritability: number;
                readonly gooseflesh: number;
            };
            readonly objectiveSigns: readonly ("restingPulse" | "sweating" | "restlessness" | "pupilSize" | "boneOrJointAches" | "runnyNoseOrTearing" | "giUpset" | "tremor" | "yawning" | "anxietyOrIrritability" | "gooseflesh")[];
            readonly total: number;
            readonly severity: "none" | "mild" | "moderate" | "moderately_severe" | "severe";
            readonly rule: {
                readonly id: string;
                readonly version: string;
            };
        };
        /**
         * WithdrawalSeverityRecorded
         * @description The severity of withdrawal was recorded as a category.
         * @example {
         *       "category": "mild",
         *       "scale": "COWS",
         *       "phase": "pre_induction"
         *     }
         */
        readonly "WithdrawalSeverityRecorded.1": {
            readonly category: "none" | "mild" | "moderate" | "severe";
            readonly scale: "COWS" | "SOWS" | "clinical_judgement" | "not_recorded";
            readonly phase?: "pre_induction" | "post_induction";
        };
        /** AdmissionDeclined, version 1 */
        readonly "AdmissionDeclined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AdmissionDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AdmissionDeclined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AdmissionDeclined.1"];
        };
        /** AftercareCheckInScheduled, version 1 */
        readonly "AftercareCheckInScheduled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AftercareCheckInScheduled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AftercareCheckInScheduled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AftercareCheckInScheduled.1"];
        };
        /** AftercareEntered, version 1 */
        readonly "AftercareEntered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AftercareEntered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AftercareEntered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AftercareEntered.1"];
        };
        /** AftercareEntered, version 2 */
        readonly "AftercareEntered.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AftercareEntered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AftercareEntered/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AftercareEntered.2"];
        };
        /** AftercareOutcomeReported, version 1 */
        readonly "AftercareOutcomeReported.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AftercareOutcomeReported";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AftercareOutcomeReported/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AftercareOutcomeReported.1"];
        };
        /** AssessmentRecorded, version 1 */
        readonly "AssessmentRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AssessmentRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AssessmentRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AssessmentRecorded.1"];
        };
        /** AssessmentRecorded, version 2 */
        readonly "AssessmentRecorded.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AssessmentRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AssessmentRecorded/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AssessmentRecorded.2"];
        };
        /** AuditSessionClosed, version 1 */
        readonly "AuditSessionClosed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AuditSessionClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AuditSessionClosed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AuditSessionClosed.1"];
        };
        /** AuditSessionOpened, version 1 */
        readonly "AuditSessionOpened.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "AuditSessionOpened";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/AuditSessionOpened/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["AuditSessionOpened.1"];
        };
        /** CareDeintensified, version 1 */
        readonly "CareDeintensified.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareDeintensified";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareDeintensified/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareDeintensified.1"];
        };
        /** CareIntensified, version 1 */
        readonly "CareIntensified.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareIntensified";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareIntensified/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareIntensified.1"];
        };
        /** CareTeamMemberAssigned, version 1 */
        readonly "CareTeamMemberAssigned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareTeamMemberAssigned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareTeamMemberAssigned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareTeamMemberAssigned.1"];
        };
        /** CareTeamMemberAssigned, version 2 */
        readonly "CareTeamMemberAssigned.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareTeamMemberAssigned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareTeamMemberAssigned/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareTeamMemberAssigned.2"];
        };
        /** CareTeamMemberReplaced, version 1 */
        readonly "CareTeamMemberReplaced.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareTeamMemberReplaced";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareTeamMemberReplaced/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareTeamMemberReplaced.1"];
        };
        /** CareTeamMemberReplaced, version 2 */
        readonly "CareTeamMemberReplaced.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CareTeamMemberReplaced";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CareTeamMemberReplaced/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CareTeamMemberReplaced.2"];
        };
        /** CaseConferenceHeld, version 1 */
        readonly "CaseConferenceHeld.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CaseConferenceHeld";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CaseConferenceHeld/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CaseConferenceHeld.1"];
        };
        /** CheckInAttempted, version 1 */
        readonly "CheckInAttempted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CheckInAttempted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CheckInAttempted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CheckInAttempted.1"];
        };
        /** CheckInCompleted, version 1 */
        readonly "CheckInCompleted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CheckInCompleted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CheckInCompleted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CheckInCompleted.1"];
        };
        /** CheckInDeclined, version 1 */
        readonly "CheckInDeclined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CheckInDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CheckInDeclined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CheckInDeclined.1"];
        };
        /** CheckInUnreachable, version 1 */
        readonly "CheckInUnreachable.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CheckInUnreachable";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CheckInUnreachable/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CheckInUnreachable.1"];
        };
        /** ClientDelayRecorded, version 1 */
        readonly "ClientDelayRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ClientDelayRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ClientDelayRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ClientDelayRecorded.1"];
        };
        /** ConfirmationOrdered, version 1 */
        readonly "ConfirmationOrdered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ConfirmationOrdered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ConfirmationOrdered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ConfirmationOrdered.1"];
        };
        /** CounselingSessionRecorded, version 1 */
        readonly "CounselingSessionRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CounselingSessionRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CounselingSessionRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CounselingSessionRecorded.1"];
        };
        /** CountRequested, version 1 */
        readonly "CountRequested.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "CountRequested";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/CountRequested/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["CountRequested.1"];
        };
        /** DiagnosisRecorded, version 1 */
        readonly "DiagnosisRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DiagnosisRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DiagnosisRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DiagnosisRecorded.1"];
        };
        /** DoseAdjusted, version 1 */
        readonly "DoseAdjusted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DoseAdjusted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DoseAdjusted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DoseAdjusted.1"];
        };
        /** DoseAdministered, version 1 */
        readonly "DoseAdministered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DoseAdministered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DoseAdministered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DoseAdministered.1"];
        };
        /** DoseMissed, version 1 */
        readonly "DoseMissed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DoseMissed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DoseMissed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DoseMissed.1"];
        };
        /** DoseReducedForNonparticipation, version 1 */
        readonly "DoseReducedForNonparticipation.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DoseReducedForNonparticipation";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DoseReducedForNonparticipation/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DoseReducedForNonparticipation.1"];
        };
        /** DoseReviewSuggested, version 1 */
        readonly "DoseReviewSuggested.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "DoseReviewSuggested";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/DoseReviewSuggested/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["DoseReviewSuggested.1"];
        };
        /** EntryCorrected, version 1 */
        readonly "EntryCorrected.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EntryCorrected";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EntryCorrected/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EntryCorrected.1"];
        };
        /** EntryVoided, version 1 */
        readonly "EntryVoided.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EntryVoided";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EntryVoided/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EntryVoided.1"];
        };
        /** EpisodeClosed, version 1 */
        readonly "EpisodeClosed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeClosed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeClosed.1"];
        };
        /** EpisodeClosed, version 2 */
        readonly "EpisodeClosed.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeClosed/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeClosed.2"];
        };
        /** EpisodeOpened, version 1 */
        readonly "EpisodeOpened.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeOpened";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeOpened/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeOpened.1"];
        };
        /** EpisodeReadmitted, version 1 */
        readonly "EpisodeReadmitted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeReadmitted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeReadmitted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeReadmitted.1"];
        };
        /** EpisodeRegistered, version 1 */
        readonly "EpisodeRegistered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeRegistered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeRegistered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeRegistered.1"];
        };
        /** EpisodeReleased, version 1 */
        readonly "EpisodeReleased.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeReleased";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeReleased/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeReleased.1"];
        };
        /** EpisodeResumed, version 1 */
        readonly "EpisodeResumed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeResumed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeResumed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeResumed.1"];
        };
        /** EpisodeSuspended, version 1 */
        readonly "EpisodeSuspended.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "EpisodeSuspended";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/EpisodeSuspended/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["EpisodeSuspended.1"];
        };
        /** FeedbackLoopClosed, version 1 */
        readonly "FeedbackLoopClosed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "FeedbackLoopClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/FeedbackLoopClosed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["FeedbackLoopClosed.1"];
        };
        /** GoalAbandoned, version 1 */
        readonly "GoalAbandoned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GoalAbandoned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GoalAbandoned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GoalAbandoned.1"];
        };
        /** GoalAchieved, version 1 */
        readonly "GoalAchieved.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GoalAchieved";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GoalAchieved/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GoalAchieved.1"];
        };
        /** GoalProgressed, version 1 */
        readonly "GoalProgressed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GoalProgressed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GoalProgressed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GoalProgressed.1"];
        };
        /** GoalSet, version 1 */
        readonly "GoalSet.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GoalSet";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GoalSet/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GoalSet.1"];
        };
        /** GroupAttendanceRecorded, version 1 */
        readonly "GroupAttendanceRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GroupAttendanceRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GroupAttendanceRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GroupAttendanceRecorded.1"];
        };
        /** GroupSessionHeld, version 1 */
        readonly "GroupSessionHeld.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "GroupSessionHeld";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/GroupSessionHeld/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["GroupSessionHeld.1"];
        };
        /** HigherLevelReferred, version 1 */
        readonly "HigherLevelReferred.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "HigherLevelReferred";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/HigherLevelReferred/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["HigherLevelReferred.1"];
        };
        /** InductionAbandoned, version 1 */
        readonly "InductionAbandoned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionAbandoned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionAbandoned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionAbandoned.1"];
        };
        /** InductionCompleted, version 1 */
        readonly "InductionCompleted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionCompleted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionCompleted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionCompleted.1"];
        };
        /** InductionDeferred, version 1 */
        readonly "InductionDeferred.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionDeferred";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionDeferred/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionDeferred.1"];
        };
        /** InductionDoseTaken, version 1 */
        readonly "InductionDoseTaken.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionDoseTaken";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionDoseTaken/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionDoseTaken.1"];
        };
        /** InductionStarted, version 1 */
        readonly "InductionStarted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionStarted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionStarted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionStarted.1"];
        };
        /** InductionStarted, version 2 */
        readonly "InductionStarted.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InductionStarted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InductionStarted/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InductionStarted.2"];
        };
        /** InjectionAdministered, version 1 */
        readonly "InjectionAdministered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InjectionAdministered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InjectionAdministered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InjectionAdministered.1"];
        };
        /** InjectionAdministered, version 2 */
        readonly "InjectionAdministered.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "InjectionAdministered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/InjectionAdministered/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["InjectionAdministered.2"];
        };
        /** LevelOfCareChanged, version 1 */
        readonly "LevelOfCareChanged.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "LevelOfCareChanged";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/LevelOfCareChanged/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["LevelOfCareChanged.1"];
        };
        /** MedicationHistoryRecorded, version 1 */
        readonly "MedicationHistoryRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MedicationHistoryRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MedicationHistoryRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MedicationHistoryRecorded.1"];
        };
        /** MedicationPrescribed, version 1 */
        readonly "MedicationPrescribed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MedicationPrescribed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MedicationPrescribed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MedicationPrescribed.1"];
        };
        /** MedicationStarted, version 1 */
        readonly "MedicationStarted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MedicationStarted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MedicationStarted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MedicationStarted.1"];
        };
        /** MedicationStopped, version 1 */
        readonly "MedicationStopped.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MedicationStopped";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MedicationStopped/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MedicationStopped.1"];
        };
        /** MedicationVisitRecorded, version 1 */
        readonly "MedicationVisitRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MedicationVisitRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MedicationVisitRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MedicationVisitRecorded.1"];
        };
        /** MemberJoined, version 1 */
        readonly "MemberJoined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MemberJoined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MemberJoined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MemberJoined.1"];
        };
        /** MemberLeft, version 1 */
        readonly "MemberLeft.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MemberLeft";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MemberLeft/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MemberLeft.1"];
        };
        /** MoudAccepted, version 1 */
        readonly "MoudAccepted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MoudAccepted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MoudAccepted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MoudAccepted.1"];
        };
        /** MoudDeclined, version 1 */
        readonly "MoudDeclined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MoudDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MoudDeclined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MoudDeclined.1"];
        };
        /** MoudOffered, version 1 */
        readonly "MoudOffered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "MoudOffered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/MoudOffered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["MoudOffered.1"];
        };
        /** NaloxoneDispensed, version 1 */
        readonly "NaloxoneDispensed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "NaloxoneDispensed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/NaloxoneDispensed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["NaloxoneDispensed.1"];
        };
        /** NeedsPrioritized, version 1 */
        readonly "NeedsPrioritized.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "NeedsPrioritized";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/NeedsPrioritized/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["NeedsPrioritized.1"];
        };
        /** NoShowRecorded, version 1 */
        readonly "NoShowRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "NoShowRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/NoShowRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["NoShowRecorded.1"];
        };
        /** ObligationFellDue, version 1 */
        readonly "ObligationFellDue.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ObligationFellDue";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ObligationFellDue/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ObligationFellDue.1"];
        };
        /** OudSeverityRecorded, version 1 */
        readonly "OudSeverityRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "OudSeverityRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/OudSeverityRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["OudSeverityRecorded.1"];
        };
        /** OutreachAttempted, version 1 */
        readonly "OutreachAttempted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "OutreachAttempted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/OutreachAttempted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["OutreachAttempted.1"];
        };
        /** OverdoseRecorded, version 1 */
        readonly "OverdoseRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "OverdoseRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/OverdoseRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["OverdoseRecorded.1"];
        };
        /** ParkedKeyDiscarded, version 1 */
        readonly "ParkedKeyDiscarded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ParkedKeyDiscarded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ParkedKeyDiscarded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ParkedKeyDiscarded.1"];
        };
        /** PatientAdmitted, version 1 */
        readonly "PatientAdmitted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PatientAdmitted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PatientAdmitted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PatientAdmitted.1"];
        };
        /** PatientAdmitted, version 2 */
        readonly "PatientAdmitted.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PatientAdmitted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PatientAdmitted/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PatientAdmitted.2"];
        };
        /** PatientDismissed, version 1 */
        readonly "PatientDismissed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PatientDismissed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PatientDismissed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PatientDismissed.1"];
        };
        /** PatientOffWaitlist, version 1 */
        readonly "PatientOffWaitlist.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PatientOffWaitlist";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PatientOffWaitlist/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PatientOffWaitlist.1"];
        };
        /** PatientWaitlisted, version 1 */
        readonly "PatientWaitlisted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PatientWaitlisted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PatientWaitlisted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PatientWaitlisted.1"];
        };
        /** PeerContactRecorded, version 1 */
        readonly "PeerContactRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PeerContactRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PeerContactRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PeerContactRecorded.1"];
        };
        /** PillWrapperCountRecorded, version 1 */
        readonly "PillWrapperCountRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PillWrapperCountRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PillWrapperCountRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PillWrapperCountRecorded.1"];
        };
        /** PolicyResponseApplied, version 1 */
        readonly "PolicyResponseApplied.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PolicyResponseApplied";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PolicyResponseApplied/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PolicyResponseApplied.1"];
        };
        /** PrecipitatedWithdrawalRecorded, version 1 */
        readonly "PrecipitatedWithdrawalRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PrecipitatedWithdrawalRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PrecipitatedWithdrawalRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PrecipitatedWithdrawalRecorded.1"];
        };
        /** PrescriptionIntervalShortened, version 1 */
        readonly "PrescriptionIntervalShortened.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "PrescriptionIntervalShortened";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/PrescriptionIntervalShortened/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["PrescriptionIntervalShortened.1"];
        };
        /** ReadmissionLinked, version 1 */
        readonly "ReadmissionLinked.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReadmissionLinked";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReadmissionLinked/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReadmissionLinked.1"];
        };
        /** RecoveryPlanCreated, version 1 */
        readonly "RecoveryPlanCreated.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "RecoveryPlanCreated";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/RecoveryPlanCreated/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["RecoveryPlanCreated.1"];
        };
        /** RecoveryPlanRevised, version 1 */
        readonly "RecoveryPlanRevised.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "RecoveryPlanRevised";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/RecoveryPlanRevised/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["RecoveryPlanRevised.1"];
        };
        /** ReferralAccepted, version 1 */
        readonly "ReferralAccepted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralAccepted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralAccepted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralAccepted.1"];
        };
        /** ReferralAttemptRecorded, version 1 */
        readonly "ReferralAttemptRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralAttemptRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralAttemptRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralAttemptRecorded.1"];
        };
        /** ReferralAttended, version 1 */
        readonly "ReferralAttended.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralAttended";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralAttended/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralAttended.1"];
        };
        /** ReferralCancelled, version 1 */
        readonly "ReferralCancelled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralCancelled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralCancelled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralCancelled.1"];
        };
        /** ReferralClosed, version 1 */
        readonly "ReferralClosed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralClosed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralClosed.1"];
        };
        /** ReferralClosed, version 2 */
        readonly "ReferralClosed.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralClosed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralClosed/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralClosed.2"];
        };
        /** ReferralDeclined, version 1 */
        readonly "ReferralDeclined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralDeclined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralDeclined.1"];
        };
        /** ReferralDeclined, version 2 */
        readonly "ReferralDeclined.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralDeclined/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralDeclined.2"];
        };
        /** ReferralFeedbackReturned, version 1 */
        readonly "ReferralFeedbackReturned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralFeedbackReturned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralFeedbackReturned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralFeedbackReturned.1"];
        };
        /** ReferralInService, version 1 */
        readonly "ReferralInService.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralInService";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralInService/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralInService.1"];
        };
        /** ReferralNotAttended, version 1 */
        readonly "ReferralNotAttended.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralNotAttended";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralNotAttended/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralNotAttended.1"];
        };
        /** ReferralOpened, version 1 */
        readonly "ReferralOpened.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralOpened";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralOpened/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralOpened.1"];
        };
        /** ReferralOpened, version 2 */
        readonly "ReferralOpened.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralOpened";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralOpened/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralOpened.2"];
        };
        /** ReferralReceived, version 1 */
        readonly "ReferralReceived.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralReceived";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralReceived/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralReceived.1"];
        };
        /** ReferralRegistered, version 1 */
        readonly "ReferralRegistered.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralRegistered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralRegistered/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralRegistered.1"];
        };
        /** ReferralRegistered, version 2 */
        readonly "ReferralRegistered.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralRegistered";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralRegistered/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralRegistered.2"];
        };
        /** ReferralReleased, version 1 */
        readonly "ReferralReleased.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralReleased";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralReleased/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralReleased.1"];
        };
        /** ReferralScheduled, version 1 */
        readonly "ReferralScheduled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralScheduled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralScheduled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralScheduled.1"];
        };
        /** ReferralSent, version 1 */
        readonly "ReferralSent.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReferralSent";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReferralSent/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReferralSent.1"];
        };
        /** ResidentialStayEnded, version 1 */
        readonly "ResidentialStayEnded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ResidentialStayEnded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ResidentialStayEnded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ResidentialStayEnded.1"];
        };
        /** ResidentialStayStarted, version 1 */
        readonly "ResidentialStayStarted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ResidentialStayStarted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ResidentialStayStarted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ResidentialStayStarted.1"];
        };
        /** ReturnToUseRecorded, version 1 */
        readonly "ReturnToUseRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ReturnToUseRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ReturnToUseRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ReturnToUseRecorded.1"];
        };
        /** RiskRaised, version 1 */
        readonly "RiskRaised.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "RiskRaised";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/RiskRaised/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["RiskRaised.1"];
        };
        /** SafetyPlanRecorded, version 1 */
        readonly "SafetyPlanRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SafetyPlanRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SafetyPlanRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SafetyPlanRecorded.1"];
        };
        /** ScreeningRecorded, version 1 */
        readonly "ScreeningRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "ScreeningRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/ScreeningRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["ScreeningRecorded.1"];
        };
        /** SelfReportedUseRecorded, version 1 */
        readonly "SelfReportedUseRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SelfReportedUseRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SelfReportedUseRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SelfReportedUseRecorded.1"];
        };
        /** SitePolicyAdopted, version 1 */
        readonly "SitePolicyAdopted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SitePolicyAdopted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SitePolicyAdopted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SitePolicyAdopted.1"];
        };
        /** SitePolicyAdopted, version 2 */
        readonly "SitePolicyAdopted.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SitePolicyAdopted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SitePolicyAdopted/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SitePolicyAdopted.2"];
        };
        /** SitePolicyAdopted, version 3 */
        readonly "SitePolicyAdopted.3.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SitePolicyAdopted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SitePolicyAdopted/3.json";
            /** @constant */
            readonly schemaversion: "3";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SitePolicyAdopted.3"];
        };
        /** SocialNeedIdentified, version 1 */
        readonly "SocialNeedIdentified.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SocialNeedIdentified";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SocialNeedIdentified/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SocialNeedIdentified.1"];
        };
        /** SocialNeedResolved, version 1 */
        readonly "SocialNeedResolved.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SocialNeedResolved";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SocialNeedResolved/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SocialNeedResolved.1"];
        };
        /** SocialNeedSupported, version 1 */
        readonly "SocialNeedSupported.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SocialNeedSupported";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SocialNeedSupported/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SocialNeedSupported.1"];
        };
        /** SpecimenValidityRecorded, version 1 */
        readonly "SpecimenValidityRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SpecimenValidityRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SpecimenValidityRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SpecimenValidityRecorded.1"];
        };
        /** StageAdvanced, version 1 */
        readonly "StageAdvanced.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "StageAdvanced";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/StageAdvanced/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["StageAdvanced.1"];
        };
        /** SupportProgramCompleted, version 1 */
        readonly "SupportProgramCompleted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SupportProgramCompleted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SupportProgramCompleted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SupportProgramCompleted.1"];
        };
        /** SupportProgramEnrolled, version 1 */
        readonly "SupportProgramEnrolled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "SupportProgramEnrolled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/SupportProgramEnrolled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["SupportProgramEnrolled.1"];
        };
        /** TakeHomeDispensed, version 1 */
        readonly "TakeHomeDispensed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TakeHomeDispensed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TakeHomeDispensed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TakeHomeDispensed.1"];
        };
        /** TaperBegun, version 1 */
        readonly "TaperBegun.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TaperBegun";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TaperBegun/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TaperBegun.1"];
        };
        /** TaperStopped, version 1 */
        readonly "TaperStopped.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TaperStopped";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TaperStopped/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TaperStopped.1"];
        };
        /** TedsAdmissionRecorded, version 1 */
        readonly "TedsAdmissionRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TedsAdmissionRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TedsAdmissionRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TedsAdmissionRecorded.1"];
        };
        /** TrackAssigned, version 1 */
        readonly "TrackAssigned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TrackAssigned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TrackAssigned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TrackAssigned.1"];
        };
        /** TransferAccepted, version 1 */
        readonly "TransferAccepted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TransferAccepted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TransferAccepted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TransferAccepted.1"];
        };
        /** TransferCompleted, version 1 */
        readonly "TransferCompleted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TransferCompleted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TransferCompleted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TransferCompleted.1"];
        };
        /** TransferDeclined, version 1 */
        readonly "TransferDeclined.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TransferDeclined";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TransferDeclined/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TransferDeclined.1"];
        };
        /** TransferRequested, version 1 */
        readonly "TransferRequested.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TransferRequested";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TransferRequested/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TransferRequested.1"];
        };
        /** TreatmentAssigned, version 1 */
        readonly "TreatmentAssigned.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "TreatmentAssigned";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/TreatmentAssigned/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["TreatmentAssigned.1"];
        };
        /** UdsCollected, version 1 */
        readonly "UdsCollected.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "UdsCollected";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/UdsCollected/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["UdsCollected.1"];
        };
        /** UdsCollected, version 2 */
        readonly "UdsCollected.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "UdsCollected";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/UdsCollected/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["UdsCollected.2"];
        };
        /** UdsInterpreted, version 1 */
        readonly "UdsInterpreted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "UdsInterpreted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/UdsInterpreted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["UdsInterpreted.1"];
        };
        /** UdsResultRecorded, version 1 */
        readonly "UdsResultRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "UdsResultRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/UdsResultRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["UdsResultRecorded.1"];
        };
        /** UdsResultRecorded, version 2 */
        readonly "UdsResultRecorded.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "UdsResultRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/UdsResultRecorded/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["UdsResultRecorded.2"];
        };
        /** VisitAttended, version 1 */
        readonly "VisitAttended.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "VisitAttended";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/VisitAttended/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["VisitAttended.1"];
        };
        /** VisitScheduled, version 1 */
        readonly "VisitScheduled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "VisitScheduled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/VisitScheduled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["VisitScheduled.1"];
        };
        /** WalkInPresented, version 1 */
        readonly "WalkInPresented.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WalkInPresented";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WalkInPresented/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WalkInPresented.1"];
        };
        /** WarmHandoffAccepted, version 1 */
        readonly "WarmHandoffAccepted.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffAccepted";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffAccepted/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffAccepted.1"];
        };
        /** WarmHandoffConfirmed, version 1 */
        readonly "WarmHandoffConfirmed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffConfirmed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffConfirmed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffConfirmed.1"];
        };
        /** WarmHandoffFailed, version 1 */
        readonly "WarmHandoffFailed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffFailed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffFailed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffFailed.1"];
        };
        /** WarmHandoffHeld, version 1 */
        readonly "WarmHandoffHeld.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffHeld";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffHeld/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffHeld.1"];
        };
        /** WarmHandoffHeld, version 2 */
        readonly "WarmHandoffHeld.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffHeld";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffHeld/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffHeld.2"];
        };
        /** WarmHandoffRequested, version 1 */
        readonly "WarmHandoffRequested.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffRequested";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffRequested/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffRequested.1"];
        };
        /** WarmHandoffScheduled, version 1 */
        readonly "WarmHandoffScheduled.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WarmHandoffScheduled";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WarmHandoffScheduled/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WarmHandoffScheduled.1"];
        };
        /** WithdrawalAssessed, version 1 */
        readonly "WithdrawalAssessed.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WithdrawalAssessed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WithdrawalAssessed/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WithdrawalAssessed.1"];
        };
        /** WithdrawalAssessed, version 2 */
        readonly "WithdrawalAssessed.2.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WithdrawalAssessed";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WithdrawalAssessed/2.json";
            /** @constant */
            readonly schemaversion: "2";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WithdrawalAssessed.2"];
        };
        /** WithdrawalSeverityRecorded, version 1 */
        readonly "WithdrawalSeverityRecorded.1.told": components["schemas"]["CloudEvent"] & {
            /** @constant */
            readonly type: "WithdrawalSeverityRecorded";
            /** @constant */
            readonly dataschema: "https://throughline.invalid/schemas/WithdrawalSeverityRecorded/1.json";
            /** @constant */
            readonly schemaversion: "1";
            /** @constant */
            readonly datacontenttype: "application/json";
            readonly data: components["schemas"]["WithdrawalSeverityRecorded.1"];
        };
        /** @description Any event that a feed may tell: a CloudEvent in the JSON format, whose data follow from its type and schemaversion. */
        readonly ToldEvent: components["schemas"]["AdmissionDeclined.1.told"] | components["schemas"]["AftercareCheckInScheduled.1.told"] | components["schemas"]["AftercareEntered.1.told"] | components["schemas"]["AftercareEntered.2.told"] | components["schemas"]["AftercareOutcomeReported.1.told"] | components["schemas"]["AssessmentRecorded.1.told"] | components["schemas"]["AssessmentRecorded.2.told"] | components["schemas"]["AuditSessionClosed.1.told"] | components["schemas"]["AuditSessionOpened.1.told"] | components["schemas"]["CareDeintensified.1.told"] | components["schemas"]["CareIntensified.1.told"] | components["schemas"]["CareTeamMemberAssigned.1.told"] | components["schemas"]["CareTeamMemberAssigned.2.told"] | components["schemas"]["CareTeamMemberReplaced.1.told"] | components["schemas"]["CareTeamMemberReplaced.2.told"] | components["schemas"]["CaseConferenceHeld.1.told"] | components["schemas"]["CheckInAttempted.1.told"] | components["schemas"]["CheckInCompleted.1.told"] | components["schemas"]["CheckInDeclined.1.told"] | components["schemas"]["CheckInUnreachable.1.told"] | components["schemas"]["ClientDelayRecorded.1.told"] | components["schemas"]["ConfirmationOrdered.1.told"] | components["schemas"]["CounselingSessionRecorded.1.told"] | components["schemas"]["CountRequested.1.told"] | components["schemas"]["DiagnosisRecorded.1.told"] | components["schemas"]["DoseAdjusted.1.told"] | components["schemas"]["DoseAdministered.1.told"] | components["schemas"]["DoseMissed.1.told"] | components["schemas"]["DoseReducedForNonparticipation.1.told"] | components["schemas"]["DoseReviewSuggested.1.told"] | components["schemas"]["EntryCorrected.1.told"] | components["schemas"]["EntryVoided.1.told"] | components["schemas"]["EpisodeClosed.1.told"] | components["schemas"]["EpisodeClosed.2.told"] | components["schemas"]["EpisodeOpened.1.told"] | components["schemas"]["EpisodeReadmitted.1.told"] | components["schemas"]["EpisodeRegistered.1.told"] | components["schemas"]["EpisodeReleased.1.told"] | components["schemas"]["EpisodeResumed.1.told"] | components["schemas"]["EpisodeSuspended.1.told"] | components["schemas"]["FeedbackLoopClosed.1.told"] | components["schemas"]["GoalAbandoned.1.told"] | components["schemas"]["GoalAchieved.1.told"] | components["schemas"]["GoalProgressed.1.told"] | components["schemas"]["GoalSet.1.told"] | components["schemas"]["GroupAttendanceRecorded.1.told"] | components["schemas"]["GroupSessionHeld.1.told"] | components["schemas"]["HigherLevelReferred.1.told"] | components["schemas"]["InductionAbandoned.1.told"] | components["schemas"]["InductionCompleted.1.told"] | components["schemas"]["InductionDeferred.1.told"] | components["schemas"]["InductionDoseTaken.1.told"] | components["schemas"]["InductionStarted.1.told"] | components["schemas"]["InductionStarted.2.told"] | components["schemas"]["InjectionAdministered.1.told"] | components["schemas"]["InjectionAdministered.2.told"] | components["schemas"]["LevelOfCareChanged.1.told"] | components["schemas"]["MedicationHistoryRecorded.1.told"] | components["schemas"]["MedicationPrescribed.1.told"] | components["schemas"]["MedicationStarted.1.told"] | components["schemas"]["MedicationStopped.1.told"] | components["schemas"]["MedicationVisitRecorded.1.told"] | components["schemas"]["MemberJoined.1.told"] | components["schemas"]["MemberLeft.1.told"] | components["schemas"]["MoudAccepted.1.told"] | components["schemas"]["MoudDeclined.1.told"] | components["schemas"]["MoudOffered.1.told"] | components["schemas"]["NaloxoneDispensed.1.told"] | components["schemas"]["NeedsPrioritized.1.told"] | components["schemas"]["NoShowRecorded.1.told"] | components["schemas"]["ObligationFellDue.1.told"] | components["schemas"]["OudSeverityRecorded.1.told"] | components["schemas"]["OutreachAttempted.1.told"] | components["schemas"]["OverdoseRecorded.1.told"] | components["schemas"]["ParkedKeyDiscarded.1.told"] | components["schemas"]["PatientAdmitted.1.told"] | components["schemas"]["PatientAdmitted.2.told"] | components["schemas"]["PatientDismissed.1.told"] | components["schemas"]["PatientOffWaitlist.1.told"] | components["schemas"]["PatientWaitlisted.1.told"] | components["schemas"]["PeerContactRecorded.1.told"] | components["schemas"]["PillWrapperCountRecorded.1.told"] | components["schemas"]["PolicyResponseApplied.1.told"] | components["schemas"]["PrecipitatedWithdrawalRecorded.1.told"] | components["schemas"]["PrescriptionIntervalShortened.1.told"] | components["schemas"]["ReadmissionLinked.1.told"] | components["schemas"]["RecoveryPlanCreated.1.told"] | components["schemas"]["RecoveryPlanRevised.1.told"] | components["schemas"]["ReferralAccepted.1.told"] | components["schemas"]["ReferralAttemptRecorded.1.told"] | components["schemas"]["ReferralAttended.1.told"] | components["schemas"]["ReferralCancelled.1.told"] | components["schemas"]["ReferralClosed.1.told"] | components["schemas"]["ReferralClosed.2.told"] | components["schemas"]["ReferralDeclined.1.told"] | components["schemas"]["ReferralDeclined.2.told"] | components["schemas"]["ReferralFeedbackReturned.1.told"] | components["schemas"]["ReferralInService.1.told"] | components["schemas"]["ReferralNotAttended.1.told"] | components["schemas"]["ReferralOpened.1.told"] | components["schemas"]["ReferralOpened.2.told"] | components["schemas"]["ReferralReceived.1.told"] | components["schemas"]["ReferralRegistered.1.told"] | components["schemas"]["ReferralRegistered.2.told"] | components["schemas"]["ReferralReleased.1.told"] | components["schemas"]["ReferralScheduled.1.told"] | components["schemas"]["ReferralSent.1.told"] | components["schemas"]["ResidentialStayEnded.1.told"] | components["schemas"]["ResidentialStayStarted.1.told"] | components["schemas"]["ReturnToUseRecorded.1.told"] | components["schemas"]["RiskRaised.1.told"] | components["schemas"]["SafetyPlanRecorded.1.told"] | components["schemas"]["ScreeningRecorded.1.told"] | components["schemas"]["SelfReportedUseRecorded.1.told"] | components["schemas"]["SitePolicyAdopted.1.told"] | components["schemas"]["SitePolicyAdopted.2.told"] | components["schemas"]["SitePolicyAdopted.3.told"] | components["schemas"]["SocialNeedIdentified.1.told"] | components["schemas"]["SocialNeedResolved.1.told"] | components["schemas"]["SocialNeedSupported.1.told"] | components["schemas"]["SpecimenValidityRecorded.1.told"] | components["schemas"]["StageAdvanced.1.told"] | components["schemas"]["SupportProgramCompleted.1.told"] | components["schemas"]["SupportProgramEnrolled.1.told"] | components["schemas"]["TakeHomeDispensed.1.told"] | components["schemas"]["TaperBegun.1.told"] | components["schemas"]["TaperStopped.1.told"] | components["schemas"]["TedsAdmissionRecorded.1.told"] | components["schemas"]["TrackAssigned.1.told"] | components["schemas"]["TransferAccepted.1.told"] | components["schemas"]["TransferCompleted.1.told"] | components["schemas"]["TransferDeclined.1.told"] | components["schemas"]["TransferRequested.1.told"] | components["schemas"]["TreatmentAssigned.1.told"] | components["schemas"]["UdsCollected.1.told"] | components["schemas"]["UdsCollected.2.told"] | components["schemas"]["UdsInterpreted.1.told"] | components["schemas"]["UdsResultRecorded.1.told"] | components["schemas"]["UdsResultRecorded.2.told"] | components["schemas"]["VisitAttended.1.told"] | components["schemas"]["VisitScheduled.1.told"] | components["schemas"]["WalkInPresented.1.told"] | components["schemas"]["WarmHandoffAccepted.1.told"] | components["schemas"]["WarmHandoffConfirmed.1.told"] | components["schemas"]["WarmHandoffFailed.1.told"] | components["schemas"]["WarmHandoffHeld.1.told"] | components["schemas"]["WarmHandoffHeld.2.told"] | components["schemas"]["WarmHandoffRequested.1.told"] | components["schemas"]["WarmHandoffScheduled.1.told"] | components["schemas"]["WithdrawalAssessed.1.told"] | components["schemas"]["WithdrawalAssessed.2.told"] | components["schemas"]["WithdrawalSeverityRecorded.1.told"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
