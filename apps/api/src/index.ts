export { createApi, type Api } from './application';
export { eventCodec, openPool, openServices, type OpenedServices, type OpenServicesOptions } from './open-services';
export type { ApiServices } from './services';
