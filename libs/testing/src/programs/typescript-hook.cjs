/**
 * `node --require` this to run TypeScript sources as they are, with the compiler settings of the build. For programs that a test starts
 * beside itself: they work from a clean clone, without a build.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../../../..');
const { $schema: _schema, ...settings } = JSON.parse(readFileSync(resolve(root, '.swcrc'), 'utf8'));
settings.jsc.baseUrl = root;

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...settings, swcrc: false, filename, sourceMaps: 'inline' });
  module._compile(code, filename);
};
