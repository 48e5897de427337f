import type { CorrectionRules } from '../corrections/rule';
import type { accessEvents } from './events';

const asItWas = { kind: 'follows', from: 'nothing: what was looked at was looked at' } as const;

export const accessCorrections: CorrectionRules<typeof accessEvents> = { AccessRecorded: asItWas, AuditAccessRecorded: asItWas };
