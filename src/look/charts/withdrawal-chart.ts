import type { Holder } from "../../core/zones/recipe";
import type { WithdrawalProfile } from "../../core/zones/withdrawal-profile";
import { niceSteps } from "./nice-steps";

/** What a chart of a profile is drawn from. */
export type ChartedProfile = Pick<
  WithdrawalProfile,
  "alongMeters" | "controlLineMeters" | "leftEdgeMeters" | "rightEdgeMeters" | "pullBackMeters" | "sides"
>;

export interface ChartSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface ChartTick {
  readonly px: number;
  /** Along the line; across it, positive to the left. */
  readonly meters: number;
}

/** The ground that one party would leave, between the control line and the edge on its own side. */
export interface PullBackShape {
  readonly holder: Holder;
  /** SVG path data of the area, empty where it would not move. */
  readonly area: string;
  /** Strokes that fill the area: upright for Ukraine, slanting for Russia, so that they differ without colour. */
  readonly strokes: string;
  /** The largest distance, from the control line to the edge; null where it would not move. */
  readonly largest: { readonly x: number; readonly fromY: number; readonly toY: number } | null;
}

/** A withdrawal profile as a picture: left of the base line is up. All in CSS pixels from the plot's upper left corner. */
export interface WithdrawalChart extends ChartSize {
  /** The zone between its two edges. */
  readonly band: string;
  readonly controlLine: string;
  readonly baseY: number;
  readonly pullBacks: readonly [PullBackShape, PullBackShape];
  readonly alongTicks: readonly ChartTick[];
  readonly acrossTicks: readonly ChartTick[];
  /** Of each station. */
  readonly stationX: readonly number[];
}

const strokeGapPx = 5;
const roomAround = 0.06;
const px = (value: number) => String(Math.round(value * 10) / 10);

interface Column {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Stretches of columns that are known, each with at least one column. */
function runsOf(columns: readonly (Column | null)[]): Column[][] {
  const runs: Column[][] = [];
  let open: Column[] | null = null;
  for (const column of columns) {
    if (column === null) open = null;
    else if (open) open.push(column);
    else {
      open = [column];
      runs.push(open);
    }
  }
  return runs;
}

function areaPath(runs: readonly (readonly Column[])[]): string {
  return runs
    .map((run) => {
      const upper = run.map(({ x, top }) => `${px(x)} ${px(top)}`);
      const lower = run.map(({ x, bottom }) => `${px(x)} ${px(bottom)}`).reverse();
      return `M${[...upper, ...lower].join("L")}Z`;
    })
    .join("");
}

/** Where a run reaches from and to at a place, null beside it. */
function spanAt(run: readonly Column[], x: number): { top: number; bottom: number } | null {
  const next = run.findIndex((column) => column.x >= x);
  if (next < 0 || (next === 0 && run[0]!.x > x)) return null;
  const to = run[next]!;
  const from = run[Math.max(0, next - 1)]!;
  const share = to.x === from.x ? 1 : (x - from.x) / (to.x - from.x);
  return {
    top: from.top + share * (to.top - from.top),
    bottom: from.bottom + share * (to.bottom - from.bottom),
  };
}

function uprightStrokes(runs: readonly (readonly Column[])[], widthPx: number): string {
  let path = "";
  for (const run of runs)
    for (let x = strokeGapPx / 2; x < widthPx; x += strokeGapPx) {
      const span = spanAt(run, x);
      if (span && span.bottom - span.top > 0.5) path += `M${px(x)} ${px(span.top)}V${px(span.bottom)}`;
    }
  return path;
}

/** Lines that rise to the right, followed pixel by pixel and drawn where they are inside. */
function slantingStrokes(runs: readonly (readonly Column[])[], { widthPx, heightPx }: ChartSize): string {
  const spans = Array.from({ length: Math.ceil(widthPx) + 1 }, (_, x) =>
    runs.flatMap((run) => spanAt(run, x) ?? []),
  );
  const isInside = (x: number, y: number) =>
    spans[x]?.some(({ top, bottom }) => y >= top && y <= bottom) ?? false;
  let path = "";
  for (let sum = strokeGapPx; sum < widthPx + heightPx; sum += strokeGapPx * 1.4) {
    let from: number | null = null;
    for (let x = Math.max(0, Math.floor(sum - heightPx)); x <= Math.min(widthPx, sum) + 1; x++) {
      const inside = x <= widthPx && isInside(x, sum - x);
      if (inside && from === null) from = x;
      if (inside || from === null) continue;
      if (x - 1 > from) path += `M${px(from)} ${px(sum - from)}L${px(x - 1)} ${px(sum - x + 1)}`;
      from = null;
    }
  }
  return path;
}

/** What the chart shows across the line, with a little room around; positive to the left. */
function reachOf(profile: ChartedProfile): { readonly most: number; readonly least: number } {
  const { controlLineMeters, leftEdgeMeters, rightEdgeMeters } = profile;
  let most = 0;
  let least = 0;
  for (let at = 0; at < leftEdgeMeters.length; at++) {
    const control = controlLineMeters[at]!;
    most = Math.max(most, leftEdgeMeters[at]!, Number.isNaN(control) ? 0 : control);
    least = Math.min(least, -rightEdgeMeters[at]!, Number.isNaN(control) ? 0 : control);
  }
  const room = Math.max(1, (most - least) * roomAround);
  return { most: most + room, least: least - room };
}

/** The picture of a profile in a plot of a size. */
export function layoutWithdrawalChart(profile: ChartedProfile, size: ChartSize): WithdrawalChart {
  const { alongMeters, controlLineMeters, leftEdgeMeters, rightEdgeMeters, pullBackMeters, sides } = profile;
  const { widthPx, heightPx } = size;
  const count = alongMeters.length;
  // Each station stands in the middle of its stretch, so the first is as far from the start as the last from the end.
  const lengthMeters = alongMeters[0]! + alongMeters[count - 1]!;
  const { most, least } = reachOf(profile);
  const toX = (meters: number) => (meters / lengthMeters) * widthPx;
  const toY = (meters: number) => ((most - meters) / (most - least)) * heightPx;
  /** Columns at the stations, and at both ends what holds next to them. */
  const columnsOf = (spanOf: (at: number) => { top: number; bottom: number } | null) => {
    const columns = Array.from(alongMeters, (meters, at): Column | null => {
      const span = spanOf(at);
      return span && { x: toX(meters), top: toY(span.top), bottom: toY(span.bottom) };
    });
    const [first, last] = [columns[0], columns.at(-1)];
    return runsOf([first ? { ...first, x: 0 } : null, ...columns, last ? { ...last, x: widthPx } : null]);
  };
  const band = columnsOf((at) => ({ top: leftEdgeMeters[at]!, bottom: -rightEdgeMeters[at]! }));
  const control = columnsOf((at) => {
    const meters = controlLineMeters[at]!;
    return Number.isNaN(meters) ? null : { top: meters, bottom: meters };
  });
  const shapeOf = ({ holder, side, largestAt }: ChartedProfile["sides"][number]): PullBackShape => {
    const edgeOf = (at: number) => (side === "left" ? leftEdgeMeters[at]! : -rightEdgeMeters[at]!);
    const runs = columnsOf((at) => {
      const meters = controlLineMeters[at]!;
      if (Number.isNaN(meters) || Number.isNaN(pullBackMeters[holder][at]!)) return null;
      const edge = edgeOf(at);
      return side === "left"
        ? { top: Math.max(edge, meters), bottom: meters }
        : { top: meters, bottom: Math.min(edge, meters) };
    });
    return {
      holder,
      area: areaPath(runs),
      strokes: holder === "UA" ? uprightStrokes(runs, widthPx) : slantingStrokes(runs, size),
      largest:
        largestAt === null
          ? null
          : {
              x: toX(alongMeters[largestAt]!),
              fromY: toY(controlLineMeters[largestAt]!),
              toY: toY(edgeOf(largestAt)),
            },
    };
  };
  return {
    widthPx,
    heightPx,
    band: areaPath(band),
    controlLine: control
      .map((run) => `M${run.map(({ x, top }) => `${px(x)} ${px(top)}`).join("L")}`)
      .join(""),
    baseY: toY(0),
    pullBacks: [shapeOf(sides[0]), shapeOf(sides[1])],
    alongTicks: niceSteps(0, lengthMeters, Math.max(2, Math.floor(widthPx / 64))).map((meters) => ({
      px: toX(meters),
      meters,
    })),
    acrossTicks: niceSteps(least, most, Math.max(2, Math.floor(heightPx / 15))).map((meters) => ({
      px: toY(meters),
      meters,
    })),
    stationX: Array.from(alongMeters, toX),
  };
}

/** Index of the station nearest to a place on the chart. */
export function stationAtX({ stationX }: Pick<WithdrawalChart, "stationX">, x: number): number {
  let nearest = 0;
  for (const [at, stationPx] of stationX.entries())
    if (Math.abs(stationPx - x) < Math.abs(stationX[nearest]! - x)) nearest = at;
  return nearest;
}
