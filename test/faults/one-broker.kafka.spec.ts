import { shortDose } from './short-dose';

shortDose(1);
