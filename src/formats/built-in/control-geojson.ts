import * as v from "valibot";
import { type ControlVersion, controlStatuses } from "../../core/control/control-version";
import { areaSchema, multiLineSchema } from "../geometry-schema";
import type { ParseResult } from "../parse-issue";
import { citationSchema, isoDaySchema, localizedSchema } from "../schema-parts";
import { parseRecords } from "./collection";

const headSchema = v.object({
  type: v.literal("FeatureCollection"),
  demarc: v.object({
    format: v.literal("demarc-control"),
    version: v.literal(1),
    date: isoDaySchema,
    uncertaintyMeters: v.number(),
    contactLine: multiLineSchema,
    note: localizedSchema,
  }),
  features: v.array(v.unknown()),
});

const areaFeatureSchema = v.object({
  geometry: areaSchema,
  properties: v.object({
    holder: v.picklist(["RU", "UA"]),
    status: v.picklist(controlStatuses),
    schematic: v.boolean(),
    source: v.object({ id: v.string(), name: localizedSchema }),
    facts: v.array(
      v.object({ town: v.string(), statement: localizedSchema, citations: v.array(citationSchema) }),
    ),
  }),
});

/** Reads one `control/DATE.geojson`; null where its head cannot be used. Valid from 00:00 Kyiv time of its date. */
export function parseControl(text: string): ParseResult<ControlVersion | null> {
  const { value, issues } = parseRecords(text, headSchema, (head) => head.features, areaFeatureSchema);
  if (value.head === null) return { value: null, issues };
  const { date, uncertaintyMeters, contactLine, note } = value.head.demarc;
  const version: ControlVersion = {
    date,
    validFromMs: Temporal.PlainDate.from(date).toZonedDateTime("Europe/Kyiv").epochMilliseconds,
    sourceId: value.records[0]?.properties.source.id ?? "demarc",
    schematic: value.records.some(({ properties }) => properties.schematic),
    uncertaintyMeters,
    note,
    contactLine,
    areas: value.records.map(({ geometry, properties: { holder, status, facts } }, index) => ({
      id: `${date}.${index}`,
      holder,
      status,
      geometry,
      facts,
    })),
  };
  return { value: version, issues };
}
