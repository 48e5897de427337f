import { admission, diagnosis, opening, screening, sitePolicy } from '../journeys/bodies';
import type { Answer, Sending, ServiceUnderTest } from '../journeys/service';
import type { Role } from '@throughline/kernel';

/** A site with its own staff and its own patients, one of whom is treated at every site. */
export interface Place {
  readonly siteId: string;
  readonly patientId: string;
  readonly memberId: string;
  /** Under treatment. */
  readonly episodeId: string;
  /** Closed, with aftercare. */
  readonly leftEpisodeId: string;
  readonly referralId: string;
  /** Of `sharedPatientId`. */
  readonly sharedEpisodeId: string;
  /** Where the log was when all of it had been recorded, by partition. */
  readonly positions: readonly string[];
  /** Somebody of the site in a role. */
  readonly staff: (role: Role) => Sending;
}

const policy = {
  ...sitePolicy,
  uds: { ...sitePolicy.uds, everyDays: 1 },
  dismissal: { allowed: true, confirmationRequired: null, autoReferral: true },
};

/** Has an episode at each site. */
export const sharedPatientId = 'p-both';

/** Opens a site and treats its patients, by its own staff. Ids of sites with names of the same length have the same length. */
export const openPlace = async (service: ServiceUnderTest, name: string): Promise<Place> => {
  const place = {
    siteId: `site-${name}`,
    patientId: `p-${name}`,
    memberId: `m-${name}`,
    episodeId: `e-open-${name}`,
    leftEpisodeId: `e-left-${name}`,
    referralId: `r-${name}`,
    sharedEpisodeId: `e-both-${name}`,
    staff: (role: Role): Sending => ({ as: role, id: `${name}-${role}`, sites: [`site-${name}`] }),
  };
  const positions = new Map<string, string>();
  const done = (answer: Answer): void => {
    expect(answer.status).toBe(201);
    const [partition = '', sequence = ''] = (answer.body.position ?? '').split(':');
    positions.set(partition, sequence);
  };
  const { siteId, episodeId, leftEpisodeId, sharedEpisodeId } = place;
  const prescriber = place.staff('prescriber');
  const send = async (path: string, body: object): Promise<void> => done(await service.command(`/v1/${path}`, body, prescriber));
  done(await service.command(`/v1/sites/${siteId}/commands/AdoptSitePolicy`, policy, place.staff('site_administrator')));

  const open = `episodes/${episodeId}/commands`;
  await send(`${open}/OpenEpisode`, opening(place.patientId, siteId));
  await send(`${open}/ScreenForOud`, screening);
  await send(`${open}/RecordDiagnosis`, diagnosis);
  await send(`${open}/AdmitPatient`, admission);
  await send(`${open}/AssignCareTeamMember`, { memberId: place.memberId, role: 'nurse' });
  await send(`${open}/RecordMedicationVisit`, { craving: 4, sideEffects: [], format: 'one_to_one', sameDayBehavioralHealth: false });
  await send(`referrals/${place.referralId}/commands/SendReferral`, { episodeId, partnerId: 'hub', basis: 'treatment_payment_operations' });
  await send(`${open}/CollectUds`, { specimenId: 'u-1', occurredAt: '2026-03-03T09:00:00Z' });
  await send(`${open}/DismissPatient`, {
    triggerRef: 'u-1',
    reviewedBy: place.memberId,
    referralId: place.referralId,
    bridgingSupplyDays: 7,
    naloxoneOffered: true,
    appealOffered: true,
    reason: 'zero tolerance',
  });
  await send(`${open}/EnrolInSupportProgram`, { enrolmentId: 'n-1', program: 'peer support', months: 6, on: '2026-01-10' });
  await send(`teams/${siteId}/commands/Huddle`, {
    conferenceId: 'h-1',
    attendees: [place.memberId],
    patientsReviewed: [episodeId],
    tasks: [{ episodeId, ownerId: place.memberId, text: 'call' }],
  });
  const joining = { siteId, role: 'peer_recovery_specialist', fullTimeEquivalent: 1 };
  done(await service.command(`/v1/members/${place.memberId}/commands/RecordMemberJoined`, joining, place.staff('site_administrator')));

  await send(`episodes/${leftEpisodeId}/commands/OpenEpisode`, opening(`p-left-${name}`, siteId));
  await send(`episodes/${leftEpisodeId}/commands/CloseEpisode`, { reason: 'other' });
  await send(`aftercare/${leftEpisodeId}/commands/EnterAftercare`, { siteId, option: 'none', basis: 'treatment_payment_operations' });

  await send(`episodes/${sharedEpisodeId}/commands/OpenEpisode`, { ...opening(sharedPatientId, siteId), programmeId: `of-${name}` });
  return { ...place, positions: [...positions].map(([partition, sequence]) => `${partition}:${sequence}`) };
};
