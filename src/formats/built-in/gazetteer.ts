import * as v from "valibot";
import type { Place } from "../../core/places/place";
import { invalidRecord, type ParseIssue, type ParseResult, parseJson } from "../parse-issue";
import { latSchema, lngSchema } from "../schema-parts";

const headSchema = v.object({
  version: v.literal(1),
  fields: v.array(v.string()),
  rows: v.array(v.unknown()),
});

const rowSchema = v.object({
  id: v.union([v.pipe(v.number(), v.transform(String)), v.string()]),
  en: v.pipe(v.string(), v.minLength(1)),
  uk: v.nullable(v.string()),
  lng: lngSchema,
  lat: latSchema,
  population: v.nullable(v.number()),
  country: v.string(),
  admin1: v.nullable(v.string()),
  rank: v.number(),
});

/** Reads `places.json`: rows of values named once in `fields`. A place without a checked Ukrainian name keeps its English one. */
export function parseGazetteer(text: string): ParseResult<readonly Place[]> {
  const json = parseJson(text);
  if (!json.ok) return { value: [], issues: [json.issue] };
  const head = v.safeParse(headSchema, json.value);
  if (!head.success)
    return { value: [], issues: [{ ...invalidRecord(null, head.issues), code: "not-a-collection" }] };
  const { fields, rows } = head.output;
  const issues: ParseIssue[] = [];
  const places: Place[] = [];
  for (const [index, values] of rows.entries()) {
    const record = Array.isArray(values)
      ? Object.fromEntries(fields.map((field, column) => [field, values[column]]))
      : values;
    const row = v.safeParse(rowSchema, record);
    if (!row.success) {
      issues.push(invalidRecord(index, row.issues));
      continue;
    }
    const { id, en, uk, lng, lat, population, country, admin1, rank } = row.output;
    places.push({
      id,
      name: { en, uk: uk ?? en },
      lngLat: [lng, lat],
      populationBefore2022: population,
      country,
      admin1Id: admin1,
      rank,
    });
  }
  return { value: places, issues };
}
