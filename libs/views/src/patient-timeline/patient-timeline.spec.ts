import {
  accessEvents,
  allEvents,
  auditSessionEvents,
  groupSessionEvents,
  memberEvents,
  parkedKeyEvents,
  sitePolicyEvents,
  teamEvents,
  type EpisodeServiceEvent,
} from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { timelineKinds } from './kinds';
import { patientTimeline } from './projection';
import { timelineEntries } from './tables';

const ofNoPatient: readonly { readonly type: string }[] = [
  ...sitePolicyEvents,
  ...teamEvents,
  ...memberEvents,
  ...groupSessionEvents,
  ...parkedKeyEvents,
  ...auditSessionEvents,
  ...accessEvents,
];

const entryOf = (...told: readonly Told<EpisodeServiceEvent>[]) => givenEvents(patientTimeline, ...told).row(timelineEntries);
const sentence = (told: Told<EpisodeServiceEvent>): string => entryOf(told).sentence;

describe('a timeline entry', () => {
  it('says a dose as a clinician would', () => {
    expect(sentence({ type: 'DoseAdministered', data: { medication: 'buprenorphine', amount: 16, unit: 'mg', observed: true } })).toBe(
      'Buprenorphine 16 mg, observed',
    );
    expect(sentence({ type: 'DoseAdministered', data: { medication: 'methadone', amount: 397, unit: 'mg' } })).toBe('Methadone 397 mg');
  });

  it('names what was positive in a urine screen, and counts the rest', () => {
    const screen = (results: [string, string][]) =>
      sentence({
        type: 'UdsResultRecorded',
        data: { specimenId: 'u', assay: 'presumptive', results: results.map(([analyte, qual]) => ({ analyte, qual })) },
      } as Told<EpisodeServiceEvent>);
    expect(screen([['opioids', 'positive']])).toBe('Urine screen: opioids positive');
    expect(
      screen([
        ['opiates', 'positive'],
        ['6_mam', 'positive'],
        ['cocaine', 'negative'],
      ]),
    ).toBe('Urine screen: opiates and 6-MAM positive, cocaine negative');
    expect(
      screen([
        ['fentanyl', 'positive'],
        ['cocaine', 'negative'],
        ['eddp', 'negative'],
        ['alcohol', 'negative'],
      ]),
    ).toBe('Urine screen: fentanyl positive, 3 others negative');
    expect(
      screen([
        ['opiates', 'negative'],
        ['cocaine', 'negative'],
        ['eddp', 'negative'],
      ]),
    ).toBe('Urine screen: all 3 negative');
    expect(screen([['opiates', 'indeterminate']])).toBe('Urine screen: opiates indeterminate');
  });

  it('tells a confirmation from a screen, and a result that came late', () => {
    expect(
      sentence({
        type: 'UdsResultRecorded',
        data: { specimenId: 'u', assay: 'definitive', results: [{ analyte: 'fentanyl', qual: 'positive' }], lateArrival: true },
      }),
    ).toBe('Urine confirmation: fentanyl positive (came in after the episode was closed)');
  });

  it('does not call a text message a contact', () => {
    expect(sentence({ type: 'PeerContactRecorded', data: { memberId: 'm-7', mode: 'text' } })).toBe(
      'Text message from the peer (not a contact)',
    );
    expect(sentence({ type: 'PeerContactRecorded', data: { memberId: 'm-7', mode: 'phone', minutes: 25 } })).toBe(
      'Peer contact by phone, 25 min',
    );
  });

  it('says that attendance was concluded and not seen', () => {
    const attended = entryOf({ type: 'VisitAttended', data: { visitType: 'medication', modality: 'in_person', imputed: true } });
    expect(attended).toMatchObject({ sentence: 'Medication visit attended, in person, imputed', imputed: true });
    const seen = entryOf({ type: 'VisitAttended', data: { visitType: 'medication', modality: 'not_recorded', imputed: false } });
    expect(seen).toMatchObject({ sentence: 'Medication visit attended', imputed: false });
  });

  it('says what an assessment came to, or that it came to nothing', () => {
    const phq = { instrument: 'phq-9', definitionVersion: '1', answers: [] };
    const said = (data: { complete: boolean; scores: Record<string, number>; score: number | null }) =>
      sentence({ type: 'AssessmentRecorded', data: { ...phq, ...data } });
    expect(said({ complete: true, scores: { total: 12 }, score: 12 })).toBe('PHQ-9: 12, moderate');
    expect(said({ complete: false, scores: {}, score: null })).toBe('PHQ-9: incomplete, no score');
    const bam = { instrument: 'bam', definitionVersion: 'likert', answers: [], complete: true, score: null };
    expect(sentence({ type: 'AssessmentRecorded', data: { ...bam, scores: { use: 3, risk: 6, protective: 6 } } })).toBe(
      'BAM: use 3, risk 6 and protective 6',
    );
    expect(sentence({ type: 'RiskRaised', data: { instrument: 'phq-9', definitionVersion: '1', item: '9', severity: 'answered 1' } })).toBe(
      'Risk raised: PHQ-9 item 9, answered 1',
    );
  });

  it('tells of goals and sessions', () => {
    const goal = { goalId: 'g-1', kind: 'process', text: 'buprenorphine most days' } as const;
    expect(sentence({ type: 'GoalSet', data: goal })).toBe('Goal (process): buprenorphine most days');
    expect(sentence({ type: 'GoalAchieved', data: goal })).toBe('Goal achieved: buprenorphine most days');
    expect(sentence({ type: 'CounselingSessionRecorded', data: exampleOf('CounselingSessionRecorded') })).toBe(
      'Counselling (CBT), 45 min, with family',
    );
    expect(sentence({ type: 'GroupAttendanceRecorded', data: exampleOf('GroupAttendanceRecorded') })).toBe(
      'Group attended: Living and Balance, 90 min',
    );
    expect(sentence({ type: 'NaloxoneDispensed', data: { product: 'nasal_spray_4mg', quantity: 2, training: true } })).toBe(
      'Naloxone given: 2 nasal sprays, trained',
    );
  });

  it('calls a handoff without the patient cold', () => {
    const there = { giverPresent: true, receiverPresent: true, mode: 'in_person' as const, parties: ['m-7', 'x-2'] };
    expect(sentence({ type: 'WarmHandoffHeld', data: { ...there, patientPresent: false, warmth: 'cold' } })).toBe(
      'Cold handoff held, patient not present',
    );
    expect(sentence({ type: 'WarmHandoffHeld', data: { ...there, patientPresent: true, receiverPresent: false, warmth: 'cold' } })).toBe(
      'Cold handoff held, patient present, receiver not present',
    );
  });

  it.each(allEvents.filter((event) => !ofNoPatient.includes(event)).map((definition) => [definition.type, definition] as const))(
    'has words and a kind for %s',
    (type, definition) => {
      const entry = entryOf({ type, data: definition.example } as Told<EpisodeServiceEvent>);
      expect(entry.sentence).toMatch(/^[A-Z0-9].{3,}$/);
      expect(entry.sentence).not.toMatch(/undefined|null|NaN|\[object|_|, ,|: *$|: ,/);
      expect(timelineKinds).toContain(entry.kind);
      expect(entry.facts).toEqual(definition.example);
    },
  );

  it('carries where it stands in the log, how exactly its time is known, and who acted', () => {
    const entry = entryOf({
      type: 'MedicationStarted',
      data: { medication: 'methadone' },
      envelope: {
        occurredAt: '2026-02-01T00:00:00.000Z',
        occurredAtPrecision: 'day',
        partition: 3,
        episodeId: 'e-9',
        actor: { id: 'someone', role: 'prescriber' },
      },
    });
    expect(entry).toMatchObject({
      patientId: 'p1',
      episodeId: 'e-9',
      partition: 3,
      sequence: 1,
      occurredAt: '2026-02-01T00:00:00.000Z',
      precision: 'day',
      actorRole: 'prescriber',
      sentence: 'Methadone started',
      kind: 'medication',
    });
  });

  describe('of something that was wrong', () => {
    const dose: Told<EpisodeServiceEvent> = {
      type: 'DoseAdministered',
      data: { medication: 'methadone', amount: 300, unit: 'mg' },
      envelope: { eventId: 'the-dose', occurredAt: '2026-02-01T09:00:00.000Z' },
    };
    const correctedTo = (amount: number, reason = 'slip of the pen'): Told<EpisodeServiceEvent> => ({
      type: 'EntryCorrected',
      data: {
        entryType: 'DoseAdministered',
        entryVersion: 1,
        payload: { medication: 'methadone', amount, unit: 'mg' },
        occurredAt: '2026-02-01T08:30:00.000Z',
        occurredAtPrecision: 'approx',
        policyVersionId: null,
        reason,
      },
      envelope: { corrects: 'the-dose' },
    });
    const voided: Told<EpisodeServiceEvent> = {
      type: 'EntryVoided',
      data: { entryType: 'DoseAdministered', reason: 'another patient' },
      envelope: { corrects: 'the-dose' },
    };
    const linesOf = (...told: readonly Told<EpisodeServiceEvent>[]) => givenEvents(patientTimeline, dose, ...told).rows(timelineEntries);
    const doseAmong = (lines: ReturnType<typeof linesOf>) => lines.find(({ eventId }) => eventId === 'the-dose');

    it('says what holds, by which correction and why, and beside it that it was corrected', () => {
      const lines = linesOf(correctedTo(30));
      const correction = lines.find(({ kind }) => kind === 'correction');
      expect(correction?.sentence).toBe('Corrected: Methadone 300 mg -> Methadone 30 mg: slip of the pen');
      expect(doseAmong(lines)).toMatchObject({
        sentence: 'Methadone 30 mg',
        facts: { medication: 'methadone', amount: 30, unit: 'mg' },
        occurredAt: '2026-02-01T08:30:00.000Z',
        precision: 'approx',
        sequence: 1,
        standing: 'corrected',
        correctedBy: correction?.eventId,
        correctionReason: 'slip of the pen',
      });
    });

    it('takes the newest correction', () => {
      const lines = linesOf(correctedTo(30), correctedTo(35, 'read again'));
      expect(lines).toHaveLength(3);
      expect(doseAmong(lines)).toMatchObject({ sentence: 'Methadone 35 mg', correctionReason: 'read again' });
      expect(lines.map(({ sentence: words }) => words)).toContain('Corrected: Methadone 30 mg -> Methadone 35 mg: read again');
    });

    it('keeps what was voided, marked so for good', () => {
      const lines = linesOf(voided, correctedTo(30));
      expect(doseAmong(lines)).toMatchObject({ sentence: 'Methadone 300 mg', standing: 'voided', correctionReason: 'another patient' });
      expect(lines.map(({ sentence: words }) => words)).toEqual(
        expect.arrayContaining(['Voided: Methadone 300 mg: another patient', 'Correction of an entry that does not hold: slip of the pen']),
      );
    });
  });

  it('is not made of what belongs to no patient', () => {
    const { data } = policy;
    const told = givenEvents(patientTimeline, { type: 'SitePolicyAdopted', data, envelope: { patientId: null, episodeId: null } });
    expect(told.rows(timelineEntries)).toEqual([]);
  });
});

const policy = { data: exampleOf('SitePolicyAdopted') };

function exampleOf<Type extends EpisodeServiceEvent['type']>(type: Type) {
  const definition = allEvents.find((one) => one.type === type);
  return definition?.example as Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
}
