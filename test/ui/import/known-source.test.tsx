import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ImportedSource } from "../../../src/core/sources/imported-source";
import { createIncidentDatasetBuilder } from "../../../src/formats/import/dataset/incident-dataset-builder";
import type { ImportReview } from "../../../src/formats/import/import-review";
import { KnownSource } from "../../../src/ui/import/review/settings/known-source";
import {
  findKnownSource,
  findKnownSources,
  keepSource,
} from "../../../src/ui/import/review/settings/source-draft";
import { kindsOf, useKnownSource } from "../../../src/ui/import/review/settings/use-known-source";
import { PreviewTable } from "../../../src/ui/import/review/tables/preview-table";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { areaReview, tableReview } from "./sample-review";

const source: ImportedSource = {
  id: "old",
  kind: "incidents",
  name: "strikes",
  licence: "CC BY 4.0",
  attribution: "Somebody",
  accessed: "2025-12-01",
  color: "#123456",
  isShown: true,
  origin: "strikes.csv",
  datasetId: "d",
  recordCount: 5,
  format: "delimited",
  restrictsRawRows: false,
};
const withIds = createIncidentDatasetBuilder([{ name: "id", role: "id", column: 0 }], "UTC").finish("d");
const withoutIds = createIncidentDatasetBuilder([], "UTC").finish("d");
const control = { kind: "control", id: "d", versions: [] } as const;

function markup(
  review: ImportReview,
  known: ImportedSource,
  dataset: object | null,
  updates: unknown[] = [],
) {
  function Probe() {
    const { settings } = review;
    const [origin, session, isReady] = ["another.csv", { current: null }, true];
    const form = useKnownSource({ review, settings, origin, sources: [known], session, isReady });
    updates.push(form.update);
    return <KnownSource form={form} incomingCount={7} />;
  }
  const store = createAppStore({
    document: { ...emptyDocument, sources: [known] },
    datasets: (dataset ? { d: dataset } : {}) as never,
  });
  const html = renderToStaticMarkup(
    <StoreProvider value={store}>
      <Probe />
    </StoreProvider>,
  );
  return [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input.includes("checked"));
}

describe("a source that is there already", () => {
  it("is updated by identifier unless told otherwise, where both have identifiers", () => {
    const updates: unknown[] = [];
    expect(markup(tableReview, source, withIds, updates)).toEqual([true, false, false]);
    expect(updates.at(-1)).toEqual({ replaces: ["old"], mergeWith: ["d"], compareTo: "d", comparison: null });
  });

  it("is asked about where rows cannot be told apart, or its content is not at hand", () => {
    const { table } = tableReview.settings;
    const roles = table.roles.map((role) => (role === "id" ? "keep" : role));
    const plain = { ...tableReview, settings: { ...tableReview.settings, table: { ...table, roles } } };
    for (const [review, dataset] of [
      [plain, withIds],
      [tableReview, withoutIds],
      [tableReview, null],
    ] as const) {
      const updates: unknown[] = [];
      expect(markup(review, source, dataset, updates)).toEqual([false, false]);
      expect(updates.at(-1)).toBeNull();
    }
  });

  it("is updated by day where it holds control areas", () => {
    const known = { ...source, kind: "control" as const, format: "geojson", name: areaReview.suggested.name };
    expect(markup(areaReview, known, control)).toEqual([true, false, false]);
  });

  it("is none where the file gives another kind", () => {
    expect(kindsOf(tableReview, tableReview.settings)).toEqual(["incidents"]);
    expect(kindsOf(areaReview, areaReview.settings)).toEqual(["control"]);
    const known = { ...source, format: "geojson", name: areaReview.suggested.name };
    expect(markup(areaReview, known, withIds)).toEqual([]);
  });

  it("keeps what was said of it, and comes with what was imported beside it", () => {
    const today = "2026-01-02";
    expect(keepSource(source, today)).toEqual({
      name: "strikes",
      licence: "CC BY 4.0",
      attribution: "Somebody",
      color: "#123456",
      accessed: today,
    });
    const beside = { ...source, id: "beside", kind: "control" as const };
    const other = { ...source, id: "other", kind: "zones" as const, origin: "else.csv", name: "else" };
    const found = findKnownSources([other, beside, source], source);
    expect(found.map(({ id }) => id)).toEqual(["old", "beside"]);
  });
});

describe("a series of control maps", () => {
  const days = { ...source, kind: "control" as const, format: "geojson", name: "Renamed" };
  const series = { ...days, origin: "map_data_20251224.geojson, map_data_20251225.geojson" };
  const find = (origin: string, known: ImportedSource = series) =>
    findKnownSource([known], { format: "geojson", name: origin, origin })?.id;

  it("is known by what the names begin with before the date", () => {
    expect(find("map_data_20251226.geojson")).toBe("old");
    expect(find("https://files.example.org/map_data_2025-12-26.geojson")).toBe("old");
  });

  it("is not mixed up with others", () => {
    expect(find("map_20251226.geojson")).toBeUndefined();
    expect(find("20251226.geojson", { ...series, origin: "20251225.geojson" })).toBeUndefined();
    expect(find("map_data_20251226.geojson", { ...series, kind: "incidents" })).toBeUndefined();
  });
});

describe("the preview of several files", () => {
  const html = (review: ImportReview) =>
    renderToStaticMarkup(
      <StoreProvider value={createAppStore()}>
        <PreviewTable review={review} />
      </StoreProvider>,
    );

  it("names the file of each row and the day from which its areas hold", () => {
    const [first = "", second = ""] = areaReview.files;
    const row = { record: 0, line: null, cells: ["area"], rejection: null };
    const dayOf = (file: string, day: number) => ({
      file,
      firstMs: Date.UTC(2025, 11, day, 22),
      lastMs: Date.UTC(2025, 11, day, 22),
    });
    const review = {
      ...areaReview,
      rows: [
        { ...row, file: first },
        { ...row, file: second },
      ],
      fileDays: [dayOf(first, 23), dayOf(second, 30)],
    };
    expect(html(review)).toMatch(
      /areas_20251224\.geojson.*24 December 2025.*areas_20251231\.geojson.*31 December 2025/,
    );
  });

  it("does not name the only file", () => {
    expect(html(tableReview)).not.toContain("strikes.csv");
  });
});
