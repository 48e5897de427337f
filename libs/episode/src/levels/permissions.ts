import { clinical, type Permissions } from '../role-groups';
import type { LevelCommandData } from './commands';

export const levelPermissions: Permissions<LevelCommandData> = {
  StartResidentialStay: clinical,
  EndResidentialStay: clinical,
  ReferHigherLevel: clinical,
  IntensifyCare: clinical,
  DeintensifyCare: clinical,
  AssignTrack: clinical,
  ChangeLevelOfCare: clinical,
};
