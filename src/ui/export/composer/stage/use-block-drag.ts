import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { nudge, type SnapGuide, snapBlock } from "../../../../snapshot/blocks/snap-block";
import type { Box } from "../../../../snapshot/page-primitives";
import type { BlockName } from "../../../../workspace/page-blocks";
import { layoutDpi } from "../../../../workspace/page-size";
import type { PaintedPreview } from "../../use-page-preview";

/** A block on its way: where it would stand, and the lines it has snapped to. */
export interface LiveBlock {
  readonly name: BlockName;
  readonly box: Box;
  readonly guides: readonly SnapGuide[];
}

export type MoveStep = "single" | "continued";

export interface BlockActions {
  readonly onMove: (name: BlockName, box: Box, step: MoveStep) => void;
  readonly onHide: (name: BlockName) => void;
}

interface BlockDrag {
  readonly live: LiveBlock | null;
  readonly handlersOf: (
    name: BlockName,
    box: Box,
  ) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

const pxPerMm = layoutDpi / 25.4;
/** A press that moves less is no drag. */
const stillPx = 3;
/** An edge is drawn to a line from this near, in CSS pixels of the screen. */
const snapPx = 6;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Held {
  readonly name: BlockName;
  readonly box: Box;
  readonly clientX: number;
  readonly clientY: number;
  readonly isMoving: boolean;
}

/**
 * Moving of blocks by pointer and by keys. Only an outline moves; the document hears of it once, when the block is let
 * go of. The outline stays until the page is painted anew.
 *
 * @param stage  covers exactly the page
 */
export function useBlockDrag(
  stage: HTMLElement | null,
  painted: PaintedPreview,
  actions: BlockActions,
): BlockDrag {
  const { layout } = painted;
  const [live, setLive] = useState<LiveBlock | null>(null);
  const now = useRef<LiveBlock | null>(null);
  const held = useRef<Held | null>(null);
  const isPressed = useRef(false);

  const show = (next: LiveBlock | null) => {
    now.current = next;
    setLive(next);
  };
  useEffect(() => {
    if (!painted || held.current || isPressed.current) return;
    now.current = null;
    setLive(null);
  }, [painted]);

  const scaleOf = () => layout.widthPx / Math.max(1, stage?.getBoundingClientRect().width ?? 1);
  const boxNow = (name: BlockName, box: Box) => (now.current?.name === name ? now.current.box : box);
  const abandon = () => {
    held.current = null;
    show(null);
  };
  const letGo = (step: MoveStep) => {
    const moved = now.current;
    const from = layout.blocks.find(({ name }) => name === moved?.name);
    if (!moved || !from) return;
    const isBack = Math.hypot(moved.box.x - from.box.x, moved.box.y - from.box.y) < 0.01;
    if (isBack) show(null);
    else actions.onMove(moved.name, moved.box, step);
  };

  // While a pointer is down Escape is meant for the drag, wherever the focus is.
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape" || !held.current) return;
      event.preventDefault();
      event.stopPropagation();
      held.current = null;
      now.current = null;
      setLive(null);
    };
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, []);

  const handlersOf: BlockDrag["handlersOf"] = (name, box) => ({
    onPointerDown: (event) => {
      if (event.button !== 0 || held.current) return;
      // A finger scrolls until the block was chosen by a tap.
      const isChosen = document.activeElement === event.currentTarget;
      if (event.pointerType === "touch" && !isChosen) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientX, clientY } = event;
      held.current = { name, box: boxNow(name, box), clientX, clientY, isMoving: false };
    },
    onPointerMove: (event) => {
      const grip = held.current;
      if (!grip || grip.name !== name) return;
      const [x, y] = [event.clientX - grip.clientX, event.clientY - grip.clientY];
      if (!grip.isMoving && Math.hypot(x, y) < stillPx) return;
      held.current = { ...grip, isMoving: true };
      const scale = scaleOf();
      const wanted = nudge(grip.box, x * scale, y * scale, layout.sheet);
      if (event.altKey) return show({ name, box: wanted, guides: [] });
      const snapped = snapBlock(wanted, layout, snapPx * scale, name);
      show({ name, box: { ...wanted, x: snapped.x, y: snapped.y }, guides: snapped.guides });
    },
    onPointerUp: () => {
      const wasMoving = held.current?.isMoving ?? false;
      held.current = null;
      if (wasMoving) letGo("single");
    },
    onPointerCancel: abandon,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = arrows[event.key];
      if (arrow) {
        const stepPx = pxPerMm * (event.shiftKey ? 10 : 1);
        const moved = nudge(boxNow(name, box), arrow[0] * stepPx, arrow[1] * stepPx, layout.sheet);
        isPressed.current = true;
        show({ name, box: moved, guides: [] });
      } else if (event.key === "Delete" || event.key === "Backspace") actions.onHide(name);
      else return;
      event.preventDefault();
    },
    onKeyUp: () => {
      if (!isPressed.current) return;
      isPressed.current = false;
      letGo("continued");
    },
    onBlur: () => {
      if (!isPressed.current) return;
      isPressed.current = false;
      letGo("continued");
    },
  });
  return { live, handlersOf };
}
