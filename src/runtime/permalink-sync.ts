import { setFilter } from "../workspace/commands/document-commands";
import { addNotice } from "../workspace/commands/notice-commands";
import { setTime } from "../workspace/commands/time-commands";
import { setView } from "../workspace/commands/view-commands";
import { formatFilter, formatPermalink, parsePermalink } from "../workspace/permalink";
import type { AppStore } from "../workspace/store";

const writeDelayMs = 300;
/** Of a link made to be long the first parts will do. */
const mostToldParts = 8;

function applyFragment(store: AppStore, fragment: string): void {
  const { time, view, filter, selection, ignored } = parsePermalink(fragment);
  if (Object.keys(view).length > 0) setView(store, view);
  if (Object.keys(time).length > 0) setTime(store, time);
  // The address of a reload names the filter that was restored: no step to undo.
  if (filter && formatFilter(filter) !== formatFilter(store.getState().document.filter))
    setFilter(store, filter);
  if (selection) store.setState({ selection });
  if (ignored.length === 0) return;
  const more = ignored.length > mostToldParts ? ["…"] : [];
  const parts = [...ignored.slice(0, mostToldParts), ...more].join("  ");
  addNotice(store, "permalink-ignored", "warning", { parts }, true);
}

/** Applies the address's fragment now and whenever it is edited, and keeps it up with what is shown. */
export function startPermalinkSync(store: AppStore): void {
  let written = "";
  if (location.hash.length > 1) applyFragment(store, location.hash);
  addEventListener("hashchange", () => {
    if (location.hash !== written) applyFragment(store, location.hash);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    written = formatPermalink(store.getState());
    history.replaceState(history.state, "", written);
  };
  store.subscribe((state, previous) => {
    const isSame =
      state.view === previous.view &&
      state.time === previous.time &&
      state.document.filter === previous.document.filter &&
      state.selection === previous.selection;
    if (isSame) return;
    clearTimeout(timer);
    timer = setTimeout(write, writeDelayMs);
  });
}
