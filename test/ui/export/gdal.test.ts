import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataWriters, factsOfState, makeDataFile } from "../../../src/ui/export/data/data-file";
import { listDataRows } from "../../../src/ui/export/data/data-rows";
import { type DataFormat, dataFormats } from "../../../src/ui/export/export-formats";
import { emptyDocument } from "../../../src/workspace/document";
import { toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore } from "../panels/sample-store";

const isSoak = process.env.SOAK_RUNS !== undefined;
const asked = isSoak ? spawnSync("ogrinfo", ["--formats"], { encoding: "utf8" }) : null;
const drivers = asked?.error === undefined ? (asked?.stdout ?? "") : "";
if (isSoak && drivers === "") console.warn("gdal is not installed: files of data are not read by it");

const driverOf: Readonly<Record<DataFormat, string>> = {
  csv: "CSV",
  geojson: "GeoJSON",
  kml: "KML",
  geojsonl: "GeoJSONSeq",
  geoparquet: "Parquet",
};

/** Readers of another house; only in long runs, and where they are installed. */
describe.runIf(drivers !== "")("read by gdal", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarc-gdal-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const state = createSampleStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 3000, seed: 2 })) },
    document: { ...emptyDocument, sources: [importedSource({ name: "Field notes" })] },
    time: {
      ...initialTime,
      window: { startMs: syntheticEpochMs + 100 * 86_400_000, endMs: Date.UTC(2026, 0, 1) },
    },
  }).getState();
  const countIn = (file: string): number => {
    const { stdout, stderr } = spawnSync("ogrinfo", ["-ro", "-so", "-al", file], { encoding: "utf8" });
    expect(stderr, file).toBe("");
    return [...stdout.matchAll(/Feature Count: (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  };

  for (const format of dataFormats) {
    const hasDriver = new RegExp(`^\\s*${driverOf[format]} -`, "m").test(drivers);
    if (isSoak && !hasDriver) console.warn(`this gdal does not read ${driverOf[format]}`);
    it.runIf(hasDriver)(`a ${format} holds every row that is shown`, async () => {
      const data = listDataRows(state);
      const facts = factsOfState(state, data, {
        locale: "en",
        madeAtMs: Date.UTC(2026, 0, 15),
        version: "0.1.0",
      });
      const blob = await makeDataFile(state, data, format, facts, {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      if (blob === null) throw new Error("no file");
      const file = join(folder, `rows.${dataWriters[format].extension}`);
      writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
      expect(data.rows.length).toBeGreaterThan(1000);
      expect(countIn(file)).toBe(data.rows.length);
    });
  }

  it("a workspace opens as GeoJSON", () => {
    const { document, time, view } = state;
    const file = join(folder, "workspace.demarc.json");
    const text = JSON.stringify(toWorkspaceFile({ document, time, view }, () => null, Date.UTC(2026, 0, 15)));
    writeFileSync(file, text);
    const told = execFileSync("ogrinfo", ["-ro", "-so", "-al", file], { encoding: "utf8" });
    expect(told).toContain("using driver `GeoJSON' successful");
  });
});
