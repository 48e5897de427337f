import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(__dirname, '../..');

/** A service of docker-compose.yml, as far as tests look at it. */
export interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>> | readonly string[];
  readonly [setting: string]: unknown;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** docker-compose.yml with the settings of .env.example, which is what a newcomer starts. */
export const readComposeFile = (): ComposeFile => {
  const settings = settingsOf(readFileSync(join(root, '.env.example'), 'utf8'));
  const parsed: unknown = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  return interpolated(parsed, settings) as ComposeFile;
};

/** Compose fills variables in after it has read the YAML: what is empty stays a text. */
const interpolated = (value: unknown, settings: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return interpolate(value, settings);
  if (Array.isArray(value)) return value.map((item) => interpolated(item, settings));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, interpolated(field, settings)]));
};

const settingsOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?what is missing}`, as Compose reads them. */
const interpolate = (text: string, settings: ReadonlyMap<string, string>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string | undefined) => {
    const value = settings.get(name);
    if (value) return value;
    if (kind === '?') throw new Error(`${name}: ${rest ?? ''}`);
    return rest ?? '';
  });

/** What the Dockerfile sets for every program. */
export const imageEnvironment = (dockerfile: string): Readonly<Record<string, string>> => {
  const [, block = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(dockerfile) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain]),
  );
};

/** The build stage's compilation: the words of its command line. */
export const compilation = (dockerfile: string): readonly string[] => {
  const [, line] = /^RUN npx --no-install (swc .*)$/m.exec(dockerfile) ?? [];
  if (line === undefined) throw new Error('The Dockerfile compiles nothing');
  return line.split(' ').map((word) => word.replaceAll("'", ''));
};
