import type { DecidedEvent, NewEvent } from '@throughline/kernel';
import { Map } from 'immutable';
import type { PatientEvent, ReferralOpened, ReferralRegistered } from '../events';
import type { DataOf } from '../events/schemas';

/** What is open for a patient, over all their episodes and referrals. */
export interface PatientRegister {
  /** The open episode's id by programme. */
  readonly openEpisodes: Map<string, string>;
  /** Open referrals by id. One that was opened before the register knew referrals is not among them. */
  readonly openReferrals: Map<string, OpenReferral>;
}

export type OpenReferral = Omit<DataOf<typeof ReferralRegistered>, 'referralId'>;

export const emptyRegister: PatientRegister = { openEpisodes: Map(), openReferrals: Map() };

export const evolvePatient = (register: PatientRegister, { type, data }: DecidedEvent<PatientEvent>): PatientRegister => {
  switch (type) {
    case 'EpisodeRegistered':
      return { ...register, openEpisodes: register.openEpisodes.set(data.programmeId, data.episodeId) };
    case 'EpisodeReleased':
      return { ...register, openEpisodes: register.openEpisodes.delete(data.programmeId) };
    case 'ReferralRegistered': {
      const { referralId, ...open } = data;
      return { ...register, openReferrals: register.openReferrals.set(referralId, open) };
    }
    case 'ReferralReleased':
      return { ...register, openReferrals: register.openReferrals.delete(data.referralId) };
  }
};

/** The ids of the episode's referrals that are not over. */
export const openReferralsOf = (register: PatientRegister | undefined, episodeId: string): readonly string[] =>
  register ? [...register.openReferrals.filter((open) => open.episodeId === episodeId).keys()] : [];

type Opening = DataOf<typeof ReferralOpened>;

/** Tells the patient's register of a referral that begins. */
export const registered = (
  referralId: string,
  episodeId: string,
  patientId: string,
  { kind, needId }: Pick<Opening, 'kind' | 'needId'>,
): NewEvent<PatientEvent> => ({
  type: 'ReferralRegistered',
  data: { referralId, episodeId, kind, ...(needId === undefined ? {} : { needId }) },
  stream: `patient-${patientId}`,
});

/** Tells the patient's register of a referral that is over; nothing where the register never knew of it. */
export const released = (referralId: string, patientId: string | null, register: PatientRegister | undefined): NewEvent<PatientEvent>[] => {
  const open = register?.openReferrals.get(referralId);
  if (!open || patientId === null) return [];
  return [{ type: 'ReferralReleased', data: { referralId, episodeId: open.episodeId }, stream: `patient-${patientId}` }];
};
