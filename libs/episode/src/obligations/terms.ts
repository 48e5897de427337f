import type { PolicyFields } from '../site-policy/fields';
import { injectionProducts } from '../reference/medications';
import type { ObligationKind } from './kinds';

/** After how many hours a kind of obligation is due at a site. */
export interface ObligationTerm {
  readonly kind: ObligationKind;
  readonly variant: string;
  /** Below 0: before what it runs from. Null: the site has not said, and nothing of it is due. */
  readonly hours: number | null;
}

type Hours = number | null | { readonly [Variant in string]: number | null };

const inDays = (days: number | null | undefined): number | null => (days === null || days === undefined ? null : days * 24);

/** What a fact names the day of. */
const onItsDay = 0;

const urineHours = ({ uds }: PolicyFields): Hours => {
  const stages = ['engagement', 'early', 'stabilization'] as const;
  const byStage = stages.map((stage) => [stage, inDays(uds?.everyDaysByStage?.[stage] ?? uds?.everyDays)] as const);
  return { '': inDays(uds?.everyDays), ...Object.fromEntries(byStage) };
};

/** What somebody ordered is waited for at every site; what is unexpected, where the site sends that out. */
const confirmationHours = ({ uds }: PolicyFields): Hours => {
  const within = inDays(uds?.confirmWithinDays);
  const sendsOut = uds?.sendOut === 'always' || uds?.sendOut === 'when_unexpected';
  return { ordered: within, unexpected: sendsOut ? within : null };
};

const injectionHours = ({ injections }: PolicyFields): Hours =>
  Object.fromEntries(injectionProducts.map((product) => [product, inDays(injections?.[product]?.maxDays)]));

/** What a policy says of each kind. No number is ours: each is one of the policy's, in hours. */
const hoursOf: { readonly [Kind in ObligationKind]: (policy: PolicyFields) => Hours } = {
  uds_due: urineHours,
  uds_unconfirmed: confirmationHours,
  induction_follow_up: ({ induction }) => induction?.followUpWithinHours ?? null,
  supply_ends: ({ medication }) => (medication ? -24 * medication.renewDaysBefore : null),
  injection_due: injectionHours,
  cows_recheck: ({ induction }) => induction?.cowsRecheckAfterHours ?? null,
  count_call_back: ({ counts }) => counts?.presentWithinHours ?? null,
  referral_unanswered: ({ referral }) => inDays(referral?.noResponseAfterDays),
  handoff_unanswered: ({ handoff }) => inDays(handoff?.expiresAfterDays),
  outreach_after_missed_visit: ({ visits }) => inDays(visits?.outreachWithinDays),
  monthly_face_to_face: ({ contacts }) => (contacts?.faceToFaceMonthly === true ? onItsDay : null),
  peer_supervision: ({ staffing }) => inDays(staffing?.supervisionEveryDays),
  weekly_dyad: ({ staffing }) => inDays(staffing?.dyadEveryDays),
  team_meeting: ({ team }) => inDays(team?.meetsEveryDays),
  stage_review: () => onItsDay,
  aftercare_check_in: () => onItsDay,
  aftercare_not_entered: ({ aftercare }) => inDays(aftercare?.enterAfterDays),
  loop_closable: () => onItsDay,
  policy_review: () => onItsDay,
};

/** The terms of a policy, one for each kind and variant. */
export const termsOf = (policy: PolicyFields): readonly ObligationTerm[] =>
  (Object.keys(hoursOf) as ObligationKind[]).flatMap((kind) => {
    const hours = hoursOf[kind](policy);
    if (hours === null || typeof hours === 'number') return [{ kind, variant: '', hours }];
    return Object.entries(hours).map(([variant, each]) => ({ kind, variant, hours: each }));
  });
