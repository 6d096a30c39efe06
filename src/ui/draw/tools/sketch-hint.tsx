import type { Localized } from "../../../core/sources/localized";
import type { SnapSource } from "../../../core/zones/snap/snap-line";
import { describeFollowed, describeSnap, describeUnfollowed } from "../../../look/text/describe-snap";
import { sketchMessages } from "../../../look/text/messages/zones/sketch";
import { isClosed, type SketchPoint } from "../../../workspace/drawing/sketch-point";
import { nameOfSnapSource } from "../../../workspace/drawing/snap-names";
import type { DrawingState } from "../../../workspace/state";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { useIsHandheld } from "../use-is-handheld";
import { MeasureFigures } from "./measure-figures";
import { SketchActions } from "./sketch-actions";
import styles from "./sketch-tools.module.css";

type Words = (typeof sketchMessages)["en"];

/** What to do next with the tool in use; null for the tools of annotations. */
function nextStep(messages: Words, drawing: DrawingState, isHandheld: boolean): string | null {
  if ("points" in drawing && isClosed(drawing.points)) return messages.closed;
  if ("points" in drawing && drawing.points.length > 0 && isHandheld) return messages.nextTap;
  switch (drawing.mode) {
    case "line":
      return drawing.points.length === 0 ? messages.startLine : messages.nextLine;
    case "polygon":
      return drawing.points.length === 0 ? messages.startPolygon : messages.nextPolygon;
    case "measure":
      return drawing.points.length === 0 ? messages.startMeasure : messages.nextMeasure;
    case "circle":
      return drawing.center === null ? messages.circleCenter : messages.circleRadius;
    case "rings":
      return messages.ringsCenter;
    case "split":
      return messages.splitLine;
    default:
      return null;
  }
}

/** What the last point was taken to lie on, or its way to follow. */
function SnappedTo({ point }: { readonly point: SketchPoint }) {
  const store = useAppStore();
  const locale = useApp((state) => state.view.locale);
  const nameOf = (source: SnapSource): Localized | null => nameOfSnapSource(store.getState(), source);
  const { followed, unfollowed, snappedTo } = point;
  if (unfollowed) return <p className={styles.snapped}>{describeUnfollowed(locale, unfollowed, nameOf)}.</p>;
  if (followed) return <p className={styles.snapped}>{describeFollowed(locale, followed, nameOf)}.</p>;
  return snappedTo && <p className={styles.snapped}>{describeSnap(locale, snappedTo, nameOf)}.</p>;
}

/** What to do next while something is sketched or measured, what was snapped to, and buttons for whoever has no keys. */
export function SketchHint() {
  const messages = useMessages(sketchMessages);
  const drawing = useApp((state) => state.drawing);
  const isHandheld = useIsHandheld();
  const step = nextStep(messages, drawing, isHandheld);
  if (step === null) return null;
  const points = "points" in drawing ? drawing.points : [];
  const last = points.at(-1);
  const isSplit = drawing.mode === "split";
  return (
    <div className={styles.hint}>
      <div aria-live="polite">
        {drawing.mode === "measure" && points.length > 1 && <MeasureFigures points={points} />}
        <p>
          {points.length > 0 && `${messages.points(isClosed(points) ? points.length - 1 : points.length)}. `}
          {step}
        </p>
        {last && <SnappedTo point={last} />}
      </div>
      {!isSplit && !isHandheld && <p className={styles.keys}>{messages.keys}</p>}
      {!isSplit && <SketchActions />}
    </div>
  );
}
