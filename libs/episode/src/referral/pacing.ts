import { reject, type Decision } from '@throughline/kernel';
import type { SendReferralData } from '../commands';
import type { IntakeSlice } from '../intake/state';
import type { PatientRegister } from '../patient/register';
import type { NeedDomain } from '../reference/needs';
import type { RejectionCode } from '../rejections';
import type { PolicyVersion } from '../site-policy/state';

type No = Decision<never, RejectionCode>;

/**
 * Why a referral for a service does not go out yet: one resource at a time, and the highest need first, because many enrolments and consents
 * at once overwhelm patients (seed 001). How many may be open at once is the site's choice; where it has not said, any number may. Where
 * nobody put the needs in order, or the referral names none, there is no highest one. A reason overrides both.
 *
 * @returns null when it may go out
 */
export const notItsTurn = (
  { needId, override }: Pick<SendReferralData, 'needId' | 'override'>,
  intake: IntakeSlice,
  register: PatientRegister | undefined,
  policy: PolicyVersion | undefined,
): No | null => {
  const need = needId === undefined ? null : intake.needs.get(needId);
  if (need === undefined || need?.open === false) return reject('need-not-open', 'needId: no need of this id is open.');
  if (override) return null;
  const most = policy?.fields.referral?.maxConcurrent ?? null;
  if (most !== null && openServices(register) >= most) {
    return reject('referral-not-paced', `The site has ${most} open at a time. Close one, or give the reason in override.`);
  }
  return need && higherNeedWaits(need.domain, intake, register)
    ? reject('higher-need-waits', 'Nothing was done yet about a need that ranks higher. Take it up first, or give the reason in override.')
    : null;
};

const openServices = (register: PatientRegister | undefined): number =>
  register?.openReferrals.count(({ kind }) => kind === 'service') ?? 0;

const higherNeedWaits = (domain: NeedDomain, intake: IntakeSlice, register: PatientRegister | undefined): boolean => {
  const { needsInOrder } = intake;
  return needsInOrder.slice(0, Math.max(needsInOrder.indexOf(domain), 0)).some((higher) => waits(higher, intake, register));
};

/** A domain that was ranked waits while none of its needs was found, or one is open that nobody supported and no open referral is for. */
const waits = (domain: NeedDomain, { needs }: IntakeSlice, register: PatientRegister | undefined): boolean => {
  const found = needs.filter((need) => need.domain === domain);
  return found.isEmpty() || found.some(({ open, supported }, needId) => open && !supported && !isReferred(needId, register));
};

const isReferred = (needId: string, register: PatientRegister | undefined): boolean =>
  register?.openReferrals.some((open) => open.needId === needId) ?? false;
