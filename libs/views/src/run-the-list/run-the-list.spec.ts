import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { runTheList } from './projection';
import { bookedOutcomes, bookedVisits, huddlePatients, reviews, tasks } from './tables';

type Story = Told<EpisodeServiceEvent>;

const opened: Story = {
  type: 'EpisodeOpened',
  data: { patientId: 'p1', programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
};
const given = (...told: Story[]) => givenEvents(runTheList, opened, ...told);
const patientAfter = (...told: Story[]) => given(...told).row(huddlePatients);
const dose = (amount: number, occurredAt: string, eventId: string): Story => ({
  type: 'DoseAdministered',
  data: { medication: 'buprenorphine', amount, unit: 'mg' },
  envelope: { occurredAt, eventId },
});

describe('the list of a huddle', () => {
  it('knows the stage of the support programme', () => {
    const enrolled: Story = {
      type: 'SupportProgramEnrolled',
      data: { enrolmentId: 'n1', program: 'peer support', months: 6, on: '2026-01-05', stageEnds: null },
    };
    const advanced: Story = {
      type: 'StageAdvanced',
      data: { enrolmentId: 'n1', from: 'engagement', to: 'early', trigger: 'clinical', reason: 'ready' },
    };
    const completed: Story = {
      type: 'SupportProgramCompleted',
      data: { enrolmentId: 'n1', program: 'peer support', reason: 'completed' },
    };
    expect(patientAfter().stage).toBeNull();
    expect(patientAfter(enrolled).stage).toBe('engagement');
    expect(patientAfter(enrolled, advanced).stage).toBe('early');
    expect(patientAfter(enrolled, advanced, completed).stage).toBeNull();
  });

  it('knows the last dose, whenever it was told, and whether it was told otherwise at first', () => {
    const [first, second] = [dose(8, '2026-02-01T10:00:00.000Z', 'd-1'), dose(16, '2026-02-02T10:00:00.000Z', 'd-2')];
    expect(patientAfter(second, first)).toMatchObject({
      lastDoseMedication: 'buprenorphine',
      lastDoseAmount: 16,
      lastDoseUnit: 'mg',
      lastDoseWay: 'administered',
      lastDoseAt: '2026-02-02T10:00:00.000Z',
      lastDoseCorrected: false,
    });
    const corrected: Story = {
      type: 'EntryCorrected',
      data: {
        entryType: 'DoseAdministered',
        entryVersion: 1,
        payload: { medication: 'buprenorphine', amount: 12, unit: 'mg' },
        occurredAt: '2026-02-02T10:00:00.000Z',
        occurredAtPrecision: 'instant',
        policyVersionId: null,
        reason: 'misread',
      },
      envelope: { corrects: 'd-2' },
    };
    expect(patientAfter(first, second, corrected)).toMatchObject({ lastDoseAmount: 12, lastDoseCorrected: true });
  });

  it.each<[string, Story, object]>([
    [
      'taken in an induction',
      { type: 'InductionDoseTaken', data: { doseMg: 4, formulation: 'sublingual_film' } },
      { lastDoseWay: 'induction', lastDoseMedication: 'buprenorphine', lastDoseAmount: 4 },
    ],
    [
      'injected',
      {
        type: 'InjectionAdministered',
        data: {
          product: 'naltrexone_er',
          medication: 'naltrexone',
          route: 'intramuscular',
          daysSinceLast: null,
          window: 'first',
        },
      },
      { lastDoseWay: 'injected', lastDoseMedication: 'naltrexone', lastDoseAmount: null },
    ],
  ])('knows a dose that was %s', (_how, told, known) => expect(patientAfter(told)).toMatchObject(known));

  it('knows the latest risk', () => {
    const risk = (severity: string, occurredAt: string): Story => ({
      type: 'RiskRaised',
      data: { instrument: 'phq-9', item: '9', severity },
      envelope: { occurredAt },
    });
    expect(patientAfter(risk('2', '2026-03-01T10:00:00.000Z'), risk('1', '2026-02-01T10:00:00.000Z'))).toMatchObject({
      riskSeverity: '2',
      riskRaisedAt: '2026-03-01T10:00:00.000Z',
      riskCorrected: false,
    });
  });

  it('keeps visits that were booked and what became of them', () => {
    const visit = { visitId: 'v-1', visitType: 'medication', modality: 'in_person' } as const;
    const booked: Story = { type: 'VisitScheduled', data: { ...visit, scheduledFor: '2026-03-12T09:00:00Z' } };
    const attended: Story = { type: 'VisitAttended', data: { ...visit, imputed: false } };
    const { visitId: _visitId, ...unbooked } = visit;
    const tables = given(booked, attended, { type: 'VisitAttended', data: { ...unbooked, imputed: false } });
    expect(tables.row(bookedVisits)).toMatchObject({ ...visit, episodeId: 'e1', siteId: 's1', scheduledFor: '2026-03-12T09:00:00.000Z' });
    expect(tables.row(bookedOutcomes)).toMatchObject({ visitId: 'v-1', outcome: 'attended' });
  });

  it('keeps who was reviewed in a conference, and the tasks that it gave', () => {
    const huddle: Story = {
      type: 'CaseConferenceHeld',
      data: {
        conferenceId: 'c-1',
        kind: 'huddle',
        attendees: ['m-7'],
        patientsReviewed: ['e1', 'e2', 'e1'],
        tasks: [
          { episodeId: 'e1', ownerId: 'm-7', text: 'call', dueOn: '2026-03-12' },
          { episodeId: 'e2', ownerId: 'm-3', text: 'ask for the pharmacy' },
        ],
      },
      envelope: { streamId: 'team-s1', episodeId: null, patientId: null },
    };
    const tables = given(huddle);
    expect(tables.rows(reviews).map(({ episodeId }) => episodeId)).toEqual(['e1', 'e2']);
    expect(tables.rows(tasks).map(({ number, episodeId, ownerId, dueOn }) => [number, episodeId, ownerId, dueOn])).toEqual([
      [1, 'e1', 'm-7', '2026-03-12'],
      [2, 'e2', 'm-3', null],
    ]);
  });
});
