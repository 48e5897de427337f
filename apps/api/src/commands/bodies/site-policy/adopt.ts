import type { AdoptSitePolicyData, PolicyFields } from '@throughline/episode';
import { Code, Day, Id, Instant, ListOf, Nested, Text } from '../../../validation/fields';
import { ServiceCommand } from '../../service-command';
import * as practice from './practice';
import * as treatment from './treatment';

/** A group of choices; null, or left out: the site says nothing of it. */
const Group = (type: Parameters<typeof Nested>[0], about?: string): PropertyDecorator =>
  Nested(type, { optional: true, nullable: true, ...(about === undefined ? {} : { about }) });

export class PolicyGround {
  @Code({ example: 'uds.temperatureF' }) readonly field!: string;
  @Text({ example: 'B7' }) readonly source!: string;
}

/** Adopts a policy of the site, in force from an instant on. Nothing here has a default in the program. */
export class AdoptSitePolicy extends ServiceCommand implements AdoptSitePolicyData {
  @Instant() readonly effectiveFrom!: string;
  @Id({ optional: true, nullable: true, about: 'The newest version, `{siteId}@{n}`; null for the first.' }) readonly supersedes?:
    string | null;
  @Text() readonly reason!: string;
  @ListOf(() => PolicyGround, { optional: true, about: 'Where the choices come from.' }) readonly grounds?: PolicyGround[];
  @Day({ optional: true, nullable: true, about: 'When the site wants to look at its policy again.' }) readonly reviewOn?: string | null;
  @Code({ optional: true, nullable: true, example: 'America/New_York', about: 'IANA time zone in which the site\u2019s days begin.' })
  readonly zone?: PolicyFields['zone'];
  @Group(() => treatment.AdmissionPolicy) readonly admission?: PolicyFields['admission'];
  @Group(() => treatment.InductionPolicy) readonly induction?: PolicyFields['induction'];
  @Group(() => treatment.DosePolicy) readonly dose?: PolicyFields['dose'];
  @Group(() => treatment.InjectionWindows, 'Days between two injections that the site calls on time.')
  readonly injections?: PolicyFields['injections'];
  @Group(() => treatment.MedicationVisitPolicy) readonly medicationVisit?: PolicyFields['medicationVisit'];
  @Group(() => treatment.MedicationPolicy) readonly medication?: PolicyFields['medication'];
  @Group(() => treatment.TakeHomePolicy) readonly takeHome?: PolicyFields['takeHome'];
  @Group(() => treatment.UdsPolicy) readonly uds?: PolicyFields['uds'];
  @Group(() => treatment.CountsPolicy, 'Counts of pills and wrappers.') readonly counts?: PolicyFields['counts'];
  @Group(() => treatment.PositiveUdsPolicy, 'What may follow a positive screen.') readonly positiveUds?: PolicyFields['positiveUds'];
  @Group(() => treatment.TolerancePolicy) readonly tolerance?: PolicyFields['tolerance'];
  @Group(() => treatment.DismissalPolicy) readonly dismissal?: PolicyFields['dismissal'];
  @Group(() => treatment.TaperPolicy) readonly taper?: PolicyFields['taper'];
  @Group(() => treatment.CounselingPolicy) readonly counseling?: PolicyFields['counseling'];
  @Group(() => practice.CoordinationPolicy) readonly coordination?: PolicyFields['coordination'];
  @Group(() => practice.TeamPolicy) readonly team?: PolicyFields['team'];
  @Group(() => practice.AppointmentsPolicy, 'Appointments a week from which their burden is an alert.')
  readonly appointments?: PolicyFields['appointments'];
  @Group(() => practice.StepUpPolicy, 'Why a higher level of care is hard to reach.') readonly stepUp?: PolicyFields['stepUp'];
  @Group(() => practice.TransfersPolicy) readonly transfers?: PolicyFields['transfers'];
  @Group(() => practice.ServicesPolicy) readonly services?: PolicyFields['services'];
  @Group(() => practice.SupportProgrammePolicy) readonly supportProgramme?: PolicyFields['supportProgramme'];
  @Group(() => practice.ContactsPolicy) readonly contacts?: PolicyFields['contacts'];
  @Group(() => practice.StaffingPolicy) readonly staffing?: PolicyFields['staffing'];
  @Group(() => treatment.ClosingPolicy, 'When a patient counts as lost.') readonly closing?: PolicyFields['closing'];
  @Group(() => practice.VisitsPolicy) readonly visits?: PolicyFields['visits'];
  @Group(() => treatment.AftercarePolicy) readonly aftercare?: PolicyFields['aftercare'];
  @Group(() => practice.ReferralPolicy, 'When silence of a partner may close a referral, and how many are open at once.')
  readonly referral?: PolicyFields['referral'];
  @Group(() => practice.HandoffPolicy) readonly handoff?: PolicyFields['handoff'];
  @Group(() => practice.EpisodesPolicy) readonly episodes?: PolicyFields['episodes'];
  @Group(() => practice.AccessReviewPolicy, 'When opening many records is unusual.')
  readonly accessReview?: PolicyFields['accessReview'];
  @Group(() => practice.SchedulerPolicy, 'What the scheduler acts on.') readonly scheduler?: PolicyFields['scheduler'];
  @Group(() => practice.BillingPolicy) readonly billing?: PolicyFields['billing'];
}
