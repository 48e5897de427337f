export { startCourierParts, type CourierPartsOptions } from './start';
