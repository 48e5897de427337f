import {
  handoffStageCodes,
  handoffTransitions,
  referralStatusCodes,
  referralTransitions,
  statusCodeSystems,
  transferStatusCodes,
  transferTransitions,
  type Arrow,
  type StatusCodeSystem,
  type StatusCodes,
} from '@throughline/episode';
import { alignedTable } from './aligned-table';

/** docs/referrals.md: how a referral, a handoff and a transfer can stand, in the words of others too, and how they get there. */
export const referralsPage = (): string => `# Referrals, warm handoffs and transfers

From libs/episode/src/reference/referral-machine.ts by \`npm run docs\`. The deciders accept these transitions and no others.

## Whose words a status is told in

V: read in the original; 2: in another's account of it.

${systems(statusCodeSystems)}

## How a referral can stand

${statuses(referralStatusCodes)}

## The transitions of a referral

${transitions(referralTransitions)}

## How a handoff can stand

${stages('Stage', handoffStageCodes)}

## The transitions of a handoff

${transitions(handoffTransitions)}

## How a transfer to another programme can stand

${stages('Status', transferStatusCodes)}

## The transitions of a transfer

${transitions(transferTransitions)}
`;

const systems = (of: Readonly<Record<string, StatusCodeSystem>>): string =>
  alignedTable([
    ['Name', 'Source', 'Read', 'Codes'],
    ...Object.values(of).map(({ name, source, mark, codes }) => [name, source, mark, codes.join(', ')]),
  ]);

const stages = (heading: string, codes: Readonly<Record<string, { readonly fhirTask: string }>>): string =>
  alignedTable([[heading, 'FHIR Task'], ...Object.entries(codes).map(([stage, { fhirTask }]) => [stage, fhirTask])]);

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
