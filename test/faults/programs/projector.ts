import { isStrayConnectionError } from '@throughline/broker';
import { runProgram } from '@throughline/platform';
import { startProjectorParts } from '@throughline/projector';
import { crashPoint } from './crash-point';

/** The projector as it is, with crash points at its moments and its source's. May be given how long Kafka waits for it, in milliseconds. */
const [sessionMs] = process.argv.slice(2).map(Number);
const observe = crashPoint();
void runProgram({
  name: 'projector',
  start: (context) => startProjectorParts(context, { observe, ...(sessionMs ? { sessionMs } : {}) }),
  stray: isStrayConnectionError,
});
