import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { panFrame, viewOfCamera, zoomFrame } from "../../../../snapshot/blocks/move-frame";
import { type FrameCamera, type FramePoint, fitCamera } from "../../../../snapshot/frame-projection";
import type { FrameView } from "../../../../workspace/page-spec";
import type { PaintedPreview } from "../../use-page-preview";

/** How a change of the frame came about: one that goes on with the last one is the same step to undo. */
export type FrameStep = "single" | "continued";

interface FrameGesture {
  /** What the frame would show by now; null where it is as painted. */
  readonly live: FrameCamera | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
  /** Changes what is shown by a function of it, as one step. */
  readonly change: (to: (camera: FrameCamera) => FrameView) => void;
}

const keyPanShare = 0.1;
const keyZoomLevels = 0.25;
const wheelRestMs = 300;
const levelsPerWheelPx = 1 / 240;
const mostLevelsPerTurn = 0.75;
const wheelLinePx = 32;
/** A press that moves less is no drag. */
const stillPx = 3;

const arrows: Readonly<Record<string, FramePoint>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** One finger's place, or the middle of two and how far they are apart. */
function gripOf(pointers: readonly FramePoint[]): FramePoint & { readonly spreadPx: number } {
  const [first, second] = pointers as [FramePoint, FramePoint | undefined];
  if (!second) return { ...first, spreadPx: 1 };
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    spreadPx: Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)),
  };
}

/**
 * Panning and zooming of the map's frame by pointer, touch, wheel and keys. The document hears of it once, when the
 * gesture rests; until the page is painted anew `live` says what it would show.
 */
export function useFrameGesture(
  element: HTMLElement | null,
  painted: PaintedPreview,
  onCommit: (view: FrameView, step: FrameStep) => void,
): FrameGesture {
  const { camera: paintedCamera, mapFrame } = painted.layout;
  const [live, setLive] = useState<FrameCamera | null>(null);
  const now = useRef<FrameCamera | null>(null);
  const pointers = useRef(new Map<number, FramePoint>());
  const held = useRef<{ camera: FrameCamera; grip: ReturnType<typeof gripOf> } | null>(null);
  const before = useRef<FrameCamera | null>(null);
  const resting = useRef<{ step: FrameStep; timer: ReturnType<typeof setTimeout> | undefined } | null>(null);
  const commitRef = useRef(onCommit);
  commitRef.current = onCommit;

  const show = (camera: FrameCamera | null) => {
    now.current = camera;
    setLive(camera);
  };
  const cameraNow = () => now.current ?? paintedCamera;
  const commit = (step: FrameStep) => {
    clearTimeout(resting.current?.timer);
    resting.current = null;
    if (now.current) commitRef.current(viewOfCamera(now.current), step);
  };
  const move = (view: FrameView) => show(fitCamera(view, mapFrame.width, mapFrame.height));
  const pointAt = (clientX: number, clientY: number): FramePoint => {
    const { left, top, width } = element?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1 };
    const scale = mapFrame.width / Math.max(1, width);
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  };
  const hold = () => {
    const points = [...pointers.current.values()];
    held.current = points.length === 0 ? null : { camera: cameraNow(), grip: gripOf(points.slice(0, 2)) };
  };

  // A page painted anew shows what was asked for, unless the hand has gone on meanwhile.
  useEffect(() => {
    if (!painted || pointers.current.size > 0 || resting.current !== null) return;
    now.current = null;
    setLive(null);
  }, [painted]);

  const turn = (event: WheelEvent) => {
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * wheelLinePx;
    // Browsers tell a pinch on a touchpad as a wheel with Ctrl, in smaller numbers.
    const levels = -px * levelsPerWheelPx * (event.ctrlKey ? 4 : 1);
    const limited = Math.min(mostLevelsPerTurn, Math.max(-mostLevelsPerTurn, levels));
    move(zoomFrame(cameraNow(), 2 ** limited, pointAt(event.clientX, event.clientY)));
    clearTimeout(resting.current?.timer);
    resting.current = { step: "continued", timer: setTimeout(() => commit("continued"), wheelRestMs) };
  };
  const turnRef = useRef(turn);
  turnRef.current = turn;
  useEffect(() => {
    if (!element) return;
    const onWheel = (event: WheelEvent) => turnRef.current(event);
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [element]);
  useEffect(() => () => clearTimeout(resting.current?.timer), []);

  const release = (event: PointerEvent<HTMLElement>, isAbandoned: boolean) => {
    if (!pointers.current.delete(event.pointerId)) return;
    if (pointers.current.size > 0) return hold();
    held.current = null;
    if (isAbandoned) show(before.current);
    else if (now.current && now.current !== before.current) commit("single");
  };

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && pointers.current.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      pointers.current.clear();
      held.current = null;
      return show(before.current);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const camera = cameraNow();
    const arrow = arrows[event.key];
    if (arrow) {
      const px = Math.min(camera.widthPx, camera.heightPx) * keyPanShare * (event.shiftKey ? 4 : 1);
      move(panFrame(camera, arrow.x * px, arrow.y * px));
    } else if (["+", "=", "-", "_", "−"].includes(event.key)) {
      const isIn = event.key === "+" || event.key === "=";
      move(zoomFrame(camera, 2 ** (isIn ? keyZoomLevels : -keyZoomLevels)));
    } else return;
    event.preventDefault();
    clearTimeout(resting.current?.timer);
    resting.current = { step: "continued", timer: undefined };
  };
  const endPress = () => {
    if (resting.current) commit(resting.current.step);
  };

  return {
    live,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || pointers.current.size >= 2) return;
        // A finger scrolls until the frame was chosen by a tap.
        const isChosen = document.activeElement === event.currentTarget;
        if (event.pointerType === "touch" && !isChosen) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (pointers.current.size === 0) before.current = now.current;
        pointers.current.set(event.pointerId, pointAt(event.clientX, event.clientY));
        hold();
      },
      onPointerMove: (event) => {
        if (!pointers.current.has(event.pointerId) || !held.current) return;
        pointers.current.set(event.pointerId, pointAt(event.clientX, event.clientY));
        const { camera, grip } = held.current;
        const { x, y, spreadPx } = gripOf([...pointers.current.values()].slice(0, 2));
        const isStill = now.current === before.current && pointers.current.size === 1;
        if (isStill && Math.hypot(x - grip.x, y - grip.y) < stillPx) return;
        const panned = panFrame(camera, x - grip.x, y - grip.y);
        const factor = spreadPx / grip.spreadPx;
        const pannedCamera = fitCamera(panned, mapFrame.width, mapFrame.height);
        move(factor === 1 ? panned : zoomFrame(pannedCamera, factor, { x, y }));
      },
      onPointerUp: (event) => release(event, false),
      onPointerCancel: (event) => release(event, true),
      onKeyDown: press,
      onKeyUp: endPress,
      onBlur: endPress,
    },
    change: (to) => {
      move(to(cameraNow()));
      commit("single");
    },
  };
}
