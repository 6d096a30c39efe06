import type { WorkKeeper } from "../../workspace/keeping";
import type { AppStore } from "../../workspace/store";
import { emptyGround, type GroundData, GroundProvider } from "../ground-context";
import { KeeperProvider } from "../keeper-context";
import { StoreProvider } from "../store-context";
import { useLoadedGround } from "../use-loaded-ground";
import { App } from "./app";
import { ErrorBoundary } from "./error-boundary";
import { saveFile } from "./file-actions";

interface RootProps {
  readonly store: AppStore;
  readonly ground: Promise<GroundData>;
  readonly keeper: WorkKeeper | null;
}

/** Gives the frame its store and, once loaded, its ground. */
export function Root({ store, ground, keeper }: RootProps) {
  const loaded = useLoadedGround(ground);
  return (
    <StoreProvider value={store}>
      <KeeperProvider value={keeper}>
        <ErrorBoundary onSaveFile={() => saveFile(store)}>
          <GroundProvider value={loaded ?? emptyGround}>
            <App basemap={loaded?.basemap ?? null} onSaveFile={() => saveFile(store)} />
          </GroundProvider>
        </ErrorBoundary>
      </KeeperProvider>
    </StoreProvider>
  );
}
