import { runProgram } from '@throughline/platform';
import { startCourierParts } from './start';

void runProgram({ name: 'courier', start: startCourierParts });
