import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { allEvents } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { build, transform, type OutputFile, type Plugin } from 'esbuild';
import { dependencies } from '../package.json';
import * as registered from '../libs/views/src/registered-views';

/** Everything that a view's definition reaches, and the digest of it. */
export interface FoldBundle {
  readonly view: string;
  /** 16 hexadecimal digits. */
  readonly digest: string;
  /** The source files of which anything is left, from the repository's root. */
  readonly modules: readonly string[];
}

/** What a source file says, by its path from the repository's root. */
export type ReadSource = (path: string) => string;

interface VersionedType {
  readonly type: string;
  readonly version: number;
}

interface Given {
  readonly read?: ReadSource;
  readonly events?: readonly VersionedType[];
}

const root = resolve(__dirname, '..');
const readSource: ReadSource = (path) => readFileSync(join(root, path), 'utf8');
const definitions: Readonly<Record<string, ProjectionDefinition<never>>> = registered;

/**
 * Bundles each registered view with all that its tables, key and fold reach, and nothing else: comments, formatting, types, names of local
 * variables and code that is not reached make no difference.
 *
 * @param read may tell other texts than the files hold, and `events` other versions, to see what difference they make
 * @throws when a source cannot be compiled
 */
export const foldBundles = async ({ read = readSource, events = allEvents }: Given = {}): Promise<readonly FoldBundle[]> => {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.keys(definitions).map((name) => ({ in: `view:${name}`, out: name })),
    plugins: [ownSources(read)],
    bundle: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: {},
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: root,
    absWorkingDir: root,
  });
  return Promise.all(
    outputFiles.map(async (file): Promise<FoldBundle> => {
      const { inputs, imports } = metafile.outputs[relative(root, file.path)] ?? { inputs: {}, imports: [] };
      const definition = definitionOf(file);
      const packages = packageVersions(imports.map(({ path }) => path));
      return {
        view: definition.name,
        digest: digest([await withoutNames(file.text), packages, eventVersions(definition, events)]),
        modules: Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path.replace('own:', '')] : [])),
      };
    }),
  );
};

/** A step of its own: the names that esbuild gives depend on the letters of the text before it, which must hold no types any more. */
const withoutNames = async (code: string): Promise<string> => (await transform(code, { minify: true, format: 'esm' })).code;

const definitionOf = ({ path }: OutputFile): ProjectionDefinition<never> => {
  const found = definitions[relative(root, path).replace(/\.js$/, '')];
  if (!found) throw new Error(`${path} is no view's bundle`);
  return found;
};

const digest = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** Code of others is not bundled: its version stands for it. */
const packageVersions = (imported: readonly string[]) =>
  imported.map((path) => [path, Object.entries(dependencies).find(([name]) => `${path}/`.startsWith(`${name}/`))?.[1]]);

/** An upcast changes what a fold sees: it raises the version of its event's schema. */
const eventVersions = ({ takes, order }: ProjectionDefinition<never>, events: readonly VersionedType[]) => {
  const types = new Set([...takes, ...(order === 'as-occurred' ? ['EntryCorrected', 'EntryVoided'] : [])]);
  return events.filter(({ type }) => types.has(type)).map(({ type, version }) => [type, version]);
};

/** Finds our own code as its sources import it, but for the digests themselves. None of it does anything by being imported, so what is not reached can be left out. */
const ownSources = (read: ReadSource): Plugin => ({
  name: 'own-sources',
  setup: (bundler) => {
    const source = (path: string) => ({ path: relative(root, path), namespace: 'own', sideEffects: false });
    bundler.onResolve({ filter: /^view:/ }, ({ path }) => ({ path, namespace: 'view' }));
    bundler.onResolve({ filter: /^@throughline\// }, ({ path }) =>
      source(join(root, 'libs', path.replace('@throughline/', ''), 'src/index.ts')),
    );
    bundler.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => source(sourceFile(resolve(resolveDir, path))));
    bundler.onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
    bundler.onLoad({ filter: /^view:/, namespace: 'view' }, ({ path }) => ({
      contents: `export { ${path.replace('view:', '')} } from './registered-views'`,
      resolveDir: join(root, 'libs/views/src'),
    }));
    bundler.onLoad({ filter: /\.ts$/, namespace: 'own' }, ({ path }) => ({
      contents: join(root, path) === foldDigestsPath ? 'export const foldDigests = {}' : read(path),
      loader: 'ts',
      resolveDir: resolve(root, path, '..'),
    }));
  },
});

const sourceFile = (path: string): string => [`${path}.ts`, join(path, 'index.ts')].find((file) => existsSync(file)) ?? path;

/** The file libs/views/src/fold-digests.ts as it must be. */
export const foldDigestsFile = (
  bundles: readonly FoldBundle[],
): string => `/** The digest of all code that each view reaches: written by "npm run digests". */
export const foldDigests: Readonly<Record<string, string>> = {
${bundles.map(({ view, digest }) => `  ${view.includes('-') ? `'${view}'` : view}: '${digest}',\n`).join('')}};
`;

export const foldDigestsPath = join(root, 'libs/views/src/fold-digests.ts');
