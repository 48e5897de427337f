import type { levelEvents } from '@throughline/episode';
import { because, counted, joined, list, words } from '../words';
import { level } from './parts';
import type { DataOf, Sentences } from './sentence';

const services = (of: readonly string[]): string =>
  list(of.map((service) => (service === 'uds' ? 'urine screens' : words(service.replace('_per_week', '')))));

/** "more groups and individual therapy, less of case management" */
const step = ({ adds, removes }: DataOf<'CareIntensified'>): string =>
  joined(adds.length > 0 && `more ${services(adds)}`, removes.length > 0 && `less of ${services(removes)}`);

export const levelSentences: Sentences<typeof levelEvents> = {
  ResidentialStayStarted: { kind: 'level-of-care', sentence: ({ data }) => joined(`Residential ${data.purpose} began`, data.facility) },
  ResidentialStayEnded: { kind: 'level-of-care', sentence: ({ data }) => `Residential ${data.purpose} ended` },
  HigherLevelReferred: {
    kind: 'level-of-care',
    sentence: ({ data: { toLevel, urgency, reason, waitEstimateDays } }) =>
      `Referred to a higher level: ${joined(
        level(toLevel),
        urgency,
        waitEstimateDays !== undefined && `wait about ${counted(waitEstimateDays, 'day')}`,
        reason,
      )}`,
  },
  CareIntensified: { kind: 'level-of-care', sentence: ({ data }) => `Care intensified: ${step(data)}` },
  CareDeintensified: { kind: 'level-of-care', sentence: ({ data }) => `Care stepped down: ${step(data)}` },
  TrackAssigned: { kind: 'assignment', sentence: ({ data }) => `Track: ${words(data.track)}${because(data.reason)}` },
  LevelOfCareChanged: {
    kind: 'level-of-care',
    sentence: ({ data }) =>
      `Level of care changed${data.from ? ` from ${level(data.from) ?? ''}` : ''} to ${level(data.to) ?? ''}${because(data.reason)}`,
  },
};
