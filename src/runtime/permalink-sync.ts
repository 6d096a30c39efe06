import { formatPermalink } from "../workspace/permalink";
import { isEmbedded } from "../workspace/permalink/embed-flag";
import type { AppState } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import { applyFragment } from "./apply-fragment";

const writeDelayMs = 300;
/** From here on the part that packs is asked; it has the word on what is long. */
const surelyShort = 1000;

async function addressOf(state: AppState): Promise<string> {
  const plain = formatPermalink(state);
  if (plain.length <= surelyShort) return plain;
  return (await import("../workspace/permalink/packed-link")).shortFragment(plain);
}

/**
 * Applies the address's fragment now and whenever it is edited, and keeps it up with what is shown.
 *
 * @returns resolves when the fragment of the start is applied
 */
export async function startPermalinkSync(store: AppStore): Promise<void> {
  let written = "";
  addEventListener("hashchange", ({ newURL }) => {
    // Not the address's own, which may be the state's again before this is heard.
    const { hash } = new URL(newURL);
    if (hash === written) return;
    // Another page, made from the same file.
    if (isEmbedded(hash)) {
      history.replaceState(history.state, "", hash);
      location.reload();
    } else void applyFragment(store, hash);
  });
  if (location.hash.length > 1) await applyFragment(store, location.hash);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAsked = 0;
  const write = async () => {
    lastAsked++;
    const asked = lastAsked;
    const fragment = await addressOf(store.getState());
    // Packing takes its time, and a later state may be written by now.
    if (asked !== lastAsked) return;
    written = fragment;
    history.replaceState(history.state, "", fragment);
  };
  store.subscribe((state, previous) => {
    const isSame =
      state.view === previous.view &&
      state.time === previous.time &&
      state.document.filter === previous.document.filter &&
      state.selection === previous.selection;
    if (isSame) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), writeDelayMs);
  });
}
