import { useState } from "react";
import { destination } from "../../../core/geo/geodesic";
import { isFinitePosition, type LngLat } from "../../../core/geo/position";
import { formatNumber } from "../../../look/text/format-number";
import { zonePointsMessages } from "../../../look/text/messages/zones/points";
import { Button } from "../../controls/button";
import { TextField } from "../../controls/text-field";
import { useLocale, useMessages } from "../../use-messages";
import { parseTypedKm, parseTypedNumber } from "../fields/typed-km";
import styles from "../zone-form.module.css";

const range = { leastMeters: 1, mostMeters: 5_000_000 };

interface NextPointProps {
  readonly points: readonly LngLat[];
  /** A point after the one with this index. */
  readonly onPoint: (index: number, point: LngLat) => void;
}

function parseBearing(text: string): number | null {
  const degrees = parseTypedNumber(text);
  return degrees !== null && degrees >= 0 && degrees <= 360 ? degrees : null;
}

/** Places a point by its bearing and distance from another one; after the last unless another is named. */
export function NextPoint({ points, onPoint }: NextPointProps) {
  const locale = useLocale();
  const texts = useMessages(zonePointsMessages);
  const [afterText, setAfter] = useState("");
  const [bearingText, setBearing] = useState("");
  const [distanceText, setDistance] = useState("");
  const [isAsked, setAsked] = useState(false);
  const last = points.length;
  const after = afterText.trim() === "" ? last : (parseTypedNumber(afterText) ?? 0);
  const from = Number.isInteger(after) ? points[after - 1] : undefined;
  const bearing = parseBearing(bearingText);
  const meters = parseTypedKm(distanceText, range);
  const target = from && bearing !== null && meters !== null ? destination(from, bearing, meters) : null;
  const isOffTheMap = target !== null && from && Math.abs(target[0] - from[0]) > 180;
  const errorUnless = (isGood: boolean, text: string, error: string) =>
    isGood || (text.trim() === "" && !isAsked) ? undefined : error;
  const place = () => {
    setAsked(true);
    if (target === null || isOffTheMap || !isFinitePosition(target)) return;
    setAsked(false);
    setAfter("");
    setDistance("");
    setBearing("");
    onPoint(after - 1, target);
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <p className={styles.label}>{texts.next}</p>
      <div className={styles.pair}>
        <TextField
          label={texts.bearing}
          value={bearingText}
          inputMode="decimal"
          help={texts.bearingHelp}
          error={errorUnless(bearing !== null, bearingText, texts.bearingInvalid)}
          onChange={setBearing}
        />
        <TextField
          label={texts.distance}
          value={distanceText}
          inputMode="decimal"
          error={errorUnless(meters !== null, distanceText, texts.distanceInvalid)}
          onChange={setDistance}
        />
      </div>
      <div className={styles.withButton}>
        <TextField
          label={texts.after}
          value={afterText}
          inputMode="decimal"
          placeholder={formatNumber(locale, last)}
          error={from ? undefined : texts.afterInvalid(formatNumber(locale, last))}
          onChange={setAfter}
        />
        <Button type="submit" label={texts.place} look="outlined" />
      </div>
      {isAsked && isOffTheMap && (
        <p className={styles.rowError} role="alert">
          {texts.offTheMap}
        </p>
      )}
    </form>
  );
}
