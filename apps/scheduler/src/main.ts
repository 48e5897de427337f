import { runProgram } from '@throughline/platform';
import { startSchedulerParts } from './start';

void runProgram({ name: 'scheduler', start: startSchedulerParts });
