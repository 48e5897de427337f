/**
 * `node --require` this to run TypeScript sources as they are, with the compiler settings of the build. For programs that a test starts
 * beside itself: they work from a clean clone, without a build. What was compiled once is kept beside the other caches.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');

const root = resolve(__dirname, '../../../..');
const { $schema: _schema, ...settings } = JSON.parse(readFileSync(resolve(root, '.swcrc'), 'utf8'));
settings.jsc.baseUrl = root;
const { version } = require('@swc/core/package.json');

const kept = resolve(root, 'node_modules/.cache/programs');
mkdirSync(kept, { recursive: true });

/** Loaded by the first file that is not kept yet. */
const compiled = (filename, source) =>
  require('@swc/core').transformSync(source, { ...settings, swcrc: false, filename, sourceMaps: 'inline' }).code;

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const name = createHash('sha256')
    .update(JSON.stringify([version, settings, filename, source]))
    .digest('hex');
  const path = resolve(kept, `${name}.js`);
  let code = existing(path);
  if (code === null) {
    code = compiled(filename, source);
    // Others compile it too: nobody must read half of it.
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
  }
  module._compile(code, filename);
};

const existing = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
};
