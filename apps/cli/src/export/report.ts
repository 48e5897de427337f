import { exportFaultMeanings, type ExportVerdict, type ShownStream } from '@throughline/export';

/** Said to whoever verified without a key of their own. */
export const keysOfTheFile =
  'WARNING: only the keys in the file itself were used. Whoever made the file may have made them too: give the keys of the log with --key.';

/** What verifying an export came to, in lines. */
export const exportAsText = (verdict: ExportVerdict): readonly string[] => {
  const { fault } = verdict;
  if (fault)
    return [
      `Not verified. Line ${fault.line}: ${fault.kind}: ${exportFaultMeanings[fault.kind]}.`,
      `  ${fault.detail}`,
      'docs/audit.md says what that means.',
    ];
  const { header, events, policies, seals, streams, outside } = verdict;
  return [
    `Verified: episode ${header?.episodeId ?? ''} of patient ${header?.patientId ?? ''} in log ${header?.cluster ?? ''}`,
    `${events} events of the record and ${policies} of policies, each as it was sealed`,
    ...seals.map(({ partition, size, signedBy }) => `  partition ${partition}, sealed up to ${size}, signed by ${signedBy.join(', ')}`),
    ...streams.map(streamInWords),
    ...outside.map((streamId) => `  ${streamId}: named, and outside of what was shown`),
    ...(header && header.unsealed > 0 ? [`The file says that ${header.unsealed} more events were recorded and not sealed yet.`] : []),
  ];
};

const streamInWords = ({ streamId, version }: ShownStream): string => {
  if (version === null) return `  ${streamId}: shown in part`;
  return version === 0 ? `  ${streamId}: never begun` : `  ${streamId}: complete, ${version} events`;
};
