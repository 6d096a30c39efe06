import type { WithdrawalProfile } from "../../core/zones/withdrawal-profile";
import { type CsvCell, writeCsv } from "../csv-writer";
import { writeNotedCsv } from "./csv-notes";
import { type ZoneCsvFacts, zoneCsvNotes } from "./zone-csv-facts";

const columns = [
  "along_m",
  "lng",
  "lat",
  "control_line_m",
  "left_edge_m",
  "right_edge_m",
  "ukrainian_pull_back_m",
  "russian_pull_back_m",
] as const;

const meters = (value: number): CsvCell => (Number.isNaN(value) ? null : Number(value.toFixed(1)));
const degrees = (value: number): CsvCell => Number(value.toFixed(7));

/**
 * A withdrawal profile as CSV, one row for each station, after lines with `#` that say what it is. `control_line_m` is
 * positive to the left of the base line; an empty cell is unknown.
 */
export function writeWithdrawalCsv(profile: WithdrawalProfile, facts: ZoneCsvFacts): string {
  const rows = profile.stations.map(([lng, lat], at): CsvCell[] => [
    meters(profile.alongMeters[at]!),
    degrees(lng),
    degrees(lat),
    meters(profile.controlLineMeters[at]!),
    meters(profile.leftEdgeMeters[at]!),
    meters(profile.rightEdgeMeters[at]!),
    meters(profile.pullBackMeters.UA[at]!),
    meters(profile.pullBackMeters.RU[at]!),
  ]);
  return writeNotedCsv(zoneCsvNotes(facts), writeCsv(columns, rows));
}
