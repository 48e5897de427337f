#!/usr/bin/env node
'use strict';

const help = `Usage: node tools/healthy.js

Asks the program that runs beside it, on OPERATIONS_PORT (default 9400), whether it is ready. Exits with 0 when it is; else with 1, and says
what stands in the way. Containers use it as their health check.

Example:
  $ OPERATIONS_PORT=9400 node tools/healthy.js`;

const ask = async () => {
  const address = `http://127.0.0.1:${process.env.OPERATIONS_PORT || '9400'}/health/ready`;
  const response = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  const { ready, checks } = await response.json();
  if (ready === true) return;
  if (!Array.isArray(checks)) throw new Error(`${address} is answered by another program`);
  throw new Error(
    checks
      .map(({ name, ok, reason }) => (ok ? [] : `${name}: ${reason}`))
      .flat()
      .join('; '),
  );
};

if (process.argv.includes('--help')) process.stdout.write(`${help}\n`);
else {
  ask().catch((error) => {
    process.stderr.write(`Not ready: ${error.cause?.message || error.message}\n`);
    process.exitCode = 1;
  });
}
