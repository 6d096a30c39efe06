import { Plus, Trash2 } from "lucide-react";
import type { ClipboardEvent } from "react";
import { bearingDegrees, distanceMeters } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import { formatLength, formatNumber } from "../../../look/text/format-number";
import { zonePointsMessages } from "../../../look/text/messages/zones/points";
import { Button } from "../../controls/button";
import { useLocale, useMessages } from "../../use-messages";
import { AngleField } from "../fields/angle-field";
import { parseTypedPair } from "../fields/typed-angle";
import styles from "../zone-form.module.css";

interface PointRowProps {
  readonly index: number;
  readonly point: LngLat;
  /** Undefined after the last point of a line. */
  readonly next: LngLat | undefined;
  readonly onPoint: (point: LngLat) => void;
  readonly onDone: () => void;
  readonly onAddAfter: () => void;
  readonly onRemove: () => void;
}

/** One point: its latitude, its longitude, and how it goes on to the next. */
export function PointRow(props: PointRowProps) {
  const { index, point, next, onPoint, onDone, onAddAfter, onRemove } = props;
  const locale = useLocale();
  const texts = useMessages(zonePointsMessages);
  const number = formatNumber(locale, index + 1);
  const [lng, lat] = point;
  const pastePair = (event: ClipboardEvent) => {
    const pair = parseTypedPair(event.clipboardData.getData("text"));
    if (!pair) return;
    event.preventDefault();
    onPoint(pair);
  };
  return (
    <li className={styles.point} data-point={index}>
      <span className={styles.pointNumber} aria-hidden="true">
        {number}
      </span>
      <AngleField
        isCell
        axis="lat"
        label={texts.latitudeOf(number)}
        degrees={lat}
        onDegrees={(degrees) => onPoint([lng, degrees])}
        onDone={onDone}
        onPaste={pastePair}
      />
      <AngleField
        isCell
        axis="lng"
        label={texts.longitudeOf(number)}
        degrees={lng}
        onDegrees={(degrees) => onPoint([degrees, lat])}
        onDone={onDone}
        onPaste={pastePair}
      />
      <Button icon={Plus} iconOnly label={texts.addAfter(number)} onClick={onAddAfter} />
      <Button icon={Trash2} iconOnly data-remove label={texts.removeOf(number)} onClick={onRemove} />
      {next && (
        <span className={styles.leg}>
          {texts.leg(
            formatLength(locale, distanceMeters(point, next)),
            formatNumber(locale, bearingDegrees(point, next), 1),
          )}
        </span>
      )}
    </li>
  );
}
