import { useEffect, useState } from "react";
import { drawPage, type SnapshotErrorCode, type SnapshotRequest } from "../../snapshot/make-snapshot";
import type { PageLayout } from "../../snapshot/page-layout";
import { paintPage } from "../../snapshot/paint-canvas";

/** A page as it was painted, and what it was painted from. */
export interface PaintedPreview {
  readonly canvas: HTMLCanvasElement;
  /** The map's ground alone, which lies beneath blocks too. */
  readonly ground: HTMLCanvasElement;
  readonly layout: PageLayout;
  readonly request: SnapshotRequest;
}

export type PreviewState =
  /** While the page is drawn anew the former one stands. */
  | { readonly status: "drawing"; readonly painted: PaintedPreview | null }
  | { readonly status: "ready"; readonly painted: PaintedPreview }
  | { readonly status: "failed"; readonly painted: null; readonly code: SnapshotErrorCode };

const pauseMs = 350;

/** Draws the page at screen resolution, a moment after the last change; the latest one wins. */
export function usePagePreview(request: SnapshotRequest | null): PreviewState {
  const [state, setState] = useState<PreviewState>({ status: "drawing", painted: null });
  useEffect(() => {
    if (!request) return;
    const controller = new AbortController();
    setState(({ painted }) => ({ status: "drawing", painted }));
    const timer = setTimeout(async () => {
      const drawn = await drawPage({ ...request, signal: controller.signal });
      if (controller.signal.aborted) return;
      if (!drawn.ok) {
        setState({ status: "failed", painted: null, code: drawn.code });
        return;
      }
      const { layout, ground } = drawn;
      const canvas = paintPage(layout, ground);
      if (canvas) setState({ status: "ready", painted: { canvas, ground, layout, request } });
      else setState({ status: "failed", painted: null, code: "too-large" });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [request]);
  return state;
}
