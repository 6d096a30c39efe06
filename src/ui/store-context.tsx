import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

const StoreContext = createContext<AppStore | null>(null);
export const StoreProvider = StoreContext.Provider;

/** The store itself, for commands in event handlers. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store: the component is rendered outside StoreProvider");
  return store;
}

/** One part of the state; the component renders again only when that part changes. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppStore(), selector);
}
