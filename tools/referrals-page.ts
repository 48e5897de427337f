import {
  handoffStageCodes,
  handoffTransitions,
  referralStatusCodes,
  referralTransitions,
  statusCodeSystems,
  type Arrow,
  type StatusCodeSystem,
  type StatusCodes,
} from '@throughline/episode';
import { alignedTable } from './aligned-table';

/** docs/referrals.md: how a referral and a handoff can stand, in the words of others too, and how they get there. */
export const referralsPage = (): string => `# Referrals and warm handoffs

From libs/episode/src/reference/referral-machine.ts by \`npm run docs:referrals\`. The deciders accept these transitions and no others.

## Whose words a status is told in

V: read in the original; 2: in another's account of it.

${systems(statusCodeSystems)}

## How a referral can stand

${statuses(referralStatusCodes)}

## The transitions of a referral

${transitions(referralTransitions)}

## How a handoff can stand

${alignedTable([['Stage', 'FHIR Task'], ...Object.entries(handoffStageCodes).map(([stage, { fhirTask }]) => [stage, fhirTask])])}

## The transitions of a handoff

${transitions(handoffTransitions)}
`;

const systems = (of: Readonly<Record<string, StatusCodeSystem>>): string =>
  alignedTable([
    ['Name', 'Source', 'Read', 'Codes'],
    ...Object.values(of).map(({ name, source, mark, codes }) => [name, source, mark, codes.join(', ')]),
  ]);

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
