import { useEffect, useRef, useState } from "react";
import type { ImportReview } from "../../../../formats/import/import-review";
import { formatNumber } from "../../../../look/text/format-number";
import { importPreviewMessages } from "../../../../look/text/messages/import/preview";
import { useGround } from "../../../ground-context";
import { useApp } from "../../../store-context";
import { useLocale, useMessages } from "../../../use-messages";
import { boundsOf, drawPreview } from "./draw-preview";
import styles from "./tables.module.css";

interface PreviewMapProps {
  readonly review: ImportReview;
  readonly color: string;
}

/** Where the accepted records lie. */
export function PreviewMap({ review, color }: PreviewMapProps) {
  const locale = useLocale();
  const messages = useMessages(importPreviewMessages);
  const theme = useApp((state) => state.view.theme);
  const { basemap } = useGround();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [widthPx, setWidth] = useState(0);
  const { points, outlines, counts } = review;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context || widthPx === 0) return;
    const heightPx = element.clientHeight;
    element.width = Math.round(widthPx * devicePixelRatio);
    element.height = Math.round(heightPx * devicePixelRatio);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    drawPreview(context, { widthPx, heightPx }, { points, outlines }, basemap, { theme, color });
  }, [widthPx, points, outlines, basemap, theme, color]);

  const bounds = boundsOf({ points, outlines });
  const degrees = (value: number) => `${formatNumber(locale, value, 1)}°`;
  const boundsText = bounds
    ? messages.mapBounds(degrees(bounds[1]), degrees(bounds[3]), degrees(bounds[0]), degrees(bounds[2]))
    : "";
  const pointCount = points.length / 2;
  const alt = messages.mapAlt(
    formatNumber(locale, pointCount),
    pointCount,
    formatNumber(locale, outlines.length),
    outlines.length,
    boundsText,
  );
  const all = counts.incidents + counts.areas + counts.lines;
  const shown = pointCount + outlines.length;
  return (
    <figure className={styles.map}>
      <canvas ref={canvas} role="img" aria-label={bounds ? alt : messages.mapEmpty} />
      {!bounds && <figcaption>{messages.mapEmpty}</figcaption>}
      {bounds && shown < all && (
        <figcaption>{messages.mapThinned(formatNumber(locale, shown), formatNumber(locale, all))}</figcaption>
      )}
    </figure>
  );
}
