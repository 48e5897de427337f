import type { AnswerOf } from '@throughline/client';
import { Command } from 'commander';
import { openService } from '../service';
import { columns } from '../table';

const help = `
It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline). The sealer seals; this waits until it has.

Examples:
  $ throughline seal
  $ throughline seal --status --json`;

type Place = AnswerOf<'ops-seals'>['items'][number];

/** `throughline seal`. */
export const sealCommand = (): Command =>
  new Command('seal')
    .description('Seals at once what is in the log, and prints how far it is sealed.')
    .option('--status', 'only print how far it is sealed')
    .option('--json', 'print it as JSON')
    .addHelpText('after', help)
    .action(async ({ status, json }: { readonly status?: true; readonly json?: true }) => {
      const service = await openService({ id: 'operator-1', role: 'operator' });
      const report = await (status ? service.call('ops-seals') : service.call('ops-seal'));
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${asText(report.items).join('\n')}\n`);
    });

const asText = (items: readonly Place[]): readonly string[] =>
  columns([
    ['partition', 'sealed at', 'head', 'sealed', 'behind'],
    ...items.map(({ partition, head, sealed, lag, sealedAt }) => [String(partition), sealedAt ?? 'never', head, sealed, lag]),
  ]);
