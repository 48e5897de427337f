/**
 * Who may import whom. Imports point one way: kernel <- episode <- views, kernel <- log, kernel <- projection <- views,
 * everything <- apps. `test/rules` plants a violation of every rule below and sees it fire.
 */
const lib = (name) => `^libs/${name}/`;
const ownCode = '^(libs|apps|test|bench)/';
const specs = '\\.spec\\.ts$';

/** What a lib's production code may import of our own code, beside itself. */
const mayImport = {
  kernel: [],
  episode: ['kernel'],
  migrations: [],
  leases: [],
  log: ['kernel', 'migrations'],
  broker: ['kernel', 'migrations', 'leases'],
  disclosure: ['kernel'],
  feeds: ['kernel', 'migrations', 'leases', 'disclosure'],
  projection: ['kernel', 'migrations'],
  views: ['kernel', 'episode', 'projection'],
  replay: ['kernel', 'episode', 'log', 'projection', 'views'],
  platform: ['kernel'],
  contracts: ['kernel', 'disclosure'],
  client: [],
  seal: ['kernel', 'migrations', 'log'],
  export: ['kernel', 'log', 'seal'],
  access: ['kernel', 'episode', 'log'],
  proof: ['kernel', 'migrations', 'log', 'broker', 'projection', 'platform'],
};

const layers = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports-${allowed.length ? `only-${allowed.join('-and-')}` : 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: lib(name), pathNot: specs },
  to: { path: ownCode, pathNot: [name, ...allowed].map(lib) },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-circle',
      comment: 'A reader follows a command from left to right and never has to come back.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-and-episode-are-pure',
      comment: 'No framework and no I/O: of npm only the schema language and persistent collections, of Node.js nothing.',
      severity: 'error',
      from: { path: ['^libs/kernel/', '^libs/episode/'], pathNot: specs },
      to: { dependencyTypesNot: ['local', 'aliased-tsconfig'], pathNot: ['node_modules/@sinclair/typebox/', 'node_modules/immutable/'] },
    },
    {
      name: 'libs-import-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|bench)/' },
    },
    {
      name: 'apps-stand-apart',
      comment: 'An app is a program of its own; the standalone is made of the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another lib or app is used through its index.ts, by its alias; its inside is its own business.',
      severity: 'error',
      from: { path: '^(libs|apps|test|bench)/([^/]+)/' },
      to: { path: '^(libs|apps)/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [specs, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'framework-stays-in-apps-and-platform',
      comment: 'The log, the projections and the views work without Nest.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/platform/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'no-development-package-in-production',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [specs, '^libs/testing/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that is no entry is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: [specs, '/main\\.ts$', '/global-(setup|teardown)\\.ts$', '/programs/', '^test/', '^bench/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/rules/planted|bench/node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
