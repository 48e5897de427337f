/** What verification may find. */
export const sealFindingMeanings = {
  altered: 'The event is not the one that was sealed',
  missing: 'A sealed event is not there',
  doubled: 'The sequence is there more than once',
  'altered-in-range': 'Somewhere in this range the log is not what was sealed',
  'heads-differ': 'The ends of the streams are not those that were signed',
  'kept-differs': 'The log is as it was sealed, and what the database keeps of seals was changed',
  'seal-not-trusted': 'What is given as a seal is not signed by a trusted key, or is not one of this partition',
  stray: 'An event lies where the log has no place for one',
  unsealed: 'There are events, and no seal that may be trusted',
} as const;
export type SealFindingKind = keyof typeof sealFindingMeanings;

/** Something that is not as it was sealed. Positions only: no id of a person, an episode or a stream. */
export interface SealFinding {
  readonly kind: SealFindingKind;
  readonly partition: number;
  /** The first bad position, or where the range begins. */
  readonly sequence: number;
  /** Where the range ends; absent for one position. */
  readonly upTo?: number;
}

export const sealFindingInWords = ({ kind, partition, sequence, upTo }: SealFinding): string =>
  `${partition}:${sequence}${upTo === undefined ? '' : ` to ${upTo}`}  ${kind}: ${sealFindingMeanings[kind]}`;
