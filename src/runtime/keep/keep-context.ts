import type { AppStore } from "../../workspace/store";
import type { DatabaseHolder } from "./hold-database";
import type { KeepChannel } from "./keep-channel";

/** What all parts of the keeping share. */
export interface KeepContext {
  readonly store: AppStore;
  readonly databases: DatabaseHolder;
  readonly channel: KeepChannel;
  readonly now: () => number;
  /** Told when the open work was deleted for good elsewhere: what was not written of it is kept under the id. */
  readonly onGone: (copyId: string | null) => void;
  /** How long the tab that writes may take to hand over. */
  readonly handOverMs: number;
}
