import { sealFindingInWords, type LogVerdict, type SealFinding, type StreamsVerdict } from '@throughline/seal';
import { columns } from '../table';

export const logAsText = ({ clusterId, partitions, verified, findings }: LogVerdict): string =>
  [
    `Log ${clusterId}`,
    ...columns([
      ['partition', 'read', 'as sealed to', 'not sealed yet', 'signed heads'],
      ...partitions.map(({ partition, events, sealed, unsealed, seals }) => [String(partition), events, sealed, unsealed, seals]),
    ]),
    verified ? '\nVerified: every event is the one that was sealed, up to the positions above.' : '\nNot verified:',
    ...named(findings),
    '',
  ].join('\n');

export const streamsAsText = ({ streams, events, sealed, unsealed, verified, findings }: StreamsVerdict): string =>
  [
    `${events} events in ${streams} ${streams === 1 ? 'stream' : 'streams'}, under the seal at ${sealed}; ${unsealed} came after it.`,
    verified ? 'Verified: each event was sealed, and none of them is missing.' : 'Not verified:',
    ...named(findings),
    '',
  ].join('\n');

const namedAtMost = 50;

const named = (findings: readonly SealFinding[]): readonly string[] => [
  ...findings.slice(0, namedAtMost).map((finding) => `  ${sealFindingInWords(finding)}`),
  ...(findings.length > namedAtMost ? [`  and ${findings.length - namedAtMost} more: --json names them all`] : []),
  ...(findings.length > 0 ? ['docs/seals.md says what each means and what to do.'] : []),
];
