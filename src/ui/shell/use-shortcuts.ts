import { useEffect } from "react";
import { redo, undo } from "../../workspace/commands/execute";
import { useAppStore } from "../store-context";

/** The letter of a key, by its place on the keyboard where the layout has no Latin letters. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
}

/** Undo and redo by keyboard, except where the browser's own text undo is meant. */
export function useShortcuts(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLInputElement && event.target.type === "text";
      if (isText || event.target instanceof HTMLTextAreaElement || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey) return;
      const key = letterOf(event);
      if (key === "z" && !event.shiftKey) undo(store);
      else if ((key === "z" && event.shiftKey) || key === "y") redo(store);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [store]);
}
