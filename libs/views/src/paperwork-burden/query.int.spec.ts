import type { EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { paperworkBurden } from './projection';
import { readPaperworkBurden, type PaperworkBurdenQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const envelopeOf = (patient: number, day: string, siteId: string, episodeId = `e-${patient}`) => ({
  episodeId,
  patientId: `p-${patient}`,
  siteId,
  occurredAt: `${day}T09:00:00.000Z`,
});
const sent = (patient: number, day: string, referralId: string, siteId = 's1'): Story => ({
  type: 'ReferralSent',
  data: { partnerId: 'hub-3', basis: 'consent' },
  envelope: { ...envelopeOf(patient, day, siteId), streamId: `referral-${referralId}` },
});
const withFamily = (patient: number, day: string, consentRef: string, episodeId?: string): Story => ({
  type: 'CounselingSessionRecorded',
  data: {
    sessionId: `${day}-${consentRef}`,
    mode: 'in_person',
    modality: 'cbt',
    facilitators: ['m-5'],
    minutes: 45,
    familyParticipants: [{ relation: 'sister' }],
    consentRef,
  },
  envelope: envelopeOf(patient, day, 's1', episodeId),
});
const enrolled = (patient: number, day: string): Story => ({
  type: 'SupportProgramEnrolled',
  data: { enrolmentId: `n-${patient}`, program: 'peer support', months: 6, on: day, stageEnds: null },
  envelope: envelopeOf(patient, day, 's1'),
});

describe('reading the paperwork of patients', () => {
  const database = viewsOf(
    [paperworkBurden, caseload],
    [
      enrolled(1, '2026-03-02'),
      sent(1, '2026-03-10', 'r-1'),
      sent(1, '2026-03-31', 'r-2'),
      withFamily(1, '2026-03-11', 'c-1'),
      {
        type: 'TransferRequested',
        data: { transferId: 't-1', toProgramme: 'primary-care', medicationHandover: [] },
        envelope: envelopeOf(1, '2026-03-20', 's1'),
      },
      withFamily(1, '2026-03-12', 'c-1', 'e-1b'),
      sent(2, '2026-03-20', 'r-3'),
      sent(2, '2026-03-01', 'r-4'),
      sent(2, '2026-04-01', 'r-5'),
      sent(3, '2026-03-15', 'r-6', 's2'),
      {
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-7', role: 'nurse', from: '2026-02-20', primary: true },
        envelope: envelopeOf(2, '2026-02-20', 's1'),
      },
    ],
  );

  const march: PaperworkBurdenQuery = { day: '2026-03-31', sites: '*' };
  const read = async (query: Partial<PaperworkBurdenQuery> = {}) =>
    (await readPaperworkBurden(database, { ...march, ...query })).items.map(({ patientId, papers }) => [patientId, papers]);

  it('counts the 30 days to a day, each consent once, the most first, and says how', async () => {
    const { items, definition } = await readPaperworkBurden(database, march);
    expect(items).toEqual([
      { patientId: 'p-1', siteId: 's1', papers: 5, enrolments: 1, consents: 1, referrals: 2, transfers: 1 },
      { patientId: 'p-2', siteId: 's1', papers: 1, enrolments: 0, consents: 0, referrals: 1, transfers: 0 },
      { patientId: 'p-3', siteId: 's2', papers: 1, enrolments: 0, consents: 0, referrals: 1, transfers: 0 },
    ]);
    expect(definition).toMatchObject({ id: 'paperwork-30-days', version: 1 });
  });

  it('can be narrowed to a site, a member and a patient', async () => {
    expect(await read({ siteId: 's2' })).toEqual([['p-3', 1]]);
    expect(await read({ memberId: 'm-7' })).toEqual([['p-2', 1]]);
    expect(await read({ patientId: 'p-1' })).toEqual([['p-1', 5]]);
  });

  it('goes page by page', async () => {
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readPaperworkBurden(database, { ...march, limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ patientId }) => patientId));
      cursor = page.next;
    }
    expect(paged).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it("leaves out what the reader's sites do not have", async () => {
    expect(await read({ sites: ['s2'] })).toEqual([['p-3', 1]]);
    expect(await read({ sites: [] })).toEqual([]);
  });
});
