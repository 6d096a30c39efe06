import { describe, expect, it } from "vitest";
import type { ImportFormat } from "../../../../src/formats/import/import-settings";
import { repetitions } from "../../../support/repetitions";
import { type Bytes, mutate } from "./support/mutate";
import { type MutationResult, runMutations } from "./support/run-mutations";
import * as samples from "./support/samples";
import { zipFiles } from "./support/zip-files";

const mutations = repetitions(100, 500);
const partMutations = repetitions(15, 50);
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Bytes) => new TextDecoder().decode(bytes);

/** How many records a file holds by an independent count; null where it cannot be told any more. */
type Count = (bytes: Bytes) => number | null;

const countText =
  (pattern: RegExp): Count =>
  (bytes) =>
    decode(bytes).match(pattern)?.length ?? 0;

const countLines: Count = (bytes) =>
  decode(bytes)
    .split(/[\r\n]/)
    .flatMap((line) => line.split("\x1e"))
    .filter((line) => line.trim() !== "").length;

const countJson =
  (find: (root: { features?: unknown[] } & unknown[]) => unknown[] | undefined): Count =>
  (bytes) =>
    find(JSON.parse(decode(bytes)))?.length ?? null;

const cases: readonly [string, ImportFormat, Bytes | Promise<Bytes>, Count][] = [
  ["GeoJSON", "geojson", encode(samples.geojsonText), countJson(({ features }) => features)],
  ["GeoJSONL", "geojsonl", encode(samples.geojsonlText), countLines],
  ["JSON records", "json-records", encode(samples.recordsText), countJson((root) => root)],
  ["KML", "kml", encode(samples.kmlText), countText(/<(?:Placemark|GroundOverlay)[\s>/]/g)],
  ["KMZ", "kmz", zipFiles({ "doc.kml": samples.kmlText }), () => 6],
  ["GPX", "gpx", encode(samples.gpxText), countText(/<(?:wpt|trk|rte)[\s>/]/g)],
  ["zipped Shapefile", "shapefile", zipFiles(samples.shapefileParts), () => 3],
  ["bare .shp", "shapefile", samples.shapefileParts["areas.shp"], () => 3],
  ["FlatGeobuf", "flatgeobuf", samples.flatgeobufBytes, () => 6],
  ["GeoParquet", "geoparquet", samples.geoparquetBytes, () => 6],
];

/** Runs that end in neither an answer nor a stop, or that lose records. */
function findFailures(files: readonly Bytes[], results: readonly MutationResult[], count: Count): string[] {
  return results.flatMap((result, index) => {
    if ("stopped" in result || result.refusal !== null) return [];
    if (result.error !== null) return [`${index}: ${result.error}`];
    const expected = count(files[index] ?? new Uint8Array());
    const told = result.accepted + result.rejected;
    return expected === null || told === expected ? [] : [`${index}: ${told} of ${expected} records`];
  });
}

describe("files with one thing wrong", () => {
  it.each(cases)(
    "%s: end, and lose nothing",
    async (_, format, original, count) => {
      const bytes = await original;
      const files = [bytes, ...mutate(bytes, 20_251_227, mutations)];
      const results = await runMutations(format, files);
      expect(results).toHaveLength(mutations + 1);
      expect(findFailures(files, results, count)).toEqual([]);
      expect(results[0]).toMatchObject({ refusal: null, error: null });
      // The mutations must reach the reader: many are noticed.
      const noticed = results.filter(
        (result) => "error" in result && (result.refusal ?? result.rejected) !== 0,
      );
      expect(noticed.length).toBeGreaterThan(mutations / 5);
      expect(results.filter((result) => "stopped" in result).length).toBeLessThan(3);
    },
    120_000,
  );

  it("the parts of a zipped Shapefile: end, and lose nothing", async () => {
    const files: Bytes[] = [];
    for (const [index, name] of (["areas.shp", "areas.dbf", "areas.prj", "areas.cpg"] as const).entries()) {
      for (const part of mutate(samples.shapefileParts[name], index, partMutations))
        files.push(await zipFiles({ ...samples.shapefileParts, [name]: part }, 0));
    }
    const results = await runMutations("shapefile", files);
    expect(findFailures(files, results, () => 3)).toEqual([]);
    const read = results.filter((result) => "refusal" in result && result.refusal === null);
    expect(read.length).toBeGreaterThan(partMutations);
  }, 120_000);
});
