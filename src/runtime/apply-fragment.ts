import { ownSourceId } from "../core/events/own-incident";
import { incidentSource } from "../workspace/built-in-sources";
import { setFilter } from "../workspace/commands/document-commands";
import { addNotice } from "../workspace/commands/notice-commands";
import { setTime } from "../workspace/commands/time-commands";
import { setView } from "../workspace/commands/view-commands";
import { formatFilter, parsePermalink } from "../workspace/permalink";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";

/** Of a link made to be long the first parts will do. */
const mostToldParts = 8;

/** Whether the filter asks for what only the sender has: what was drawn or imported there. */
function asksForMissing({ document, view }: AppState): boolean {
  const { zone, source } = document.filter;
  const knownSources = [incidentSource.id, ownSourceId, ...document.sources.map(({ id }) => id)];
  const isZoneKnown =
    zone === null || view.shownProposals.includes(zone) || document.zones.some(({ id }) => id === zone);
  return !isZoneKnown || source.some((id) => !knownSources.includes(id));
}

function applyPlain(store: AppStore, fragment: string): void {
  const { time, view, filter, selection, ignored } = parsePermalink(fragment);
  if (Object.keys(view).length > 0) setView(store, view);
  if (Object.keys(time).length > 0) setTime(store, time);
  // The address of a reload names the filter that was restored: no step to undo.
  if (filter && formatFilter(filter) !== formatFilter(store.getState().document.filter))
    setFilter(store, filter);
  if (filter && asksForMissing(store.getState()))
    addNotice(store, "link-filter-missing", "warning", {}, true);
  if (selection) store.setState({ selection });
  if (ignored.length === 0) return;
  const more = ignored.length > mostToldParts ? ["…"] : [];
  const parts = [...ignored.slice(0, mostToldParts), ...more].join("  ");
  addNotice(store, "permalink-ignored", "warning", { parts }, true);
}

/** Sets what an address's fragment names, packed or not; what it cannot use is told, and the rest applied. */
export async function applyFragment(store: AppStore, fragment: string): Promise<void> {
  // Short links, which most are, need nothing of this.
  if (!/[#&]z=/.test(fragment)) {
    applyPlain(store, fragment);
    return;
  }
  const { unpackFragment } = await import("../workspace/permalink/packed-link");
  const unpacked = await unpackFragment(fragment);
  if (!unpacked.ok) addNotice(store, "link-not-unpacked", "error", { reason: unpacked.reason });
  applyPlain(store, unpacked.ok ? unpacked.fragment : unpacked.rest);
}
