import { Check, Crosshair, Spline, Undo2, X } from "lucide-react";
import { sketchMessages } from "../../../look/text/messages/zones/sketch";
import {
  abandonSketch,
  addSketchPoint,
  finishSketch,
  keepMeasureAsLine,
  takeBackSketchPoint,
} from "../../../workspace/commands/sketch-commands";
import type { DrawingState } from "../../../workspace/state";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { useIsHandheld } from "../use-is-handheld";
import styles from "./sketch-tools.module.css";

const isBegun = (drawing: DrawingState) =>
  "points" in drawing ? drawing.points.length > 0 : drawing.mode === "circle" && drawing.center !== null;

/** What the keys do, as buttons: for touch, and for whoever does not know the keys. */
export function SketchActions() {
  const store = useAppStore();
  const messages = useMessages(sketchMessages);
  const drawing = useApp((state) => state.drawing);
  const addPoint = () => {
    const { lng, lat, zoom } = store.getState().view.camera;
    addSketchPoint(store, [lng, lat], zoom);
  };
  const begun = isBegun(drawing);
  const canFinish =
    (drawing.mode === "line" && drawing.points.length > 1) ||
    (drawing.mode === "polygon" && drawing.points.length > 2);
  const iconOnly = useIsHandheld();
  const isMeasuring = drawing.mode === "measure";
  return (
    <div className={styles.actions}>
      <Button
        icon={Crosshair}
        label={messages.addPoint}
        look="outlined"
        iconOnly={iconOnly}
        onClick={addPoint}
      />
      {begun && (
        <Button
          icon={Undo2}
          label={messages.takeBack}
          look="outlined"
          iconOnly={iconOnly}
          onClick={() => takeBackSketchPoint(store)}
        />
      )}
      {canFinish && (
        <Button icon={Check} label={messages.finish} look="primary" onClick={() => finishSketch(store)} />
      )}
      {isMeasuring && begun && (
        <Button
          icon={X}
          label={messages.clear}
          look="outlined"
          iconOnly={iconOnly}
          onClick={() => abandonSketch(store)}
        />
      )}
      {isMeasuring && drawing.points.length > 1 && (
        <Button
          icon={Spline}
          label={messages.keepAsLine}
          look="outlined"
          iconOnly={iconOnly}
          onClick={() => keepMeasureAsLine(store)}
        />
      )}
    </div>
  );
}
