export { accessTable, type Access } from './access/access-table';
export { createApi, type Api } from './application';
export { AdoptSitePolicy } from './commands/bodies/site-policy/adopt';
export { RecordVisitAttended } from './commands/bodies/visits';
export { openServices, type OpenedServices, type OpenServicesOptions } from './open-services';
export { viewQueries } from './queries';
export type { ApiServices } from './services';
export { startApiParts, type ApiParts } from './start';
export { BodyPipe } from './validation/body';
