import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportedZone } from "../../../../src/formats/export/zones/exported-zone";
import { writeZonesGeoJson } from "../../../../src/formats/export/zones/zones-geojson";
import { writeZonesKml } from "../../../../src/formats/export/zones/zones-kml";
import { repetitions } from "../../../support/repetitions";
import { fileOf, importAll } from "../../import/run/import-fixtures";
import { exportedZone } from "./arbitrary-zone";
import { facts } from "./zones-fixture";

const zonesPerFile = 10;
const files = fc.array(exportedZone, { minLength: zonesPerFile, maxLength: zonesPerFile });

async function reopen(name: string, content: string) {
  const running = await importAll([fileOf(name, content)], { areas: "zones" });
  expect(running.review.counts).toMatchObject({ accepted: zonesPerFile, rejected: 0 });
  return running.take("set").zones;
}

const formats: readonly (readonly [string, (zones: readonly ExportedZone[]) => string])[] = [
  ["zones.geojson", (zones) => writeZonesGeoJson(zones, facts)],
  ["zones.kml", (zones) => writeZonesKml(zones, facts)],
];

test.each(formats)(
  "random zones come back from %s with recipe, name and assumptions",
  async (name, write) => {
    await fc.assert(
      fc.asyncProperty(files, async (exported) => {
        expect(await reopen(name, write(exported))).toEqual(exported.map(({ zone }) => zone));
      }),
      { numRuns: repetitions(20, 200), seed: 5, endOnFailure: true },
    );
  },
);
