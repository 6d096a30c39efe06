import { DetailsPanel } from "../../../src/ui/panels/details/details-panel";
import { SidePanel } from "../../../src/ui/panels/side-panel";
import { StoreProvider } from "../../../src/ui/store-context";
import type { AppStore } from "../../../src/workspace/store";
import { showInPage } from "../page-host";

/** Puts the panels of a store into the page, as high as the page and side by side. */
export function mountPanels(store: AppStore): AppStore {
  showInPage(
    <StoreProvider value={store}>
      <SidePanel />
      <DetailsPanel renderZone={(id) => <p>editor of {id}</p>} />
    </StoreProvider>,
    "display: flex; height: 600px",
  );
  return store;
}
