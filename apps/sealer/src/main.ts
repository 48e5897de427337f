import { isStrayConnectionError } from '@throughline/broker';
import { runProgram } from '@throughline/platform';
import { startSealerParts } from './start';

void runProgram({ name: 'sealer', start: startSealerParts, stray: isStrayConnectionError });
