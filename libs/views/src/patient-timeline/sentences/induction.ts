import type { inductionEvents } from '@throughline/episode';
import { because, capital, joined, words } from '../words';
import { observation } from './parts';
import type { Sentences } from './sentence';

export const inductionSentences: Sentences<typeof inductionEvents> = {
  WithdrawalAssessed: { kind: 'withdrawal', sentence: ({ data }) => `COWS ${data.total}: ${words(data.severity)} withdrawal` },
  WithdrawalSeverityRecorded: {
    kind: 'withdrawal',
    sentence: ({ data }) => joined(`${capital(words(data.category))} withdrawal`, phase(data.phase)),
  },
  InductionStarted: {
    kind: 'medication',
    sentence: ({ data }) =>
      joined(
        `Buprenorphine induction started: ${words(data.path)}`,
        data.setting !== 'not_recorded' && words(data.setting),
        data.settingByPolicy === 'outside' && "not a setting of the site's policy",
        data.cows !== undefined && `COWS ${data.cows}`,
        data.override && `threshold overridden: ${data.override.reason}`,
      ),
  },
  InductionDeferred: {
    kind: 'medication',
    sentence: ({ data }) =>
      joined(
        `Induction deferred: ${data.reason}`,
        data.cows !== undefined && `COWS ${data.cows}`,
        data.minimum !== undefined && `minimum ${data.minimum}`,
        data.until && `until ${data.until}`,
      ),
  },
  InductionDoseTaken: {
    kind: 'dose',
    sentence: ({ data }) =>
      joined(`Induction dose: buprenorphine ${data.doseMg} mg`, formulation(data.formulation), observation(data.observed)),
  },
  PrecipitatedWithdrawalRecorded: {
    kind: 'withdrawal',
    sentence: ({ data }) => `${joined('Precipitated withdrawal', data.cows !== undefined && `COWS ${data.cows}`)}: ${data.management}`,
  },
  InductionCompleted: {
    kind: 'medication',
    sentence: ({ data }) =>
      joined('Induction completed', data.stabilisationDoseMg !== undefined && `stable on ${data.stabilisationDoseMg} mg`),
  },
  InductionAbandoned: { kind: 'medication', sentence: ({ data }) => `Induction abandoned${because(data.reason)}` },
};

const formulation = (code: string): string | false => code !== 'not_recorded' && code !== 'other' && words(code);

const phase = (code: 'pre_induction' | 'post_induction' | undefined): string | undefined =>
  code && (code === 'pre_induction' ? 'before induction' : 'after induction');
