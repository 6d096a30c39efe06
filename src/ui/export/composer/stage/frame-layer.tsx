import { useLayoutEffect, useRef } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import type { FrameCamera } from "../../../../snapshot/frame-projection";
import { groundBox } from "../../../../snapshot/ground-box";
import { boxesCollide } from "../../../../snapshot/page-primitives";
import { useMessages } from "../../../use-messages";
import type { PaintedPreview } from "../../use-page-preview";
import { shiftBetween } from "./frame-shift";
import { placeOnPage } from "./place-on-page";
import styles from "./stage.module.css";
import type { useFrameGesture } from "./use-frame-gesture";

interface FrameLayerProps {
  readonly painted: PaintedPreview;
  readonly gesture: ReturnType<typeof useFrameGesture>;
  readonly helpId: string;
  readonly setElement: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
}

/** The map's frame as something to take hold of; while it is moved, a moved picture of what was painted last. */
export function FrameLayer({ painted, gesture, helpId, setElement, onFocus }: FrameLayerProps) {
  const texts = useMessages(composerMessages);
  const { layout } = painted;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not a map
    <div
      ref={setElement}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is panned and zoomed by keys
      tabIndex={0}
      aria-label={texts.mapFrame}
      aria-describedby={helpId}
      className={styles.frame}
      style={placeOnPage(layout, layout.mapFrame)}
      data-held={gesture.live !== null}
      onFocus={onFocus}
      {...gesture.handlers}
    >
      {gesture.live && <FrameGhost painted={painted} live={gesture.live} />}
    </div>
  );
}

interface FrameGhostProps {
  readonly painted: PaintedPreview;
  readonly live: FrameCamera;
}

/** The painted map, moved; what stands over it stays where it is. */
function FrameGhost({ painted, live }: FrameGhostProps) {
  const map = useRef<HTMLCanvasElement>(null);
  const furniture = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const { canvas, ground, layout } = painted;
    const { x, y, width, height } = groundBox(layout);
    for (const copy of [map.current, furniture.current]) if (copy) Object.assign(copy, { width, height });
    const below = map.current?.getContext("2d");
    const above = furniture.current?.getContext("2d");
    below?.drawImage(canvas, x, y, width, height, 0, 0, width, height);
    for (const { box, isShown } of layout.blocks) {
      if (!isShown || !boxesCollide(box, layout.mapFrame)) continue;
      const left = Math.floor(box.x * layout.scale) - x;
      const top = Math.floor(box.y * layout.scale) - y;
      const wide = Math.ceil(box.width * layout.scale) + 1;
      const high = Math.ceil(box.height * layout.scale) + 1;
      above?.drawImage(canvas, left + x, top + y, wide, high, left, top, wide, high);
      below?.drawImage(ground, left, top, wide, high, left, top, wide, high);
    }
  }, [painted]);
  const { x, y, scale } = shiftBetween(painted.layout.camera, live);
  const share = (px: number, of: number) => `${(100 * px) / of}%`;
  const transform = `translate(${share(x, live.widthPx)}, ${share(y, live.heightPx)}) scale(${scale})`;
  return (
    <div className={styles.ghost} aria-hidden="true">
      <canvas ref={map} style={{ transform }} />
      <canvas ref={furniture} />
    </div>
  );
}
