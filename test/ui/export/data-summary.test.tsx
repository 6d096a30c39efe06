import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { listDataRows } from "../../../src/ui/export/data/data-rows";
import { DataSummary } from "../../../src/ui/export/data/data-summary";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticEpochMs } from "../../support/synthetic-events";
import { createSampleStore } from "../panels/sample-store";

function summary(restrictsRawRows: boolean, change: Partial<AppState> = {}): string {
  const store = createSampleStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 12_342, seed: 3 })) },
    document: {
      ...emptyDocument,
      sources: [importedSource({ name: "ACLED <b>", licence: "", restrictsRawRows })],
    },
    time: { ...initialTime, window: { startMs: syntheticEpochMs, endMs: Date.UTC(2026, 5, 1) } },
    ...change,
  });
  return renderToStaticMarkup(
    <StoreProvider value={store}>
      <DataSummary
        data={listDataRows(store.getState())}
        format="kml"
        isConfirmed={false}
        onConfirm={() => undefined}
      />
    </StoreProvider>,
  );
}

test("it counts incidents and sources, and names each source with its terms", () => {
  const html = summary(false);
  expect(html).toContain("12,345 incidents, 2 sources");
  expect(html).toContain("ACLED &lt;b&gt;: 12,342 (licence not stated)");
  expect(html).toContain("Demarc: reported strikes: 3 (MIT)");
  expect(html).not.toContain("checkbox");
});

test("rows that may not be passed on warn in words and ask", () => {
  const html = summary(true);
  expect(html).toContain("The terms of ACLED &lt;b&gt; do not allow passing on its rows.");
  expect(html).toContain("I may pass these rows on");
  expect(summary(true, { view: { ...initialView, locale: "uk" } })).toContain(
    "Мені дозволено передавати ці рядки",
  );
});

test("nothing shown says so", () => {
  const html = summary(true, { time: { ...initialTime, window: { startMs: 0, endMs: 1 } } });
  expect(html).toContain("the file would be empty");
  expect(html).not.toContain("checkbox");
});
