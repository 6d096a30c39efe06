import { Spline } from "lucide-react";
import { lazy, Suspense } from "react";
import { drawMessages } from "../../look/text/messages/draw";
import { cancelDrawing, startLine } from "../../workspace/commands/drawing-commands";
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

/** The drawing tools over the map, and what to do next while one is in use. */
export function DrawToolbar() {
  const store = useAppStore();
  const messages = useMessages(drawMessages);
  const drawing = useApp((state) => state.drawing);
  const iconOnly = useIsHandheld();
  // A form that has a place picked says so itself.
  const isDrawing = drawing.mode !== "idle" && drawing.mode !== "place";
  const isLine = drawing.mode === "line";
  return (
    <div className={styles.toolbar}>
      <div role="toolbar" aria-label={messages.tools} className={styles.tools}>
        <Button
          icon={Spline}
          label={messages.drawLine}
          iconOnly={iconOnly}
          isPressed={isLine}
          onClick={() => (isLine ? cancelDrawing(store) : startLine(store))}
        />
        <Suspense>
          <AnnotationTools iconOnly={iconOnly} />
        </Suspense>
        {isDrawing && <Button label={messages.cancel} onClick={() => cancelDrawing(store)} />}
      </div>
      {isDrawing && (
        <p className={styles.hint} aria-live="polite">
          {isLine ? (
            drawing.pointCount === 0 ? (
              messages.hintStart
            ) : (
              messages.hintNext(drawing.pointCount)
            )
          ) : (
            <Suspense>
              <PlacingHint />
            </Suspense>
          )}
        </p>
      )}
    </div>
  );
}
