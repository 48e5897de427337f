import { runProgram } from '@throughline/platform';
import { startRelayParts } from '@throughline/relay';
import { crashPoint } from './crash-point';

/** The relay as it is, with crash points at its moments. */
const observe = crashPoint();
void runProgram({ name: 'relay', start: (context) => startRelayParts(context, { observe }) });
