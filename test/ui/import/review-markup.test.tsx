import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { ImportedSource } from "../../../src/core/sources/imported-source";
import type { ImportReview } from "../../../src/formats/import/import-review";
import type { Reading } from "../../../src/ui/import/review/reading/use-reading";
import { ReviewForm } from "../../../src/ui/import/review/review-form";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { areaReview, tableReview } from "./sample-review";

interface MarkupOptions {
  readonly locale?: "en" | "uk";
  readonly open?: ImportReview["questions"];
  readonly reading?: Partial<Reading>;
  readonly sources?: readonly ImportedSource[];
}

function markup(review: ImportReview, options: MarkupOptions = {}): string {
  const { locale = "en", open = review.questions, reading = {}, sources = [] } = options;
  const nothing = () => undefined;
  const form = {
    reading: { status: "ready" as const, progress: null, review, issue: null, ...reading },
    session: { current: null },
    settings: review.settings,
    questions: [...review.questions],
    open: [...open],
    isRemembered: false,
    hasOwnRoles: false,
    answer: nothing,
    change: nothing,
    changeTable: nothing,
    changeControl: nothing,
    forget: nothing,
    stop: nothing,
    readAgain: nothing,
  };
  const store = createAppStore({
    view: { ...initialView, locale },
    document: { ...emptyDocument, sources },
  });
  return renderToStaticMarkup(
    <StoreProvider value={store}>
      <ReviewForm
        form={form}
        review={review}
        settings={review.settings}
        origin="strikes.csv"
        isAdding={false}
        onAdding={vi.fn()}
        onAdded={vi.fn()}
        onSkip={null}
        onClose={vi.fn()}
      />
    </StoreProvider>,
  ).replaceAll("\u00a0", " ");
}

const addButton = (html: string) =>
  /<button[^>]*>(?:(?!<button).)*Add to map<\/button>/.exec(html)?.[0] ?? "";

it("says what was recognised and the balance of records", () => {
  const html = markup(tableReview);
  expect(html).toContain("Table (CSV, TSV) · 6 columns · Western European (Windows-1252) · Semicolon");
  expect(html).toContain("9 records: 7 accepted + 2 rejected (1 repaired)");
  expect(html).toContain("strikes.csv · 3 Apr 2025 23:30 – 10 Apr 2025 01:00");
});

it("asks with a date of the file read both ways, and adds nothing meanwhile", () => {
  const html = markup(tableReview);
  expect(html).toContain("03/04/2025 23:30 is 3 April 2025");
  expect(html).toContain("03/04/2025 23:30 is 4 March 2025");
  expect(html).toContain("2 questions are still to be answered.");
  expect(addButton(html)).toContain("disabled");
});

it("can be added once everything is answered", () => {
  const html = markup(tableReview, { open: [] });
  expect(addButton(html)).not.toContain("disabled");
  expect(html).toContain("03/04/2025 23:30 is read as 3 Apr 2025 23:30, 3 Apr 2025 20:30 UTC.");
});

it.each([
  [{ status: "reading" as const }, "Reading again"],
  [{ status: "stopped" as const }, "Reading was stopped. Read again to go on."],
  [{ status: "refused" as const }, "The file cannot be read with these settings."],
])("cannot be added while %j", (reading, reason) => {
  const html = markup(tableReview, { open: [], reading });
  expect(html).toContain(reason);
  expect(addButton(html)).toContain("disabled");
});

it("has nothing to add where nothing was accepted or all is left out", () => {
  const counts = { ...tableReview.counts, accepted: 0, incidents: 0 };
  expect(markup({ ...tableReview, counts }, { open: [] })).toContain("No record was accepted");
  const settings = { ...areaReview.settings, areas: "leave-out" as const };
  expect(markup({ ...areaReview, settings }, { open: [] })).toContain("All of it is left out");
});

it("asks whose areas are, and what they become", () => {
  const html = markup(areaReview);
  expect(html).toContain("Who holds these areas?");
  expect(html).toContain("2 areas, 0 lines");
  expect(html).toContain("They become");
  expect(html).toContain("2 files, areas_20251224.geojson to areas_20251231.geojson");
});

it("has whose areas are confirmed where the file's name suggests it, and suggests nothing otherwise", () => {
  const checked = /<input[^>]*checked=""[^>]*>(?:<[^>]*>)*(?:Russian|Ukrainian)-held/;
  expect(markup(areaReview)).not.toMatch(checked);
  expect(markup(areaReview)).not.toContain("Confirm");
  const html = markup({ ...areaReview, suggestedHolder: "RU" });
  expect(html).toMatch(checked);
  expect(html).toContain("the file’s name suggests the answer below");
  expect(html).toContain("Confirm");
  expect(addButton(html)).toContain("disabled");
  expect(markup({ ...areaReview, suggestedHolder: "RU" }, { open: [] })).not.toContain("Confirm");
});

it("asks when undated records happened, and says what a period means", () => {
  const counts = { ...tableReview.counts, accepted: 0, incidents: 0, rejected: 9 };
  const undated = { ...tableReview, questions: ["undated"] as const, counts };
  const html = markup(undated);
  expect(html).toContain("When did these happen?");
  expect(html).toContain("they will count as only possible");
  expect(html).toContain("From (first day)");
  expect(html).not.toContain("Leave these records out");
  expect(html).not.toContain("Records without a date");
  expect(addButton(html)).toContain("disabled");
  const withAreas = { ...undated, counts: { ...counts, areas: 2, accepted: 2 } };
  expect(markup(withAreas)).toContain("Leave these records out");
  const uk = markup(undated, { locale: "uk" });
  expect(uk).toContain("Коли це сталося?");
});

it("offers a period beside the settings where only some records have no date", () => {
  const html = markup(tableReview, { open: [] });
  expect(html).toContain("Records without a date");
  const none = { ...tableReview, issueCounts: {} };
  expect(markup(none, { open: [] })).not.toContain("Records without a date");
  const reversed = { firstDate: "2025-12-31", lastDate: "2025-12-01" };
  const settings = { ...tableReview.settings, table: { ...tableReview.settings.table, undated: reversed } };
  expect(markup({ ...none, settings }, { open: [] })).toContain("make no period between 1930 and 2066");
});

it("asks whether a file that was imported before updates its source", () => {
  const known: ImportedSource = {
    id: "old",
    kind: "incidents",
    name: "strikes",
    licence: "",
    attribution: "",
    accessed: "2025-12-01",
    color: "#0B7A75",
    isShown: true,
    origin: "strikes.csv",
    datasetId: "d",
    recordCount: 5,
    format: "delimited",
    restrictsRawRows: false,
  };
  const html = markup(tableReview, { open: [], sources: [known] });
  expect(html).toContain("“strikes”, 5 records, accessed 1 December 2025");
  expect(html).toContain("what it holds now (5 records) gives way to this file (7 records)");
  expect(addButton(html)).toContain("disabled");
});

it("marks rejected rows with the reason", () => {
  const html = markup(tableReview);
  expect(html.match(/data-rejected="true"/g)).toHaveLength(2);
  expect(html).toContain("There is no date.");
});

it("takes texts of the file as text alone", () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const columns = tableReview.columns.map((column) => ({ ...column, name: hostile, samples: [hostile] }));
  const html = markup({ ...tableReview, columns, files: [hostile] });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
});

it("warns where a source forbids passing on its rows", () => {
  expect(markup(tableReview)).not.toContain("forbid");
  expect(markup({ ...tableReview, restrictsRawRows: true })).toContain("forbid passing on its rows");
});

it("speaks Ukrainian throughout", () => {
  const own =
    /strikes|debris|areas|geojson|csv|CSV|TSV|Windows|UTF|GeoJSON|notes|killed|when|lat|lon|Europe|UTC|Shapefile/;
  for (const review of [tableReview, areaReview]) {
    const words = markup(review, { locale: "uk" })
      .replace(/<select.*?<\/select>/g, " ")
      .replace(/<[^>]*>/g, " ");
    const foreign = words.match(/[A-Za-z]{3,}/g)?.filter((word) => !own.test(word)) ?? [];
    expect(foreign).toEqual([]);
  }
});
