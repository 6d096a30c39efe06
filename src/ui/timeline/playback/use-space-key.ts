import { useEffect } from "react";
import { useAppStore } from "../../store-context";
import { togglePlayback } from "./toggle-playback";

const usesSpaceItself =
  "input, select, textarea, button, summary, dialog, [role=dialog], [role=button], [role=tab], [role=menuitem]";

/** Space plays and pauses wherever it has no meaning of its own. */
export function useSpaceKey(): void {
  const store = useAppStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.isContentEditable || target?.closest(usesSpaceItself)) return;
      if (document.querySelector("dialog[open], [aria-modal=true]")) return;
      event.preventDefault();
      togglePlayback(store);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store]);
}
