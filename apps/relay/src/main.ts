import { runProgram } from '@throughline/platform';
import { startRelayParts } from './start';

void runProgram({ name: 'relay', start: startRelayParts });
