import {
  handoffStageCodes,
  handoffTransitions,
  referralStatusCodes,
  referralTransitions,
  type Arrow,
  type StatusCodes,
} from '@throughline/episode';
import { alignedTable } from './aligned-table';

/** docs/referrals.md: how a referral and a handoff can stand, in the words of others too, and how they get there. */
export const referralsPage = (): string => `# Referrals and warm handoffs

From libs/episode/src/reference/referral-machine.ts by \`npm run docs:referrals\`. The deciders accept these transitions and no others. Codes:
FHIR R4 Task.status, 360X referral status (ONC/IHE), BSeR business status (v1.0.0 and ballot 2).

## How a referral can stand

${statuses(referralStatusCodes)}

## The transitions of a referral

${transitions(referralTransitions)}

## How a handoff can stand

${alignedTable([['Stage', 'FHIR Task'], ...Object.entries(handoffStageCodes).map(([stage, { fhirTask }]) => [stage, fhirTask])])}

## The transitions of a handoff

${transitions(handoffTransitions)}
`;

const statuses = (codes: Readonly<Record<string, StatusCodes>>): string =>
  alignedTable([
    ['Status', 'FHIR Task', '360X', 'BSeR'],
    ...Object.entries(codes).map(([status, { fhirTask, x360, bser }]) => [status, fhirTask, x360 ?? '', bser ?? '']),
  ]);

const transitions = (arrows: Readonly<Record<string, Arrow<string>>>): string =>
  alignedTable([
    ['Event', 'From', 'To', 'Needs'],
    ...Object.entries(arrows).map(([event, { from, to, needs }]) => [event, from.join(', '), to, needs ?? '']),
  ]);
