import { localZone } from "../../../core/time/calendar";

export const kyivZone = "Europe/Kyiv";
export const utcZone = "UTC";

/** Whether two IANA names mean the same zone: Europe/Kiev is Europe/Kyiv. */
function isSameZone(one: string, other: string): boolean {
  const epoch = Temporal.Instant.fromEpochMilliseconds(0);
  return epoch.toZonedDateTimeISO(one).equals(epoch.toZonedDateTimeISO(other));
}

/** Zones to choose from: Kyiv, UTC, the reader's own, and the chosen one where it is none of them. */
export function listZones(chosen: string, local: string = localZone()): string[] {
  const zones = [kyivZone, utcZone];
  for (const zone of [local, chosen]) {
    if (!zones.some((known) => isSameZone(known, zone))) zones.push(zone);
  }
  // The chosen name itself has to be an option, however it is spelt.
  return zones.map((zone) => (isSameZone(zone, chosen) ? chosen : zone));
}
