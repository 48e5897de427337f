import { isStrayConnectionError } from '@throughline/broker';
import { runProgram } from '@throughline/platform';
import { startRelayParts } from './start';

void runProgram({ name: 'relay', start: startRelayParts, stray: isStrayConnectionError });
