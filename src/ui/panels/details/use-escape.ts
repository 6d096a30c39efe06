import { useEffect, useRef } from "react";
import { useAppStore } from "../../store-context";

/** Calls back on Escape, unless something nearer has used it: an open dialogue, a drawing under way. */
export function useEscape(onEscape: () => void): void {
  const store = useAppStore();
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (store.getState().drawing.mode !== "idle" || document.querySelector("dialog[open]")) return;
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}
