/** Where a patient goes on after treatment (seed 002). `none` is followed up like everybody else. */
export const aftercareOptions = ['community_peer', 'remote', 'therapist', 'pcp_moud', 'none'] as const;

/** What a patient left: treatment, or a support programme while treatment goes on (row 63, A5.3). The words are ours. */
export const leavings = ['closing', 'support_programme'] as const;

/** Who tells how the patient is doing. */
export const informants = ['patient', 'partner', 'claims', 'pdmp'] as const;

/** How a check-in ended. `no_answer` is one attempt of several; `unreachable` gives up after the site's number of attempts. */
export const checkInResults = ['completed', 'no_answer', 'unreachable', 'declined'] as const;

/** How sure the informant is. */
export const confidences = ['low', 'moderate', 'high'] as const;
