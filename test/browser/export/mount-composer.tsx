import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import "../snapshot/snapshot-page";
import { StrictMode } from "react";
import { vi } from "vitest";
import { page } from "vitest/browser";
import { ExportDialog } from "../../../src/ui/export/export-dialog";
import { useShortcuts } from "../../../src/ui/shell/use-shortcuts";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument, type WorkspaceDocument } from "../../../src/workspace/document";
import { defaultPageSetup, type PageSetup } from "../../../src/workspace/page-spec";
import type { AppStore } from "../../../src/workspace/store";
import { createSampleStore } from "../../ui/panels/sample-store";
import { showInPage } from "../page-host";

function WithShortcuts({ onClose }: { readonly onClose: () => void }) {
  useShortcuts();
  return <ExportDialog onClose={onClose} />;
}

/** The export dialogue over three incidents, on a small page that is quickly drawn. */
export function mountComposer(
  setup: Partial<PageSetup> = {},
  onClose: () => void = () => undefined,
  document: Partial<WorkspaceDocument> = {},
): AppStore {
  const store = createSampleStore({
    document: { ...emptyDocument, page: { ...defaultPageSetup, title: "Strikes", ...setup }, ...document },
    viewport: { widthPx: 900, heightPx: 600 },
  });
  const { data } = store.getState();
  store.setState({ data: { ...data, admin1Areas: new Map() } });
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <WithShortcuts onClose={onClose} />
      </StoreProvider>
    </StrictMode>,
  );
  return store;
}

export const pageOf = (store: AppStore): PageSetup => store.getState().document.page;
export const stepCount = (store: AppStore): number => store.getState().history.past.length;

/** The handle of a block, by its words. */
export const handle = (name: string) => page.getByRole("button", { name: `${name}, block`, exact: true });
export const mapFrame = () => page.getByRole("group", { name: "Map frame" });
export const button = (name: string) => page.getByRole("button", { name, exact: true });

/** The middle of an element in this frame's CSS pixels. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Opens a folding part of the form. */
export async function openGroup(title: string): Promise<void> {
  const find = () =>
    [...document.querySelectorAll("summary")].find((found) => found.textContent?.startsWith(title));
  await vi.waitUntil(() => find() !== undefined);
  const summary = find()!;
  if (!(summary.parentElement as HTMLDetailsElement).open) summary.click();
}
