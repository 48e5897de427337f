import { Command, Option } from 'commander';
import { auditCapacities, auditModes, purposesOfAudit } from '@throughline/episode';
import type { AuditSessionListed } from '@throughline/views';
import { pagesOf, privacyOfficer, query, says } from '../access/pages';
import { openService } from '../service';
import { columns } from '../table';
import { exportCommand } from './audit-export';
import { verifyExportCommand } from './audit-verify';

const where = `
It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one of a privacy officer made
with the development issuer's key in THROUGHLINE_DATA (default ./.throughline). docs/access-audit.md says what an auditor sees in a session.`;

const example = (line: string): string => `${where}\n\nExample:\n  $ throughline audit session ${line}`;

/** `throughline audit`. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('Lets auditors in under a written agreement (42 CFR 2.53), and gives them records that they can verify.')
    .addCommand(sessionCommand())
    .addCommand(exportCommand())
    .addCommand(verifyExportCommand())
    .addHelpText(
      'after',
      `${example('list --open')}\n  $ throughline audit export e-1 --out e-1.jsonl\n  $ throughline audit verify e-1.jsonl --key vkeys`,
    );

const sessionCommand = (): Command =>
  new Command('session')
    .description('Opens, closes and lists the sessions in which auditors see records.')
    .addCommand(openCommand())
    .addCommand(closeCommand())
    .addCommand(listCommand())
    .addHelpText('after', example('list --open'));

interface Opening {
  readonly session: string;
  readonly behalf: string;
  readonly capacity: string;
  readonly agreement: string;
  readonly mode: string;
  readonly purpose: string;
  readonly until: string;
  readonly site?: readonly string[];
  readonly patient?: readonly string[];
  readonly episode?: readonly string[];
  readonly copyTerms?: true;
}

const opening = 'open auditor-7 --session audit-2026-04 --behalf "State opioid treatment authority" --capacity government_regulator';
const terms = '--agreement "agreement 2026/17" --purpose HCOMPL --until 2026-04-30T16:00:00Z --site site-1';

const openCommand = (): Command =>
  new Command('open')
    .description('Lets an auditor in.')
    .argument('<auditor>', 'the id with which the auditor comes')
    .requiredOption('--session <id>', 'of the session, drawn by you; the same one again has no second effect')
    .requiredOption('--behalf <text>', 'the organisation')
    .addOption(
      new Option('--capacity <word>', 'by which ground of 42 CFR 2.53(a) it may audit').choices(auditCapacities).makeOptionMandatory(),
    )
    .requiredOption('--agreement <text>', 'where the written agreement is kept')
    .addOption(new Option('--mode <word>', 'look only, or take copies away').choices(auditModes).default('view'))
    .option('--copy-terms', 'copies are kept as 42 CFR 2.16 asks and destroyed after use, as agreed; with --mode copy')
    .addOption(new Option('--purpose <code>', 'of HL7 PurposeOfUse').choices(purposesOfAudit).makeOptionMandatory())
    .requiredOption('--until <time>', 'when it expires: ISO 8601 with a zone')
    .option('--site <id...>', 'only records of these sites')
    .option('--patient <id...>', 'only these patients, and no lists')
    .option('--episode <id...>', 'only these episodes, and no lists')
    .addHelpText('after', example(`${opening} \\\n      ${terms}`))
    .action(async (auditorId: string, flags: Opening) => {
      const { session: sessionId, behalf: onBehalfOf, capacity, agreement: agreementRef, mode, purpose, until: expiresAt } = flags;
      const scope = { siteIds: flags.site, patientIds: flags.patient, episodeIds: flags.episode };
      const copyTerms = flags.copyTerms && { keptPer216: true, destroyedAfterUse: true };
      const body = { sessionId, auditorId, onBehalfOf, capacity, agreementRef, mode, copyTerms, purpose, expiresAt, scope };
      await (await openService(privacyOfficer)).post('/v1/audit-sessions', body);
      says(`${auditorId} is in session ${sessionId} until ${expiresAt}.`);
    });

const closeCommand = (): Command =>
  new Command('close')
    .description('Ends a session before it expires.')
    .argument('<auditor>')
    .requiredOption('--session <id>', 'as "list" prints it')
    .option('--reason <text>', 'why; it stays on the record')
    .addHelpText('after', example('close auditor-7 --session audit-2026-04 --reason "They have gone"'))
    .action(async (auditorId: string, { session: sessionId, reason }: { readonly session: string; readonly reason?: string }) => {
      await (await openService(privacyOfficer)).post('/v1/audit-sessions/close', { auditorId, sessionId, reason });
      says(`${auditorId} is out of session ${sessionId}.`);
    });

interface Listing {
  readonly auditor?: string;
  readonly open?: true;
  readonly json?: true;
}

const listCommand = (): Command =>
  new Command('list')
    .description('Who was let in, the latest first.')
    .option('--auditor <id>', 'only the sessions of this one')
    .option('--open', 'only those in which an auditor is now')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('list --open'))
    .action(async ({ auditor: auditorId, open, json }: Listing) => {
      const parameters = query({ auditorId, open: open && 'true' });
      const sessions = await pagesOf<AuditSessionListed>(await openService(privacyOfficer), '/v1/audit-sessions', parameters, '1000');
      says(json ? JSON.stringify({ items: sessions }, null, 2) : asText(sessions));
    });

const asText = (sessions: readonly AuditSessionListed[]): string =>
  sessions.length === 0
    ? 'There is no audit session.'
    : columns([
        ['session', 'auditor', 'on behalf of', 'mode', 'purpose', 'opened at', 'until', 'open'],
        ...sessions.map((one) => [
          ...[one.sessionId, one.auditorId, one.onBehalfOf, one.mode, one.purpose, one.openedAt],
          ...[one.closedAt ?? one.expiresAt, one.open ? 'yes' : 'no'],
        ]),
      ]).join('\n');
