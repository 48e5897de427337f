import { Command, Option } from 'commander';
import { callerRoles, type Role } from '@throughline/kernel';
import { axes, type Axis } from '@throughline/replay';
import { showDiff, showReplay, showSteps } from '../replay/show';
import { openService } from '../service';
import { UserError } from '../user-error';

interface Flags {
  readonly asKnownAt?: string;
  readonly asOf?: string;
  readonly axis?: Axis;
  readonly step?: true;
  readonly watch?: true;
  readonly diff?: readonly string[];
  readonly json?: true;
  readonly role: Role;
  readonly id?: string;
}

const help = `
Times are ISO 8601 with a zone. --as-known-at is when something was recorded, --as-of when it occurred in the patient's life, as far as is known;
docs/replay.md says what each means for corrections, late facts and policies. On a terminal --step waits for Enter after each event; --watch alone
begins with what is recorded from now on. Characters that would act on the terminal are shown as \\uXXXX. With --json --step prints a line for each event.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline).

Examples:
  $ throughline replay e-1
  $ throughline replay e-1 --as-known-at 2026-03-01T00:00:00Z --as-of 2026-02-01T00:00:00Z
  $ throughline replay e-1 --step
  $ throughline replay e-1 --diff 2026-03-01T00:00:00Z 2026-04-01T00:00:00Z
  $ throughline replay e-1 --watch --json`;

/** `throughline replay`. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('Shows a record as it was known and as it was at a moment, what changed between two, or how it unfolds event by event.')
    .argument('<episode>', 'id of the treatment episode')
    .option('--as-known-at <time>', 'only what had been recorded by then')
    .option('--as-of <time>', 'only what had occurred by then')
    .addOption(new Option('--axis <axis>', 'along which time --step and --diff go (default: known)').choices([...axes]))
    .option('--step', 'goes through the history event by event')
    .option('--watch', 'goes on with what is recorded, until Ctrl-C')
    .addOption(new Option('--diff <moments...>', 'what differs between two moments: FROM TO').conflicts(['step', 'watch']))
    .option('--json', 'prints it as JSON')
    .addOption(
      new Option('--role <role>', 'as whom, where the development issuer makes the token')
        .choices([...callerRoles])
        .default('privacy_officer'),
    )
    .option('--id <id>', "surrogate id of who asks (default: the role's name with -1)")
    .addHelpText('after', help)
    .action(replay);

const replay = async (episodeId: string, { role, id, ...flags }: Flags): Promise<void> => {
  const { asKnownAt, asOf, axis, diff } = flags;
  const [step, watch, json] = [flags.step ?? false, flags.watch ?? false, flags.json ?? false];
  if (watch && (asKnownAt !== undefined || axis === 'occurred')) {
    throw new UserError('--watch follows what becomes known: it goes with neither --as-known-at nor --axis occurred.');
  }
  if (axis !== undefined && !diff && !step) throw new UserError('--axis says where --step or --diff goes: give one of them.');
  const service = await openService({ id: id ?? `${role}-1`, role });
  if (diff) {
    const [from, to, more] = diff;
    if (from === undefined || to === undefined || more !== undefined) throw new UserError('Give --diff two moments: --diff FROM TO.');
    return showDiff(service, episodeId, { from, to, asKnownAt, asOf, axis }, json);
  }
  if (step || watch) return showSteps(service, episodeId, { asKnownAt, asOf, axis }, { watch, fromNow: watch && !step, json });
  return showReplay(service, episodeId, { asKnownAt, asOf }, json);
};
