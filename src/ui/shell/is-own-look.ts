import type { AppState } from "../../workspace/state";
import { initialView } from "../../workspace/view-state";

type Look = Pick<AppState, "view" | "time">;

/** Whether a change is one of how the map is looked at that was asked for: the first view is fitted to its frame unasked. */
export function isOwnLook({ view, time }: Look, previous: Look): boolean {
  if (time !== previous.time) return true;
  if (view === previous.view) return false;
  const wasFitted = previous.view.camera === initialView.camera;
  const names = Object.keys(view) as (keyof typeof view)[];
  return names.some((name) => view[name] !== previous.view[name] && !(wasFitted && name === "camera"));
}
