import { useEffect, useState } from "react";
import type { AppStore } from "../../workspace/store";
import { Admin1Provider } from "../admin1-context";
import { StoreProvider } from "../store-context";
import { App } from "./app";
import { openFiles, saveFile, shareLink } from "./file-actions";
import type { GroundData } from "./start-app";

interface RootProps {
  readonly store: AppStore;
  readonly ground: Promise<GroundData>;
}

const nothingKnown = () => null;

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
      <Admin1Provider value={loaded?.admin1 ?? nothingKnown}>
        <App
          basemap={loaded?.basemap ?? null}
          onExport={() => undefined}
          onShare={() => void shareLink(store)}
          onSaveFile={() => saveFile(store)}
          onOpenFiles={(files) => void openFiles(store, files)}
        />
      </Admin1Provider>
    </StoreProvider>
  );
}
