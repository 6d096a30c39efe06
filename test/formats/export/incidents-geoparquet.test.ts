import fc from "fast-check";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import type { Claim, Incident } from "../../../src/core/events/incident";
import { ownSourceId } from "../../../src/core/events/own-incident";
import type { ShownIncident } from "../../../src/formats/export/export-facts";
import { writeIncidentsGeoParquet } from "../../../src/formats/export/incidents-geoparquet";
import { kyivStrike } from "../../snapshot/incidents-fixture";
import { arbitraryShown, facts, importedRow, shown, strikes, table } from "./export-fixture";

async function write(list: readonly ShownIncident[], groupRows?: number): Promise<ArrayBuffer> {
  return new Blob([...writeIncidentsGeoParquet(list, facts, groupRows)]).arrayBuffer();
}

async function readMetadata(file: ArrayBuffer) {
  const metadata = await parquetMetadataAsync(file);
  const values = new Map(
    metadata.key_value_metadata?.map(({ key, value }) => [key, JSON.parse(value ?? "null")]),
  );
  return { metadata, geo: values.get("geo"), demarc: values.get("demarc") };
}

/** Rows as they lie in the file: geometries as bytes, not decoded by the reader. */
const readRows = (file: ArrayBuffer) => parquetReadObjects({ file, geoparquet: false, utf8: false });

function readPoint(bytes: Uint8Array | null): readonly number[] | null {
  if (bytes === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([bytes.length, view.getUint8(0), view.getUint32(1, true)]).toEqual([21, 1, 1]);
  return [view.getFloat64(5, true), view.getFloat64(13, true)];
}

test("the metadata are GeoParquet 1.1 without a crs, with the box of the points, and say what the file is of", async () => {
  const { geo, demarc, metadata } = await readMetadata(await write(shown));
  expect(geo).toEqual({
    version: "1.1.0",
    primary_column: "geometry",
    columns: {
      geometry: { encoding: "WKB", geometry_types: ["Point"], bbox: [-180, -0.000001, 30.5238, 50.4547] },
    },
  });
  expect(demarc).toMatchObject({
    window: "2025-12-23T22:00Z/2025-12-29T22:00Z",
    zone: "Europe/Kyiv",
    filterSentence: "weapon: missile.",
    sources: [strikes, table],
  });
  expect(metadata.created_by).toBe("Demarc 0.1.0");
});

test("an independent reader finds points, times, figures, lists, claims and the texts of a row", async () => {
  const [strike, placeless, row] = await readRows(await write(shown));
  expect(readPoint(strike?.geometry)).toEqual([30.5238, 50.4547]);
  expect(strike).toMatchObject({
    id: "2025-12-27-kyiv",
    match: "certain",
    status: "confirmed",
    earliest: new Date(Date.UTC(2025, 11, 26, 22)),
    latest: new Date(Date.UTC(2025, 11, 27, 8)),
    weapons: ["ballistic-missile", "one-way-drone"],
    targets: ["residential", "energy"],
    radius_m: 12_000,
    killed_min: 1n,
    killed_max: 2n,
    source: "strikes",
    licence: "MIT",
    source_publishers: ["Suspilne", "Reuters"],
    source_line: null,
    fields: null,
  });
  expect(strike?.claims.map(({ url }: { url: string }) => url)).toEqual([
    "https://suspilne.media/1",
    "https://reuters.com/2",
  ]);
  expect(placeless).toMatchObject({ geometry: null, match: "possible", killed_min: null, radius_m: null });
  expect(row).toMatchObject({
    source: "s1",
    source_line: 17n,
    weapons: [],
    status: "reported",
    claims: null,
  });
  expect(row?.fields).toEqual(shown[2]?.incident.imported?.fields);
});

test("a reader that knows GeoParquet makes points of the column by itself", async () => {
  const rows = await parquetReadObjects({ file: await write(shown) });
  expect(rows.map(({ geometry }) => geometry)).toEqual([
    { type: "Point", coordinates: [30.5238, 50.4547] },
    null,
    { type: "Point", coordinates: [-180, -0.000001] },
  ]);
});

test("no incidents make a valid file without a box", async () => {
  const file = await write([]);
  expect(await readRows(file)).toEqual([]);
  expect((await readMetadata(file)).geo.columns.geometry).not.toHaveProperty("bbox");
});

test("any incidents come back in their order, in however many row groups", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryShown, fc.integer({ min: 1, max: 5 }), async (list, groupRows) => {
      const file = await write(list, groupRows);
      const { metadata } = await readMetadata(file);
      expect(metadata.row_groups).toHaveLength(Math.ceil(list.length / groupRows));
      const rows = await readRows(file);
      expect(rows.map(({ id }) => id)).toEqual(list.map(({ incident }) => incident.id));
      for (const [index, { incident, match }] of list.entries()) {
        const row = rows[index]!;
        const isPlaced = Number.isFinite(incident.place.lngLat[0]);
        expect(readPoint(row.geometry)).toEqual(isPlaced ? incident.place.lngLat : null);
        expect(row.match).toBe(match);
        // UTF-8 cannot hold a lone surrogate.
        expect(row.title).toBe(incident.title.en.toWellFormed());
        expect(row.earliest.getTime()).toBe(incident.time.earliestMs);
        expect(row.weapons).toEqual(incident.weapons);
        expect(row.fields).toEqual(incident.imported?.fields ?? null);
      }
    }),
    { numRuns: 60 },
  );
});

test("an imported row that was edited by hand carries its claims, one that was not leaves them to its columns", async () => {
  const denial: Claim = {
    ...kyivStrike.claims[0]!,
    id: "denial",
    stance: "denies",
    url: "https://example.org/no",
  };
  const edited: Incident = { ...importedRow, id: "own-1", claims: [...kyivStrike.claims, denial] };
  const file = [
    ...writeIncidentsGeoParquet(
      [
        { incident: importedRow, match: "certain" },
        { incident: edited, match: "certain", editedFrom: ["s1:17"] },
      ],
      { ...facts, sources: [...facts.sources, { ...strikes, id: ownSourceId }] },
    ),
  ];
  const [untouched, own] = await readRows(await new Blob(file).arrayBuffer());
  expect(untouched?.claims).toBeNull();
  expect(own?.claims.map(({ id, stance }: Claim) => [id, stance])).toEqual([
    ["c1", "reports"],
    ["c2", "reports"],
    ["denial", "denies"],
  ]);
  expect(own?.source_line).toBe(17n);
});
