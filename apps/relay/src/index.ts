export { startRelayParts, type RelayPartsOptions } from './start';
