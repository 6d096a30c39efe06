import "temporal-polyfill/global";
import "@fontsource-variable/inter";
import "../../../src/ui/base.css";
import axe from "axe-core";
import type { Map as MapLibreMap } from "maplibre-gl";
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { themeNames } from "../../../src/look/theme/tokens";
import { AnnotationList } from "../../../src/ui/annotations/annotation-list";
import { AnnotationPanel } from "../../../src/ui/annotations/annotation-panel";
import { applyTheme } from "../../../src/ui/apply-theme";
import { DrawToolbar } from "../../../src/ui/draw/draw-toolbar";
import { StoreProvider, useApp } from "../../../src/ui/store-context";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { openAnnotationMap } from "./open-annotation-map";

let root: Root | null = null;
let host: HTMLElement | null = null;
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
  applyTheme(document.documentElement, "light");
  document.documentElement.lang = "en";
  host = document.body.appendChild(document.createElement("main"));
  host.style.cssText = "display: grid; grid-template-columns: 280px 560px auto; height: 600px";
  root = createRoot(host);
  root.render(
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
  );
  const container = () => document.querySelector<HTMLElement>("#map");
  await expect.poll(container).not.toBeNull();
  map = await openAnnotationMap(container()!, store);
  return store;
}

export function unmountAnnotations(): void {
  map?.remove();
  root?.unmount();
  host?.remove();
}

/** No rule of axe is broken in either theme. */
export async function expectNoViolations(): Promise<void> {
  for (const theme of themeNames) {
    applyTheme(document.documentElement, theme);
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(host!, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [theme, id, nodes[0]?.html])).toEqual([]);
  }
}
