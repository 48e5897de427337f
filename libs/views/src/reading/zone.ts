import { tableName } from '@throughline/kernel';
import { siteZones } from '../site-zones/projection';
import { siteZoneRows } from '../site-zones/tables';

const zones = tableName(siteZones, siteZoneRows);

/**
 * The time zone of a site at the end of a day, by its policy; UTC where it has none. Who waits for a view that cuts time into days waits for
 * `siteZones` too.
 * @param site the column with the site
 * @param day place of the day
 */
export const zoneOf = (site: string, day: `$${number}`): string =>
  `coalesce((select z.zone from ${zones} z where z.site_id = ${site} and z.effective_from < ${day}::date + 1
              order by z.effective_from desc limit 1), 'UTC')`;
