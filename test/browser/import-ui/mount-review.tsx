import "temporal-polyfill/global";
import "@fontsource-variable/inter";
import "../../../src/ui/base.css";
import { createRoot } from "react-dom/client";
import type { ImportReview } from "../../../src/formats/import/import-review";
import { applyTheme } from "../../../src/ui/apply-theme";
import { emptyGround, type GroundData, GroundProvider } from "../../../src/ui/ground-context";
import type { AddedSummary } from "../../../src/ui/import/added-summary";
import { ReviewDialog } from "../../../src/ui/import/review/review-dialog";
import { StoreProvider } from "../../../src/ui/store-context";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { FakeImport } from "../../ui/import/fake-session";

interface MountOptions {
  readonly state?: Partial<AppState>;
  readonly ground?: GroundData;
  readonly read?: FakeImport["read"];
  readonly groups?: { readonly index: number; readonly count: number };
}

export interface MountedReview {
  readonly store: AppStore;
  readonly fake: FakeImport;
  readonly left: (AddedSummary | null)[];
  readonly wasClosed: () => boolean;
  readonly unmount: () => void;
}

/** The review dialogue over a page of its own, read by a session without a worker. */
export function mountReview(review: ImportReview, options: MountOptions = {}): MountedReview {
  const { state, ground = emptyGround, groups = { index: 0, count: 1 } } = options;
  const store = createAppStore(state);
  const { theme, locale } = store.getState().view;
  const fake = new FakeImport(review);
  if (options.read) fake.read = options.read;
  const left: (AddedSummary | null)[] = [];
  let isClosed = false;
  applyTheme(document.documentElement, theme);
  document.documentElement.lang = locale;
  const host = document.body.appendChild(document.createElement("main"));
  const root = createRoot(host);
  const files = review.files.map((name) => new File(["a"], name));
  const close = () => {
    isClosed = true;
    root.render(null);
  };
  root.render(
    <StoreProvider value={store}>
      <GroundProvider value={ground}>
        <ReviewDialog
          files={files}
          index={groups.index}
          groupCount={groups.count}
          origin={null}
          start={fake.start}
          onLeave={(summary) => {
            left.push(summary);
            close();
          }}
          onClose={close}
        />
      </GroundProvider>
    </StoreProvider>,
  );
  const unmount = () => {
    root.unmount();
    host.remove();
  };
  return { store, fake, left, wasClosed: () => isClosed, unmount };
}
