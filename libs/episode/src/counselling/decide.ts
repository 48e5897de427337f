import type { Decides } from '../topic';
import type { CounsellingCommandData } from './commands';

export const counsellingDecides: Decides<CounsellingCommandData> = {};
