import { Spline } from "lucide-react";
import { drawMessages } from "../../look/text/messages/draw";
import { cancelDrawing, startLine } from "../../workspace/commands/drawing-commands";
import { Button } from "../controls/button";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./draw.module.css";

/** The drawing tools over the map, and what to do next while one is in use. */
export function DrawToolbar() {
  const store = useAppStore();
  const messages = useMessages(drawMessages);
  const drawing = useApp((state) => state.drawing);
  const isDrawing = drawing.mode === "line";
  return (
    <div className={styles.toolbar}>
      <div role="toolbar" aria-label={messages.tools} className={styles.tools}>
        <Button
          icon={Spline}
          label={messages.drawLine}
          isPressed={isDrawing}
          onClick={() => (isDrawing ? cancelDrawing(store) : startLine(store))}
        />
        {isDrawing && <Button label={messages.cancel} onClick={() => cancelDrawing(store)} />}
      </div>
      {isDrawing && (
        <p className={styles.hint} aria-live="polite">
          {drawing.pointCount === 0 ? messages.hintStart : messages.hintNext(drawing.pointCount)}
        </p>
      )}
    </div>
  );
}
