import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A page of docs/runbooks beside what was seen and done while it was played through: neither may say what the other does not. */
export interface Page {
  /** A line was seen. @throws Error when the page quotes no such line */
  readonly saw: (line: string) => void;
  /** A command or statement was given. @throws Error when the page does not have it */
  readonly gave: (command: string) => void;
  /** What the page quotes and nobody has seen, or tells to do and nobody has done; alerts that it names and that nothing it quotes would set off. */
  readonly unplayed: () => readonly string[];
}

/**
 * Reads a page. Lines of its `text` blocks are quotations, in which `…` stands for anything; lines of its `sql` blocks, and those of its `sh`
 * blocks that begin with `throughline`, are what is to be done. Numbers, times and ids need not be the same, but 0 is 0.
 *
 * @param names what is called otherwise on the page, as pairs of the real name and the page's
 */
export const openPage = (name: string, names: readonly (readonly [string, string])[]): Page => {
  const text = readFileSync(join(root, 'docs/runbooks', `${name}.md`), 'utf8');
  const quoted = new Map(blocks(text, 'text').map((line) => [line, pattern(line)]));
  const steps = [...blocks(text, 'sql'), ...blocks(text, 'sh').filter((line) => line.startsWith('throughline '))];
  const unplayed = new Set([...quoted.keys(), ...steps]);
  const asOnThePage = (words: string): string => names.reduce((changed, [real, called]) => changed.replaceAll(real, called), words);
  const strike = (lines: readonly string[], complaint: string): void => {
    if (lines.length === 0) throw new Error(`docs/runbooks/${name}.md ${complaint}`);
    for (const line of lines) unplayed.delete(line);
  };
  return {
    saw: (line) => {
      const seen = normal(asOnThePage(line));
      const found = [...quoted].filter(([, quotation]) => quotation.test(seen)).map(([quotation]) => quotation);
      strike(found, `does not quote what was seen:\n${asOnThePage(line)}`);
    },
    gave: (command) => {
      const given = normal(asOnThePage(command));
      const found = steps.filter((step) => normal(step) === given);
      strike(found, `does not say to do:\n${asOnThePage(command)}`);
    },
    unplayed: () => [...unplayed, ...alertsWithoutCause(text, [...quoted.keys()].join('\n'))],
  };
};

interface AlertRules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const root = join(__dirname, '../../..');

const alertsWithoutCause = (text: string, quotations: string): readonly string[] => {
  const { groups } = parse(readFileSync(join(root, 'deploy/prometheus/alerts.yml'), 'utf8')) as AlertRules;
  const metrics = new Map(
    groups.flatMap(({ rules }) => rules).map(({ alert, expr }) => [alert, expr.match(/\bthroughline_\w+|\bup\b/g) ?? []]),
  );
  const named = new Set(text.match(/\bThroughline[A-Z]\w+/g));
  return [...named].filter((alert) => !metrics.get(alert)?.some((metric) => metric === 'up' || quotations.includes(metric)));
};

/** The lines of all code blocks of a language. */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^ *\`\`\`${language}\n(.*?)^ *\`\`\``, 'gms'))].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
  );

const pattern = (line: string): RegExp => new RegExp(`^${line.split('…').map(literally).join('.*')}$`);

const literally = (text: string): string => normal(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without what differs from one time to the next. */
const normal = (text: string): string =>
  text
    .replaceAll(`${hostname()}:`, 'host:')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/(partition\W{0,3})\d+/g, '$1N')
    .replace(/\d+:\d+/g, 'N:N')
    .replace(/\d+(,\d{3})*(\.\d+)?/g, (number) => (number === '0' ? number : 'N'))
    .replace(/\s+/g, ' ')
    .trim();
