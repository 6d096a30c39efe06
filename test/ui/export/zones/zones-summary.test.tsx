import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ZoneCollection } from "../../../../src/ui/export/zones/exported-zones";
import { ZonesSummary } from "../../../../src/ui/export/zones/zones-summary";
import { StoreProvider } from "../../../../src/ui/store-context";
import { initialView } from "../../../../src/workspace/view-state";
import { createSampleStore, drawnZone } from "../../panels/sample-store";

const none: ZoneCollection = { zones: [], alongsideCount: 0, shown: [], refused: [] };

function summary(collection: Partial<ZoneCollection>, locale: "en" | "uk" = "en"): string {
  const store = createSampleStore({ view: { ...initialView, locale } });
  return renderToStaticMarkup(
    <StoreProvider value={store}>
      <ZonesSummary collection={{ ...none, ...collection }} format="zones-shapefile" />
    </StoreProvider>,
  );
}

test("it counts and names the zones, and says what the format keeps", () => {
  const name = { en: "Line <A>", uk: "Лінія" };
  const html = summary({
    shown: [drawnZone, { ...drawnZone, id: "b", name, scenario: "B" }],
    alongsideCount: 1,
  });
  expect(html).toContain("2 zones");
  expect(html).toContain("A · Unequal pull-back");
  expect(html).toContain("B · Line &lt;A&gt;");
  expect(html).toContain("1 zone that is switched off goes along");
  expect(html).toContain("only outlines come back");
  expect(summary({ shown: [drawnZone] }, "uk")).toContain("1 зона");
});

test("no zone shown says so, and names those that have no geometry", () => {
  expect(summary({})).toContain("No zone is shown: the file would be empty.");
  expect(summary({ refused: [drawnZone] })).toContain("gives no geometry: A · Unequal pull-back.");
});
