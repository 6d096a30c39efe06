import { useEffect, useState } from "react";
import type { AppStore } from "../../workspace/store";
import { emptyGround, type GroundData, GroundProvider } from "../ground-context";
import { StoreProvider } from "../store-context";
import { App } from "./app";
import { ErrorBoundary } from "./error-boundary";
import { saveFile, shareLink } from "./file-actions";

interface RootProps {
  readonly store: AppStore;
  readonly ground: Promise<GroundData>;
}

/** Gives the frame its store and, once loaded, its ground. */
export function Root({ store, ground }: RootProps) {
  const [loaded, setLoaded] = useState<GroundData | null>(null);
  useEffect(() => {
    let isGone = false;
    void ground.then((value) => !isGone && setLoaded(value));
    return () => {
      isGone = true;
    };
  }, [ground]);
  return (
    <StoreProvider value={store}>
      <ErrorBoundary onSaveFile={() => saveFile(store)}>
        <GroundProvider value={loaded ?? emptyGround}>
          <App
            basemap={loaded?.basemap ?? null}
            onShare={() => void shareLink(store)}
            onSaveFile={() => saveFile(store)}
          />
        </GroundProvider>
      </ErrorBoundary>
    </StoreProvider>
  );
}
