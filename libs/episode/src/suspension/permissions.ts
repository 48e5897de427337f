import { clinical, type Permissions } from '../role-groups';
import type { SuspensionCommandData } from './commands';

export const suspensionPermissions: Permissions<SuspensionCommandData> = {
  SuspendEpisode: [...clinical, 'front_desk'],
  ResumeEpisode: [...clinical, 'front_desk'],
};
