import { instrumentOf, meaningOf, type safetyEvents } from '@throughline/episode';
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
  AssessmentRecorded: { kind: 'assessment', sentence: ({ data }) => assessment(data) },
};

const selfReport = ({ on, substances }: DataOf<'SelfReportedUseRecorded'>): string =>
  substances.length === 0 ? `Reports no use on ${on}` : `Reports use on ${on}: ${list(substances.map(words))}`;

/** "PHQ-9: 12, moderate", "BAM: use 3, risk 10 and protective 12", "PHQ-9: incomplete, no score". */
const assessment = ({ instrument, definitionVersion, complete, score, scores }: DataOf<'AssessmentRecorded'>): string => {
  const definition = instrumentOf(instrument, definitionVersion);
  const title = definition?.table.title ?? instrument;
  if (score !== null) return `${title}: ${joined(String(score), definition && meaningOf(definition, score))}`;
  const scales = Object.entries(scores).map(([scale, sum]) => `${words(scale)} ${sum}`);
  if (scales.length > 0) return `${title}: ${list(scales)}`;
  return `${title}: ${complete ? 'answered' : 'incomplete, no score'}`;
};

const naloxone = { nasal_spray_4mg: 'nasal spray' } as const;

/** "Risk raised: PHQ-9 item 9, answered 1", "Risk raised: interview, high". */
const risk = ({ instrument, definitionVersion = '', item, severity }: DataOf<'RiskRaised'>): string => {
  const title = instrumentOf(instrument, definitionVersion)?.table.title ?? instrument;
  return `Risk raised: ${joined(item === undefined ? title : `${title} item ${item}`, words(severity))}`;
};

const returnToUse = ({ substance, reportedBy, on, severity }: DataOf<'ReturnToUseRecorded'>): string =>
  `Return to use: ${joined(words(substance), on && `on ${on}`, severity, `reported by ${reportedBySource[reportedBy]}`)}`;

const reportedBySource = { self: 'the patient', uds: 'a urine test', third_party: 'somebody else' } as const;
