import { isStrayConnectionError } from '@throughline/broker';
import { runProgram } from '@throughline/platform';
import { startProjectorParts } from './start';

void runProgram({ name: 'projector', start: (context) => startProjectorParts(context), stray: isStrayConnectionError });
