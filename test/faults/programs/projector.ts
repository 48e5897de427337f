import { runProgram } from '@throughline/platform';
import { startProjectorParts } from '@throughline/projector';
import { crashPoint } from './crash-point';

/** The projector as it is, with crash points at its moments and at those of its source. */
const observe = crashPoint();
void runProgram({ name: 'projector', start: (context) => startProjectorParts(context, { observe }) });
