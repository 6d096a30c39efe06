import { useEffect, useRef, useState } from "react";
import { readDropped } from "./dropped-files";
import type { ImportEntry } from "./import-entry";
import { addressIn, pastedFile } from "./ways/pasted-file";

interface PageDropActions {
  readonly pastedName: string;
  readonly onEntry: (entry: ImportEntry) => void;
  readonly onFailure: (error: unknown) => void;
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}

/** Takes what is dropped or pasted anywhere on the page; true while files are dragged over it. */
export function usePageDrops(actions: PageDropActions): boolean {
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setDragging(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const { onEntry, onFailure } = latest.current;
      readDropped(event.dataTransfer).then((files) => onEntry({ kind: "files", files }), onFailure);
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (!clipboardData || isField(event.target) || document.querySelector("dialog[open]")) return;
      const files = [...clipboardData.files];
      const text = clipboardData.getData("text/plain");
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      const { onEntry, pastedName } = latest.current;
      const url = files.length === 0 ? addressIn(text) : null;
      if (url) onEntry({ kind: "address", url });
      else onEntry({ kind: "files", files: files.length > 0 ? files : [pastedFile(text, pastedName)] });
    };
    addEventListener("dragenter", onDrag);
    addEventListener("dragover", onDrag);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("dragenter", onDrag);
      removeEventListener("dragover", onDrag);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
      removeEventListener("paste", onPaste);
    };
  }, []);
  return isDragging;
}
