import type { ControlArea, ControlVersion } from "../../../core/control/control-version";
import type { ControlSettings } from "../import-settings";
import { type AreaRecord, cellOf, titleOf } from "./area-record";
import { type AreaContext, rejectOnError, reportArea } from "./area-reporter";
import { wordingOf } from "./control-wording";
import { dateOfFileName } from "./date-of-file-name";
import { dateOfValue } from "./find-date";
import { describeRepair, makeAreaSound } from "./make-area-sound";
import { splitGeometry, toArea } from "./split-geometry";

const defaultZone = "Europe/Kyiv";

export interface ControlContext extends AreaContext {
  /** IANA zone whose days the dates are; Europe/Kyiv unless told. */
  readonly zone?: string;
}

/**
 * Dated control areas from the records of one source, grouped by date, oldest first. The words of a record win over the
 * settings in saying who holds its area; its date is in the property that the settings name, else in the file's name,
 * else the fallback. Every record is in a version or reported as rejected: without a date, without an area, released
 * (`geometry-left-out`), or of a shape that cannot be resolved.
 */
export function buildControlVersions(
  records: readonly AreaRecord[],
  settings: ControlSettings,
  sourceId: string,
  context: ControlContext,
): ControlVersion[] {
  const areasByDate = new Map<string, ControlArea[]>();
  const zone = context.zone ?? defaultZone;
  for (const record of records) {
    const date = findRecordDate(record, settings, zone, context);
    const area = date && rejectOnError(context, record, () => buildArea(record, settings, context));
    if (!date || !area) continue;
    const areas = areasByDate.get(date) ?? [];
    areas.push({ ...area, id: `${date}.${areas.length}` });
    areasByDate.set(date, areas);
  }
  return [...areasByDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, areas]) => ({
      date,
      validFromMs: Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds,
      sourceId,
      schematic: false,
      uncertaintyMeters: 0,
      note: { en: "", uk: "" },
      areas,
      contactLine: { type: "MultiLineString", coordinates: [] },
    }));
}

function findRecordDate(
  record: AreaRecord,
  { dateProperty, fallbackDate }: ControlSettings,
  zone: string,
  context: ControlContext,
): string | null {
  const stated = dateProperty === null ? "" : cellOf(record, dateProperty).trim();
  if (stated !== "") {
    const date = dateOfValue(stated, zone);
    if (date === null) reportArea(context, record, "date-unreadable", "rejected", stated, dateProperty);
    return date;
  }
  const date = dateOfFileName(record.file) ?? fallbackDate;
  if (date === null) reportArea(context, record, "no-date", "rejected", record.file, dateProperty);
  return date;
}

function buildArea(
  record: AreaRecord,
  settings: ControlSettings,
  context: ControlContext,
): ControlArea | null {
  const wording = wordingOf(record);
  if (wording?.kind === "released") {
    reportArea(context, record, "geometry-left-out", "rejected", titleOf(record));
    return null;
  }
  const { polygons, lines, pointCount } = splitGeometry(record.geometry);
  const drawn = toArea(polygons);
  if (drawn === null) {
    reportArea(context, record, "geometry-unsupported", "rejected", record.geometry.type);
    return null;
  }
  const { area, crossing } = makeAreaSound(drawn);
  if (area === null) {
    reportArea(context, record, "geometry-invalid", "rejected", crossing?.join(", ") ?? "");
    return null;
  }
  if (crossing !== null)
    reportArea(
      context,
      record,
      "area-repaired",
      "repaired",
      describeRepair(crossing.join(", "), drawn, area),
    );
  const besides = lines.length + pointCount;
  if (besides > 0) reportArea(context, record, "geometry-left-out", "noted", String(besides));
  const { holder, status } = wording ?? settings;
  return { id: "", holder, status, geometry: area, facts: [] };
}
