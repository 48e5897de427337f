import { isStrayConnectionError } from '@throughline/broker';
import { runProgram } from '@throughline/platform';
import { startRelayParts } from '@throughline/relay';
import { crashPoint } from './crash-point';

/** The relay as it is, with crash points at its moments. May be given how long a lease holds, in milliseconds. */
const [leaseMs] = process.argv.slice(2).map(Number);
const observe = crashPoint();
void runProgram({
  name: 'relay',
  start: (context) => startRelayParts(context, { observe, ...(leaseMs ? { leaseMs } : {}) }),
  stray: isStrayConnectionError,
});
