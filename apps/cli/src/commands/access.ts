import { Command, Option } from 'commander';
import { unusualKinds, type PatientAccess, type StaffLook, type UnusualAccess } from '@throughline/views';
import { pagesOf, privacyOfficer, query, says } from '../access/pages';
import { openService } from '../service';
import { columns } from '../table';

const where = `
It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one of a privacy officer made
with the development issuer's key in THROUGHLINE_DATA (default ./.throughline). The report is on the record itself. docs/access-audit.md says more.`;

interface Flags {
  readonly from?: string;
  readonly before?: string;
  readonly limit: string;
  readonly json?: true;
}

/** `throughline access`. */
export const accessCommand = (): Command =>
  new Command('access')
    .description('Reports who looked at records: of a patient, of a member of the staff, and what is worth a question.')
    .addCommand(patientCommand())
    .addCommand(staffCommand())
    .addCommand(unusualCommand())
    .addHelpText('after', `${where}\n\nExamples:\n  $ throughline access patient p-1\n  $ throughline access unusual --kind many-patients`);

const reporting = (command: Command, example: string): Command =>
  command
    .option('--from <time>', 'only what was looked at or after: ISO 8601')
    .option('--before <time>', 'only what was looked at before: ISO 8601')
    .option('--limit <number>', 'at most so many', '100')
    .option('--json', 'print it as JSON')
    .addHelpText('after', `${where}\n\nExample:\n  $ throughline access ${example}`);

const patientCommand = (): Command =>
  reporting(new Command('patient').description('Who looked at a patient, the latest first.').argument('<id>'), 'patient p-1').action(
    async (id: string, flags: Flags) =>
      tell(await read<PatientAccess>(`/v1/patients/${encodeURIComponent(id)}/access`, flags), flags, [
        ['at', 'who', 'role', 'purpose', 'what', 'decision'],
        ({ at, staffId, role, purpose, operation, decision, refusal }) => [at, staffId, role, purpose, operation, refusal ?? decision],
      ]),
  );

const staffCommand = (): Command =>
  reporting(
    new Command('staff').description('What a member of the staff looked at, the latest first.').argument('<id>'),
    'staff m-7 --from 2026-03-01T00:00:00Z',
  ).action(async (id: string, flags: Flags) =>
    tell(await read<Omit<StaffLook, 'streamId'>>(`/v1/staff/${encodeURIComponent(id)}/access`, flags), flags, [
      ['at', 'role', 'purpose', 'target', 'decision', 'patients'],
      ({ at, role, purpose, target, decision, refusal, patientIds }) => [at, role, purpose, target, refusal ?? decision, patientIds.length],
    ]),
  );

interface UnusualFlags extends Flags {
  readonly kind: string;
  readonly site?: string;
}

const unusualCommand = (): Command =>
  reporting(
    new Command('unusual')
      .description('Readings worth a question, the latest first; of the last 30 days unless told otherwise.')
      .addOption(new Option('--kind <kind>', 'what makes it so').choices(unusualKinds).default('outside-caseload'))
      .option('--site <id>', 'only of records of this site'),
    'unusual --kind after-closing --site site-1',
  ).action(async ({ kind, site, ...flags }: UnusualFlags) =>
    tell(await read<UnusualAccess>('/v1/lists/unusual-access', flags, { kind, siteId: site }), flags, [
      ['at', 'who', 'role', 'site', 'about', 'patients', 'closed at'],
      ({ at, staffId, role, siteId, about, aboutId, patients, closedAt }) => [
        ...[at, staffId, role, siteId ?? '', `${about} ${aboutId}`],
        ...[patients === null ? '' : String(patients), closedAt ?? ''],
      ],
    ]),
  );

const read = async <Line>(path: string, { from, before, limit }: Flags, more: Readonly<Record<string, string | undefined>> = {}) =>
  pagesOf<Line>(await openService(privacyOfficer), path, query({ from, before, ...more }), limit);

type Table<Line> = readonly [readonly string[], (line: Line) => readonly (string | number)[]];

const tell = <Line>(lines: readonly Line[], { json }: Flags, [heads, cells]: Table<Line>): void => {
  if (json) says(JSON.stringify({ items: lines }, null, 2));
  else says(lines.length === 0 ? 'Nothing is on the record.' : columns([heads, ...lines.map(cells)]).join('\n'));
};
