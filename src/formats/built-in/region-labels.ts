import * as v from "valibot";
import type { LngLat } from "../../core/geo/position";
import type { Localized } from "../../core/sources/localized";
import type { ParseResult } from "../parse-issue";
import { latSchema, lngSchema, localizedSchema } from "../schema-parts";
import { parseRecords } from "./collection";

export interface RegionLabel {
  readonly id: string;
  readonly kind: "country" | "sea";
  readonly name: Localized;
  readonly lngLat: LngLat;
}

const headSchema = v.object({ version: v.literal(1), labels: v.array(v.unknown()) });

const labelSchema: v.GenericSchema<unknown, RegionLabel> = v.pipe(
  v.object({
    id: v.string(),
    kind: v.picklist(["country", "sea"]),
    name: localizedSchema,
    lng: lngSchema,
    lat: latSchema,
  }),
  v.transform(({ lng, lat, ...label }) => ({ ...label, lngLat: [lng, lat] as const })),
);

/** Reads `country-labels.json`: where the names of countries and seas stand. */
export function parseRegionLabels(text: string): ParseResult<readonly RegionLabel[]> {
  const { value, issues } = parseRecords(text, headSchema, (head) => head.labels, labelSchema);
  return { value: value.records, issues };
}
