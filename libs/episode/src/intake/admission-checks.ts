import type { PolicyFields } from '../site-policy/fields';

/** What a site's policy may ask about before it admits (A0.4). What it asks about housing, transport and phone are needs: they exclude nobody. */
export const admissionChecks = ['pregnancy', 'excluded_diagnosis', 'benzodiazepine', 'illicit_buprenorphine'] as const;
export type AdmissionCheck = (typeof admissionChecks)[number];

/** What the record says of a patient who comes to be admitted. Null: nobody said. */
export interface AtTheDoor {
  readonly pregnant: boolean | null;
  /** Conditions of confirmed diagnoses, as words of a policy. */
  readonly conditions: Pick<ReadonlySet<string>, 'has'>;
  readonly usesBenzodiazepines: boolean;
  /** A detoxification inside this episode is over. */
  readonly detoxified: boolean;
  readonly onIllicitBuprenorphine: boolean | null;
  /** The track of the admission, or the one assigned before it. */
  readonly track: string | null;
}

/** One question of the policy, the answer of the record, and what keeps the patient out. */
export interface AdmissionChecked {
  readonly check: AdmissionCheck;
  readonly finding: string;
  readonly excludes: { readonly code: 'admission-excluded' | 'detoxification-first'; readonly why: string } | null;
}

/** A condition in a policy's spelling: "Borderline personality disorder" is `borderline_personality_disorder`. */
export const asPolicyWord = (condition: string): string =>
  condition
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/** Whether a substance or medication is called a benzodiazepine. Names of single drugs are not looked up. */
export const isBenzodiazepine = (name: string): boolean => asPolicyWord(name).startsWith('benzodiazepine');

type Admission = NonNullable<PolicyFields['admission']>;
type Check = (policy: Admission, patient: AtTheDoor) => AdmissionChecked | null;

const excluded = (why: string): AdmissionChecked['excludes'] => ({ code: 'admission-excluded', why });

/** S000:232-238: accepted, taken into a programme for women only, or referred out. */
const pregnancy: Check = ({ pregnancy: policy }, { pregnant, track }) => {
  if (policy === null) return null;
  const finding = pregnant === null ? 'not_recorded' : pregnant ? 'pregnant' : 'not_pregnant';
  const keptOut = pregnant === true && (policy === 'refer_out' || (policy === 'women_only_programme' && track !== 'women_only'));
  const why = policy === 'refer_out' ? 'pregnant patients are referred out' : 'pregnant patients are admitted on the track women_only';
  return { check: 'pregnancy', finding, excludes: keptOut ? excluded(why) : null };
};

/** S000:409-416: some clinics exclude diagnoses and refer to intensive outpatient programmes. */
const excludedDiagnosis: Check = ({ excludedDiagnoses }, { conditions }) => {
  if (excludedDiagnoses === null) return null;
  const met = excludedDiagnoses.diagnoses.filter((diagnosis) => conditions.has(diagnosis));
  const why = `excluded: ${met.join(', ')}; referred to: ${excludedDiagnoses.referredTo ?? 'not said'}`;
  return { check: 'excluded_diagnosis', finding: met.join(', ') || 'none_recorded', excludes: met.length > 0 ? excluded(why) : null };
};

/** S000:424-430: ineligible at some clinics, at others after a detoxification. */
const benzodiazepine: Check = ({ benzodiazepine: policy }, { usesBenzodiazepines, detoxified }) => {
  if (policy === null) return null;
  const finding = usesBenzodiazepines ? 'use_recorded' : 'none_recorded';
  const exclusions = {
    no_exclusion: null,
    ineligible: excluded('who uses benzodiazepines is not eligible'),
    detoxification_first: detoxified
      ? null
      : ({ code: 'detoxification-first', why: 'who uses benzodiazepines is detoxified before' } as const),
  };
  return { check: 'benzodiazepine', finding, excludes: usesBenzodiazepines ? exclusions[policy] : null };
};

/** S000:430-432: it says by which path buprenorphine is begun, and excludes nobody. */
const illicitBuprenorphine: Check = ({ illicitBuprenorphineAtEntry: policy }, { onIllicitBuprenorphine: taken }) => {
  if (policy === null) return null;
  return { check: 'illicit_buprenorphine', finding: taken === null ? 'not_recorded' : taken ? 'taken' : 'not_taken', excludes: null };
};

/** Every question that the policy asks, with its answer; none where the site has said nothing of admission. */
export const checkedAtTheDoor = (policy: Admission | null | undefined, patient: AtTheDoor): readonly AdmissionChecked[] =>
  policy ? [pregnancy, excludedDiagnosis, benzodiazepine, illicitBuprenorphine].flatMap((check) => check(policy, patient) ?? []) : [];
