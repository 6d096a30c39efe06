import type { Ref } from "react";
import type { StripSide } from "../../../core/zones/depth-anchor";
import type { WithdrawalProfile } from "../../../core/zones/withdrawal-profile";
import type { ChartSize, WithdrawalChart } from "../../../look/charts/withdrawal-chart";
import { describeProfileMeters } from "../../../look/text/describe-withdrawal";
import { formatLength, formatNumber } from "../../../look/text/format-number";
import { withdrawalMessages } from "../../../look/text/messages/zones/withdrawal";
import { useLocale } from "../../use-messages";
import styles from "../scorecard.module.css";

/** Room around the plot for the figures on its axes. */
export const chartRoom = { left: 30, right: 6, top: 14, bottom: 30 } as const;

interface ProfilePlotProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly chart: WithdrawalChart;
  readonly sides: WithdrawalProfile["sides"];
  readonly size: ChartSize;
  /** Which way each side of the line lies. */
  readonly sideNames: Readonly<Record<StripSide, string>>;
  /** Index of the station that is pointed at. */
  readonly pointedAt: number | null;
}

const kmDecimals = (meters: number) => (Math.abs(meters) < 1000 && meters !== 0 ? 2 : 1);

/** The picture of a withdrawal profile; what it says stands in words beside it. */
export function ProfilePlot({ ref, chart, sides, size, sideNames, pointedAt }: ProfilePlotProps) {
  const locale = useLocale();
  const texts = withdrawalMessages[locale];
  const { widthPx, heightPx } = chart;
  const km = (meters: number) => formatNumber(locale, Math.abs(meters) / 1000, kmDecimals(meters));
  const x = pointedAt === null ? null : chart.stationX[pointedAt]!;
  return (
    <svg
      ref={ref}
      className={styles.plot}
      width={size.widthPx}
      height={size.heightPx}
      viewBox={`0 0 ${size.widthPx} ${size.heightPx}`}
      aria-hidden="true"
    >
      <g transform={`translate(${chartRoom.left} ${chartRoom.top})`}>
        {chart.acrossTicks.map(({ px, meters }) => (
          <g key={meters}>
            <line className={styles.grid} x1={0} x2={widthPx} y1={px} y2={px} />
            <text className={styles.tick} x={-5} y={px + 3.5} textAnchor="end">
              {km(meters)}
            </text>
          </g>
        ))}
        <path className={styles.band} d={chart.band} />
        {chart.pullBacks.map(({ holder, area, strokes }) => (
          <g key={holder} data-holder={holder} className={styles.pullBack}>
            <path className={styles.pullBackArea} d={area} />
            <path className={styles.pullBackStrokes} d={strokes} />
          </g>
        ))}
        <line className={styles.base} x1={0} x2={widthPx} y1={chart.baseY} y2={chart.baseY} />
        <path className={styles.controlHalo} d={chart.controlLine} />
        <path className={styles.control} d={chart.controlLine} />
        {chart.pullBacks.map(({ holder, largest }) => {
          const side = sides.find((one) => one.holder === holder);
          if (largest === null || !side) return null;
          const isNearEnd = largest.x > widthPx - 70;
          return (
            <g key={holder}>
              <line
                className={styles.largest}
                x1={largest.x}
                x2={largest.x}
                y1={largest.fromY}
                y2={largest.toY}
              />
              <text
                className={styles.largestText}
                x={largest.x + (isNearEnd ? -4 : 4)}
                y={(largest.fromY + largest.toY) / 2 + 4}
                textAnchor={isNearEnd ? "end" : "start"}
              >
                {texts.largest(describeProfileMeters(locale, side.largestMeters))}
              </text>
            </g>
          );
        })}
        {x !== null && <line className={styles.pointer} x1={x} x2={x} y1={-4} y2={heightPx} />}
        <line className={styles.axis} x1={0} x2={widthPx} y1={heightPx} y2={heightPx} />
        {chart.alongTicks.map(({ px, meters }, index) => (
          <text
            key={meters}
            className={styles.tick}
            x={px}
            y={heightPx + 13}
            textAnchor={px < 8 ? "start" : px > widthPx - 18 ? "end" : "middle"}
          >
            {index === chart.alongTicks.length - 1 ? formatLength(locale, meters) : km(meters)}
          </text>
        ))}
        <text className={styles.tick} x={1 - chartRoom.left} y={-5}>
          {texts.axisUp(sideNames.left)}
        </text>
        <text className={styles.tick} x={1 - chartRoom.left} y={heightPx + 27}>
          {texts.axisDown(sideNames.right)}
        </text>
      </g>
    </svg>
  );
}
