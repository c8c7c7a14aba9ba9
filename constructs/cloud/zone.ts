import { Location } from '../naming';
import { invalid } from '../private/errors';

/** A zone of Huawei, for errors; in a row it comes after Huawei's word for the region, `ap-southeast-3`. */
export const HUAWEI_ZONE = 'ap-southeast-3a';

/**
 * Returns the zone of a region's machines and volumes, where a cloud has several in a region.
 *
 * @param path what the zone is wanted for, for the error
 * @param location the region
 * @param example a zone of it, for the error
 * @throws if the location table names none
 */
export function zoneOf(path: string, location: Location, example: string): string {
  if (location.networkZone !== undefined) return location.networkZone;
  throw invalid(path, 'code', 'be a region whose row in constructs/naming/location.ts names a zone', location.code, `add one, such as '${example}'`);
}
