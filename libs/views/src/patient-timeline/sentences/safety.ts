import type { safetyEvents } from '@throughline/episode';
import { counted, joined, list, words } from '../words';
import type { DataOf, Sentences } from './sentence';

export const safetySentences: Sentences<typeof safetyEvents> = {
  SelfReportedUseRecorded: { kind: 'use', sentence: ({ data }) => selfReport(data) },
  ReturnToUseRecorded: { kind: 'use', sentence: ({ data }) => returnToUse(data) },
  OverdoseRecorded: {
    kind: 'use',
    sentence: ({ data }) => joined(data.fatal ? 'Fatal overdose' : 'Overdose', data.naloxoneUsed && 'naloxone used', data.place),
  },
  NaloxoneDispensed: {
    kind: 'safety',
    sentence: ({ data }) => joined(`Naloxone given: ${counted(data.quantity, naloxone[data.product])}`, data.training && 'trained'),
  },
  SafetyPlanRecorded: {
    kind: 'safety',
    sentence: ({ data }) => joined('Safety plan recorded', data.steps !== undefined && counted(data.steps, 'step')),
  },
  RiskRaised: { kind: 'safety', sentence: ({ data }) => risk(data) },
  AssessmentRecorded: {
    kind: 'assessment',
    sentence: ({ data }) => joined(`Assessment ${data.instrument}`, data.score !== null && `score ${data.score}`),
  },
};

const selfReport = ({ on, substances }: DataOf<'SelfReportedUseRecorded'>): string =>
  substances.length === 0 ? `Reports no use on ${on}` : `Reports use on ${on}: ${list(substances.map(words))}`;

const naloxone = { nasal_spray_4mg: 'nasal spray' } as const;

const risk = ({ instrument, item, severity }: DataOf<'RiskRaised'>): string =>
  `Risk raised: ${joined(item === undefined ? instrument : `${instrument} item ${item}`, words(severity))}`;

const returnToUse = ({ substance, reportedBy, on, severity }: DataOf<'ReturnToUseRecorded'>): string =>
  `Return to use: ${joined(words(substance), on && `on ${on}`, severity, `reported by ${reportedBySource[reportedBy]}`)}`;

const reportedBySource = { self: 'the patient', uds: 'a urine test', third_party: 'somebody else' } as const;
