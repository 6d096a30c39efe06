import { metersPerPixel, roundLengthDown } from "../../core/geo/ground-resolution";
import { formatLength } from "../../look/text/format-number";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";
import styles from "./map-view.module.css";

const widestPx = 120;

/** How long a round distance is at the middle of the map. */
export function ScaleBar() {
  const { lat, zoom } = useApp((state) => state.view.camera);
  const locale = useLocale();
  const perPixel = metersPerPixel(lat, zoom);
  const lengthMeters = roundLengthDown(widestPx * perPixel);
  return (
    <div className={styles.scale} style={{ width: lengthMeters / perPixel }}>
      {formatLength(locale, lengthMeters)}
    </div>
  );
}
