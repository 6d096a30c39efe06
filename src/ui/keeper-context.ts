import { createContext, useContext } from "react";
import type { WorkKeeper } from "../workspace/keeping";

const KeeperContext = createContext<WorkKeeper | null>(null);
export const KeeperProvider = KeeperContext.Provider;

/** Where workspaces are kept; null where nothing is (an embedded page, a storage that is forbidden). */
export function useKeeper(): WorkKeeper | null {
  return useContext(KeeperContext);
}
