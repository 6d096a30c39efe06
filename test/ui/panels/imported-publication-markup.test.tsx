import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import {
  datasetEpochMs,
  type IncidentDataset,
  undatedSeconds,
} from "../../../src/core/events/dataset/incident-dataset";
import { importedIncident } from "../../../src/core/events/event-set/imported-incident";
import { ImportedRowDetails } from "../../../src/ui/panels/details/imported-row";
import { StoreProvider } from "../../../src/ui/store-context";
import { datasetOfTable } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { instant } from "./sample-incidents";
import { createSampleStore } from "./sample-store";

const seconds = (...instants: readonly (string | null)[]) =>
  Uint32Array.from(instants, (iso) => (iso ? (instant(iso) - datasetEpochMs) / 1000 : undatedSeconds));
const dataset: IncidentDataset = {
  ...datasetOfTable(buildSyntheticEvents({ count: 4, seed: 1 })),
  zone: "Europe/Kyiv",
  published: {
    possiblyFromSeconds: seconds("2024-12-27T09:30Z", "2024-12-26T22:00Z", "2024-12-09T22:00Z", null),
    surelyFromSeconds: seconds("2024-12-27T09:31Z", "2024-12-27T22:00Z", "2024-12-27T01:46Z", null),
  },
};

it("says when a row was published, with its year, and nothing where its file does not say so", () => {
  const textOf = (row: number) => {
    const incident = importedIncident(dataset, row, "source");
    return renderToStaticMarkup(
      <StoreProvider value={createSampleStore()}>
        <ImportedRowDetails incident={incident} imported={incident.imported!} />
      </StoreProvider>,
    )
      .replace(/<[^>]*>/g, " ")
      .replaceAll("\u00a0", " ")
      .replace(/\s+/g, " ");
  };
  expect(textOf(0)).toContain("Published 27 Dec 2024 11:30 ");
  expect(textOf(1)).toContain("Published 27 Dec 2024, hour not recorded");
  expect(textOf(2)).toContain("Published 10 Dec 2024 00:00 – 27 Dec 2024 03:46");
  expect(textOf(3)).not.toContain("Published");
});
