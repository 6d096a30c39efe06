import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { StripSide } from "../../../core/zones/depth-anchor";
import type { WithdrawalProfile } from "../../../core/zones/withdrawal-profile";
import { layoutWithdrawalChart, stationAtX } from "../../../look/charts/withdrawal-chart";
import { bindUnits } from "../../../look/text/bind-units";
import { describeProfileMeters } from "../../../look/text/describe-withdrawal";
import { formatLength } from "../../../look/text/format-number";
import { withdrawalMessages } from "../../../look/text/messages/zones/withdrawal";
import { profileCursor } from "../../../workspace/profile-cursor";
import { useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import styles from "../scorecard.module.css";
import { chartRoom, ProfilePlot } from "./profile-plot";

const heightPx = 150;
const usualWidthPx = 260;
const pageSteps = 10;

/** The width that an element has, in CSS pixels. */
function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(usualWidthPx);
  useEffect(() => {
    if (!element) return;
    const read = () => setWidth(Math.max(160, Math.floor(element.clientWidth)));
    const observer = new ResizeObserver(read);
    observer.observe(element);
    read();
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}

/** The profile as a chart; pointing at it, or an arrow key, reads a place out and marks it on the map. */
export function ProfileChart({
  profile,
  zoneId,
  sideNames,
}: {
  readonly profile: WithdrawalProfile;
  readonly zoneId: string;
  /** Which way each side of the line lies. */
  readonly sideNames: Readonly<Record<StripSide, string>>;
}) {
  const locale = useLocale();
  const texts = withdrawalMessages[locale];
  const store = useAppStore();
  const [setBox, widthPx] = useWidth();
  const plot = useRef<SVGSVGElement>(null);
  const chart = useMemo(
    () =>
      layoutWithdrawalChart(profile, {
        widthPx: widthPx - chartRoom.left - chartRoom.right,
        heightPx: heightPx - chartRoom.top - chartRoom.bottom,
      }),
    [profile, widthPx],
  );
  const count = profile.stations.length;
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const at = pointedAt === null || pointedAt >= count ? null : pointedAt;
  const lngLat = at === null ? null : profile.stations[at]!;
  useEffect(() => {
    profileCursor(store).set(lngLat && { zoneId, lngLat });
  }, [store, zoneId, lngLat]);
  useEffect(() => () => profileCursor(store).set(null), [store]);

  const onPointer = (event: PointerEvent) => {
    const left = plot.current?.getBoundingClientRect().left ?? 0;
    setPointedAt(stationAtX(chart, event.clientX - left - chartRoom.left));
  };
  const onKey = (event: KeyboardEvent) => {
    const now = at ?? 0;
    const target = new Map([
      ["ArrowRight", now + 1],
      ["ArrowUp", now + 1],
      ["ArrowLeft", now - 1],
      ["ArrowDown", now - 1],
      ["PageUp", now + pageSteps],
      ["PageDown", now - pageSteps],
      ["Home", 0],
      ["End", count - 1],
    ]).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setPointedAt(Math.min(count - 1, Math.max(0, target)));
  };
  const describe = (station: number) =>
    texts.readout(
      formatLength(locale, profile.alongMeters[station]!),
      describeProfileMeters(locale, profile.pullBackMeters.UA[station]!),
      describeProfileMeters(locale, profile.pullBackMeters.RU[station]!),
    );
  return (
    <div ref={setBox}>
      <div
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={texts.slider}
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={at ?? 0}
        aria-valuetext={describe(at ?? 0)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setPointedAt(null)}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && setPointedAt(at ?? 0)}
        onBlur={() => setPointedAt(null)}
        onKeyDown={onKey}
      >
        <ProfilePlot
          ref={plot}
          chart={chart}
          sides={profile.sides}
          size={{ widthPx, heightPx }}
          sideNames={sideNames}
          pointedAt={at}
        />
      </div>
      <p className={styles.readout} aria-hidden="true">
        {at === null ? "" : bindUnits(describe(at))}
      </p>
    </div>
  );
}
