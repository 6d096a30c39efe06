import { describe, expect, it } from "vitest";
import { emptyFilter } from "../../../../src/core/events/incident-filter";
import { applyChanges } from "../../../../src/ui/cli/page/apply-changes";
import { emptyDocument } from "../../../../src/workspace/document";
import { defaultPageSetup } from "../../../../src/workspace/page-spec";
import { createAppStore } from "../../../../src/workspace/store";

const frame = { center: [30, 50], zoom: 7, bearing: 0, widthPx: 800, heightPx: 600 } as const;
const nothing = { page: {}, time: {}, filter: null, camera: null };

function storeOfReport() {
  const filter = { ...emptyFilter, text: "refinery" };
  const page = { ...defaultPageSetup, title: "Report", page: "a3", dpi: 150, frame } as const;
  return createAppStore({ document: { ...emptyDocument, filter, page } });
}

describe("the command line over the workspace", () => {
  it("leaves all as it is where it says nothing", () => {
    const store = storeOfReport();
    const before = store.getState();
    expect(applyChanges(store, nothing)).toEqual({
      ...before.document.page,
      themeName: before.view.theme,
      locale: before.view.locale,
    });
    expect(store.getState().document.filter.text).toBe("refinery");
    expect(store.getState().time).toEqual(before.time);
  });

  it("counts where it says something", () => {
    const store = storeOfReport();
    const window = { startMs: 0, endMs: 3_600_000 };
    const spec = applyChanges(store, {
      page: { dpi: 300, locale: "uk" },
      time: { window },
      filter: emptyFilter,
      camera: null,
    });
    expect(spec).toMatchObject({ title: "Report", page: "a3", dpi: 300, locale: "uk", frame });
    expect(store.getState().document.filter).toEqual(emptyFilter);
    expect(store.getState().time.window).toEqual(window);
    expect(store.getState().time.mode).toBe("window");
  });

  it("puts a camera over the frame that the workspace keeps", () => {
    const store = storeOfReport();
    const camera = { zoom: 5, lat: 49, lng: 32, bearing: 0, pitch: 0 };
    expect(applyChanges(store, { ...nothing, camera }).frame).toBe(null);
    expect(store.getState().view.camera).toEqual(camera);
    expect(store.getState().document.page.frame).toBe(null);
  });
});
