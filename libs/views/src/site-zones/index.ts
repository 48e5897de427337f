export { siteZones } from './projection';
