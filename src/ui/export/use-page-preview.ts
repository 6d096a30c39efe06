import { type RefObject, useEffect, useState } from "react";
import { paintSnapshot, type SnapshotErrorCode, type SnapshotRequest } from "../../snapshot/make-snapshot";
import type { PlacedNotes } from "../../snapshot/notes/place-notes";

export type PreviewState =
  | { readonly status: "drawing" }
  | { readonly status: "ready"; readonly notes: Pick<PlacedNotes, "outside" | "cut"> }
  | { readonly status: "failed"; readonly code: SnapshotErrorCode };

const pauseMs = 350;

/** Draws the page at screen resolution into the holder, a moment after the last change; the latest one wins. */
export function usePagePreview(
  holder: RefObject<HTMLDivElement | null>,
  request: SnapshotRequest | null,
): PreviewState {
  const [state, setState] = useState<PreviewState>({ status: "drawing" });
  useEffect(() => {
    if (!request) return;
    const controller = new AbortController();
    setState({ status: "drawing" });
    const timer = setTimeout(async () => {
      const painted = await paintSnapshot({ ...request, signal: controller.signal });
      if (controller.signal.aborted) return;
      if (!painted.ok) {
        setState({ status: "failed", code: painted.code });
        return;
      }
      holder.current?.replaceChildren(painted.canvas);
      setState({ status: "ready", notes: painted.layout.notes });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [holder, request]);
  return state;
}
