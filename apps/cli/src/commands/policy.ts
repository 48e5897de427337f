import { Command } from 'commander';
import { diffPolicies } from '@throughline/episode';
import { choicesNamed, ofAdopted, pathOf, policyInFile, versionsOf } from '../policy/policies';
import { differencesAsText, effectsAsText, versionsAsText, type EpisodeEffect } from '../policy/render';
import { openService } from '../service';

const administrator = { id: 'site_administrator-1', role: 'site_administrator' } as const;
const service = () => openService(administrator);

interface FileFlag {
  readonly file: string;
}

const help = `
A file holds the body of AdoptSitePolicy, as those in examples/policies do; docs/policies.md says what they choose and why.

It asks the running service at THROUGHLINE_URL (default http://127.0.0.1:3000), with the token in THROUGHLINE_TOKEN, or one made with the
development issuer's key in THROUGHLINE_DATA (default ./.throughline). "diff" of two files asks nobody.

Examples:
  $ throughline policy adopt site-1 --file examples/policies/outpatient.json
  $ throughline policy show site-1
  $ throughline policy diff examples/policies/harm-reduction.json examples/policies/zero-tolerance.json
  $ throughline policy diff site-1@1 site-1@2
  $ throughline policy effect site-1 --file examples/policies/zero-tolerance.json`;

/** `throughline policy`. */
export const policyCommand = (): Command =>
  new Command('policy')
    .description("Shows, compares and adopts a site's policies.")
    .addCommand(showCommand())
    .addCommand(diffCommand())
    .addCommand(adoptCommand())
    .addCommand(effectCommand())
    .addHelpText('after', help);

const example = (line: string): string => `\nExample:\n  $ throughline policy ${line}`;

const showCommand = (): Command =>
  new Command('show')
    .description("Prints a site's policy versions, and what the newest one chooses.")
    .argument('<site>', 'id of the site')
    .addHelpText('after', example('show site-1'))
    .action(async (site: string) => {
      process.stdout.write(versionsAsText(await versionsOf(await service(), site)));
    });

const diffCommand = (): Command =>
  new Command('diff')
    .description('Prints the choices that two policies make differently.')
    .argument('<a>', 'a file, or a version such as site-1@1')
    .argument('<b>', 'a file, or a version such as site-1@2')
    .addHelpText('after', example('diff site-1@1 examples/policies/harm-reduction.json'))
    .action(async (a: string, b: string) => {
      process.stdout.write(differencesAsText(diffPolicies(await choicesNamed(a, service), await choicesNamed(b, service))));
    });

const adoptCommand = (): Command =>
  new Command('adopt')
    .description('Adopts the policy in a file. A later one names the version that it supersedes.')
    .argument('<site>', 'id of the site')
    .requiredOption('--file <file>', 'the policy')
    .addHelpText('after', example('adopt site-1 --file examples/policies/outpatient.json'))
    .action(async (site: string, { file }: FileFlag) => {
      const policy = await policyInFile(file);
      await (await service()).post(`/v1/sites/${encodeURIComponent(site)}/commands/AdoptSitePolicy`, policy);
      process.stdout.write(`${site} has adopted ${file}, in force from ${policy.effectiveFrom}.\n`);
    });

const effectCommand = (): Command =>
  new Command('effect')
    .description('Prints the open episodes that a policy would decide about differently. Nothing is adopted.')
    .argument('<site>', 'id of the site')
    .requiredOption('--file <file>', 'the policy')
    .addHelpText('after', example('effect site-1 --file examples/policies/zero-tolerance.json'))
    .action(async (site: string, { file }: FileFlag) => {
      process.stdout.write(effectsAsText(await effectsOf(site, await policyInFile(file))));
    });

const effectsOf = async (site: string, policy: object): Promise<readonly EpisodeEffect[]> => {
  const { post } = await service();
  const effects: EpisodeEffect[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor === '' ? '' : `?cursor=${cursor}`;
    const answer = (await ofAdopted(site, post(`${pathOf(site)}/effect${more}`, policy))) as EffectsPage;
    effects.push(...answer.items);
    cursor = answer.next;
  }
  return effects;
};

interface EffectsPage {
  readonly items: readonly EpisodeEffect[];
  readonly next: string | null;
}
