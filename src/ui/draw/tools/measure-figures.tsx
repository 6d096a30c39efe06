import { formatBearing } from "../../../look/text/describe-snap";
import { formatAreaSqKm, formatLength } from "../../../look/text/format-number";
import { sketchMessages } from "../../../look/text/messages/zones/sketch";
import { measureSketch } from "../../../workspace/drawing/measure-sketch";
import type { SketchPoint } from "../../../workspace/drawing/sketch-point";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "./sketch-tools.module.css";

/** Length, last leg and bearing of a measurement, and its area once it is closed. */
export function MeasureFigures({ points }: { readonly points: readonly SketchPoint[] }) {
  const messages = useMessages(sketchMessages);
  const locale = useApp((state) => state.view.locale);
  const { lengthMeters, lastLegMeters, lastBearingDegrees, areaSqMeters } = measureSketch(points);
  const figures = [
    [messages.total, formatLength(locale, lengthMeters)],
    [messages.lastLeg, formatLength(locale, lastLegMeters)],
    [messages.bearing, lastBearingDegrees === null ? null : formatBearing(locale, lastBearingDegrees)],
    [messages.area, areaSqMeters === null ? null : formatAreaSqKm(locale, areaSqMeters)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
