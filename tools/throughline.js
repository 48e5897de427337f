#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'apps', 'cli', 'src', 'main.js');
if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write('The program is not built yet. Run "npm run build" first.\n');
  process.exitCode = 1;
}
