import { Spline } from "lucide-react";
import { lazy, Suspense } from "react";
import { drawMessages } from "../../look/text/messages/draw";
import { loadingMessages } from "../../look/text/messages/loading";
import { cancelDrawing, startSketch } from "../../workspace/commands/drawing-commands";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./draw.module.css";
import { useIsHandheld } from "./use-is-handheld";

const AnnotationTools = lazy(async () => ({
  default: (await import("../annotations/annotation-tools")).AnnotationTools,
}));
const PlacingHint = lazy(async () => ({
  default: (await import("../annotations/annotation-tools")).PlacingHint,
}));

const SketchTools = lazy(async () => ({
  default: (await import("./tools/sketch-tools")).SketchTools,
}));
const SketchHint = lazy(async () => ({
  default: (await import("./tools/sketch-hint")).SketchHint,
}));

/** On a narrower map names would take a second row; the buttons keep them as tooltips. */
const widthForToolNamesPx = 1000;
const widthForAllNamesPx = 1300;

interface DrawToolbarProps {
  /** Whether the map is still to come: what is chosen meanwhile begins with it. */
  readonly isWaiting?: boolean;
}

/** The drawing tools over the map, and what to do next while one is in use. */
export function DrawToolbar({ isWaiting = false }: DrawToolbarProps) {
  const store = useAppStore();
  const messages = useMessages(drawMessages);
  const drawing = useApp((state) => state.drawing);
  const isHandheld = useIsHandheld();
  const mapWidthPx = useApp((state) => state.viewport.widthPx);
  const iconOnly = isHandheld || mapWidthPx < widthForToolNamesPx;
  const othersIconOnly = iconOnly || mapWidthPx < widthForAllNamesPx;
  const loadingTexts = useMessages(loadingMessages);
  // A form that has a place picked says so itself.
  const isDrawing = drawing.mode !== "idle" && drawing.mode !== "place";
  const isAnnotating = drawing.mode === "note" || drawing.mode === "arrow";
  // In the hand the map has little room: what is in use stays, the other tools come back after it.
  const hasTools = !isHandheld || !isDrawing || isAnnotating;
  const isLine = drawing.mode === "line";
  return (
    <div className={styles.toolbar}>
      <div role="toolbar" aria-label={messages.tools} className={styles.tools}>
        {(hasTools || isLine) && (
          <Button
            icon={Spline}
            label={messages.drawLine}
            iconOnly={iconOnly}
            isPressed={isLine}
            onClick={() => (isLine ? cancelDrawing(store) : startSketch(store, "line"))}
          />
        )}
        <Suspense>
          <SketchTools
            iconOnly={iconOnly}
            aidsIconOnly={othersIconOnly}
            hasTools={hasTools}
            hasAids={!isHandheld || (isDrawing && !isAnnotating)}
          />
          {(hasTools || isAnnotating) && <AnnotationTools iconOnly={othersIconOnly} />}
        </Suspense>
        {isDrawing && <Button label={messages.cancel} onClick={() => cancelDrawing(store)} />}
      </div>
      {isDrawing && (
        <div className={styles.hint}>
          {isWaiting ? (
            <p role="status">{loadingTexts.drawing}</p>
          ) : (
            <Suspense>
              <SketchHint />
              <p aria-live="polite">
                <PlacingHint />
              </p>
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}
