import { coordinators, medical, type Permissions } from '../role-groups';
import type { TransferCommandData } from './commands';

const handingOver = [...medical, ...coordinators] as const;

export const transferPermissions: Permissions<TransferCommandData> = {
  RequestTransfer: handingOver,
  AcceptTransfer: [...handingOver, 'partner'],
  DeclineTransfer: [...handingOver, 'partner'],
  CompleteTransfer: handingOver,
};
