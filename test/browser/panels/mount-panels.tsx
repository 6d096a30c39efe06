import "temporal-polyfill/global";
import "../../../src/ui/base.css";
import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { expect } from "vitest";
import { themeNames } from "../../../src/look/theme/tokens";
import { applyTheme } from "../../../src/ui/apply-theme";
import { DetailsPanel } from "../../../src/ui/panels/details/details-panel";
import { SidePanel } from "../../../src/ui/panels/side-panel";
import { StoreProvider } from "../../../src/ui/store-context";
import type { AppStore } from "../../../src/workspace/store";

let root: Root | null = null;
let host: HTMLElement | null = null;

/** Puts the panels of a store into the page, as high as the page and side by side. */
export function mountPanels(store: AppStore): AppStore {
  applyTheme(document.documentElement, "light");
  document.documentElement.lang = "en";
  host = document.body.appendChild(document.createElement("main"));
  host.style.cssText = "display: flex; height: 600px";
  root = createRoot(host);
  root.render(
    <StoreProvider value={store}>
      <SidePanel />
      <DetailsPanel renderZone={(id) => <p>editor of {id}</p>} />
    </StoreProvider>,
  );
  return store;
}

export function unmountPanels(): void {
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
