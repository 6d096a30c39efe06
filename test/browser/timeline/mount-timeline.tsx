import { createRoot, type Root } from "react-dom/client";
import { page } from "vitest/browser";
import { buildEventTable } from "../../../src/core/events/event-table";
import { applyTheme } from "../../../src/ui/apply-theme";
import { StoreProvider } from "../../../src/ui/store-context";
import { Timeline } from "../../../src/ui/timeline/timeline";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialTime } from "../../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import "@fontsource-variable/inter";
import "../../../src/ui/base.css";

const dayMs = 86_400_000;
/** Midnight in Kyiv, 1 December 2025. */
export const firstDayMs = Date.UTC(2025, 10, 30, 22);
const dayCount = 41;
const text = (en: string, uk: string) => ({ en, uk });

/** One incident a day of one hour at noon, and on every third day one that may belong to the next day. */
function buildData(): Pick<AppState, "data" | "datasets" | "document"> {
  const earliest: number[] = [];
  const latest: number[] = [];
  for (let day = 0; day < dayCount; day++) {
    earliest.push(day * 86_400 + 12 * 3600);
    latest.push(day * 86_400 + 13 * 3600);
    if (day % 3 !== 0 || day === dayCount - 1) continue;
    earliest.push(day * 86_400 + 18 * 3600);
    latest.push((day + 1) * 86_400 + 8 * 3600);
  }
  const count = earliest.length;
  const table = buildEventTable({
    epochMs: firstDayMs,
    earliestSeconds: Uint32Array.from(earliest),
    latestSeconds: Uint32Array.from(latest),
    throughout: new Uint8Array(count),
    family: Uint8Array.from(earliest, (_, row) => row % 7),
    status: new Uint8Array(count),
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    radiusMeters: new Float32Array(count),
  });
  const data: AppState["data"] = {
    ...emptyBuiltInData,
    isLoaded: true,
    talks: [
      {
        id: "halifax",
        startMs: firstDayMs + 34 * dayMs + 10 * 3_600_000,
        endMs: firstDayMs + 34 * dayMs + 13 * 3_600_000,
        title: text("Advisers meet in Kyiv", "Радники зустрічаються в Києві"),
        where: text("Kyiv", "Київ"),
        summary: text("", ""),
        sources: [],
      },
    ],
    controlVersions: [
      {
        date: "2025-12-26",
        validFromMs: firstDayMs + 25 * dayMs,
        sourceId: "demarc",
        schematic: true,
        uncertaintyMeters: 5000,
        note: text("", ""),
        areas: [],
        contactLine: { type: "MultiLineString", coordinates: [] },
      },
    ],
  };
  return {
    data,
    datasets: { dataset: datasetOfTable(table) },
    document: { ...emptyDocument, sources: [importedSource()] },
  };
}

let root: Root | null = null;

export interface Mounted {
  readonly store: AppStore;
  readonly plot: () => DOMRect;
  /** X of an instant while the axis shows everything, and the middle of the bars. */
  readonly pointAt: (instantMs: number) => { x: number; y: number };
}

/** Mounts the timeline alone at the bottom of a page of the given width. */
export async function mountTimeline(
  widthPx: number,
  {
    data,
    time,
    view,
  }: { data?: AppState["data"]; time?: Partial<AppState["time"]>; view?: Partial<AppState["view"]> } = {},
): Promise<Mounted> {
  await page.viewport(widthPx, 480);
  const store = createAppStore(data ? { data } : buildData());
  const state = store.getState();
  store.setState({ time: { ...initialTime, ...time }, view: { ...state.view, ...view } });
  applyTheme(document.documentElement, store.getState().view.theme);
  const host = document.createElement("div");
  host.id = "timeline-host";
  host.style.paddingTop = "200px";
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <StoreProvider value={store}>
      <Timeline />
    </StoreProvider>,
  );
  await document.fonts.ready;
  // The timeline is a part of its own, which is still loading.
  while (!document.querySelector("[data-testid=timeline-plot]"))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const plot = () => document.querySelector("[data-testid=timeline-plot]")!.getBoundingClientRect();
  const everything = {
    startMs: firstDayMs - dayMs + 12 * 3_600_000,
    endMs: firstDayMs + 41 * dayMs + 13 * 3_600_000,
  };
  return {
    store,
    plot,
    pointAt: (instantMs) => {
      const { left, top, width, height } = plot();
      const share = (instantMs - everything.startMs) / (everything.endMs - everything.startMs);
      return { x: left + share * width, y: top + height / 2 };
    },
  };
}

export function unmountTimeline(): void {
  root?.unmount();
  root = null;
  document.querySelector("#timeline-host")?.remove();
}
