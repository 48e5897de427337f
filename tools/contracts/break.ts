import type { DifferenceKind } from './schemas/vocabulary';

/** What became of a part of a contract, beside what may become of a schema. */
export type BreakKind =
  | DifferenceKind
  | 'version-removed'
  | 'operation-removed'
  | 'operation-renamed'
  | 'token-needed'
  | 'parameter-removed'
  | 'parameter-required'
  | 'body-removed'
  | 'body-required'
  | 'body-type-removed'
  | 'answer-removed'
  | 'answer-added'
  | 'answer-type-removed'
  | 'answer-header-removed';

/** What was released and is not so any more. */
export interface Break {
  readonly kind: BreakKind;
  /** What broke, and where. */
  readonly says: string;
  /** What whoever changed it has to do. */
  readonly remedy: string;
}

/** Every break in two lines, for whoever reads the build. */
export const report = (breaks: readonly Break[]): string => breaks.map(({ says, remedy }) => `- ${says}\n  ${remedy}`).join('\n');
