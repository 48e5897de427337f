import { Command, InvalidArgumentError, Option } from 'commander';
import { callerRoles, type Role } from '@throughline/kernel';
import { saveExport } from '../export/save';
import { openService } from '../service';

interface Flags {
  readonly out: string;
  readonly force?: true;
  readonly purpose?: string;
  readonly role: Role;
  readonly id?: string;
}

const help = `
One file holds the events of the record, the policies that were in force, their schemas, proofs, seals and public keys, and a page that a person reads.
What is new is sealed first. "throughline audit verify" and examples/auditor-go verify it without this service; docs/audit.md has the format.
That the record was exported is on the record before the first line is written. An auditor is in a session of mode copy.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline).

Examples:
  $ throughline audit export e-1 --out e-1.jsonl
  $ throughline audit export e-1 --out e-1.jsonl --role auditor --id auditor-7 --force`;

const purposeCode = (text: string): string => {
  if (!/^[A-Z]{2,20}$/.test(text)) throw new InvalidArgumentError('It is a code of HL7 PurposeOfUse, such as HCOMPL.');
  return text;
};

/** `throughline audit export`. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('Writes the record of an episode to a file that others can verify.')
    .argument('<episode>', 'id of the treatment episode')
    .requiredOption('--out <file>', 'where to; it must not be there yet')
    .option('--force', 'overwrite the file if it is there')
    .option('--purpose <code>', 'what for, if not the own work of the role: a code of HL7 PurposeOfUse', purposeCode)
    .addOption(
      new Option('--role <role>', 'as whom, where the development issuer makes the token')
        .choices([...callerRoles])
        .default('privacy_officer'),
    )
    .option('--id <id>', "surrogate id of who asks (default: the role's name with -1)")
    .addHelpText('after', help)
    .action(async (episodeId: string, { out, force, purpose, role, id }: Flags) => {
      const service = await openService({ id: id ?? `${role}-1`, role });
      const path = `/v1/episodes/${encodeURIComponent(episodeId)}/export`;
      const { bytes, events } = await saveExport(service, { path, purpose, out, force: force === true });
      process.stdout.write(`${out}: ${events} events, ${inWords(bytes)}. Verify it with "throughline audit verify ${out} --key FILE".\n`);
    });

const inWords = (bytes: number): string => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
