export { createApi, type Api } from './application';
export type { ApiServices } from './services';
