import { runProgram } from '@throughline/platform';
import { startApiParts } from './start';

void runProgram({ name: 'api', start: startApiParts });
