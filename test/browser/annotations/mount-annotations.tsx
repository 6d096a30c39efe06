import "@fontsource-variable/inter";
import type { Map as MapLibreMap } from "maplibre-gl";
import { StrictMode } from "react";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { AnnotationList } from "../../../src/ui/annotations/annotation-list";
import { AnnotationPanel } from "../../../src/ui/annotations/annotation-panel";
import { DrawToolbar } from "../../../src/ui/draw/draw-toolbar";
import { StoreProvider, useApp } from "../../../src/ui/store-context";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { clearPage, showInPage } from "../page-host";
import { openAnnotationMap } from "./open-annotation-map";

let map: MapLibreMap | null = null;

/** The panel of what is selected beside the map, as the frame of the app puts it. */
function SelectedPanel() {
  const id = useApp(({ selection }) => (selection?.kind === "annotation" ? selection.id : null));
  return id === null ? null : <AnnotationPanel annotationId={id} variant="side" />;
}

/** The map with its tools, the list and the editor, ready to be used; the map shows 31° E 49° N in its middle. */
export async function mountAnnotations(state: Partial<AppState> = {}): Promise<AppStore> {
  await page.viewport(1200, 700);
  const camera = { lng: 31, lat: 49, zoom: 6, bearing: 0, pitch: 0 };
  const store = createAppStore({
    view: { ...initialView, camera },
    ...state,
  });
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <AnnotationList />
        <div style={{ position: "relative" }}>
          <div id="map" style={{ position: "absolute", inset: 0 }} />
          <DrawToolbar />
        </div>
        <SelectedPanel />
      </StoreProvider>
    </StrictMode>,
    "display: grid; grid-template-columns: 280px 560px auto; height: 600px",
  );
  const container = () => document.querySelector<HTMLElement>("#map");
  await expect.poll(container).not.toBeNull();
  map = await openAnnotationMap(container()!, store);
  return store;
}

export function unmountAnnotations(): void {
  map?.remove();
  clearPage();
}
