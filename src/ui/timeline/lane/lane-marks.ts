import type { Localized } from "../../../core/sources/localized";
import type { TalksMoment } from "../../../formats/built-in/talks-json";
import type { ShownControlSource } from "../../../workspace/selection/shown-control";
import { type AxisScale, toPx } from "../axis/axis-scale";

/** A moment of the talks, or the day from which a control map holds. */
export type LaneMark =
  | { readonly kind: "talks"; readonly id: string; readonly atMs: number; readonly title: Localized }
  | {
      readonly kind: "control";
      readonly id: string;
      readonly atMs: number;
      /** ISO date of the version. */
      readonly date: string;
      readonly schematic: boolean;
    };

/** Marks of the lane in order of time. */
export function listLaneMarks(
  moments: readonly TalksMoment[],
  controlSources: readonly ShownControlSource[],
): LaneMark[] {
  const talks = moments.map(
    ({ id, startMs, title }): LaneMark => ({ kind: "talks", id, atMs: startMs, title }),
  );
  const versions = controlSources.flatMap((source) => source.versions);
  const control = versions.map(
    ({ sourceId, date, validFromMs, schematic }): LaneMark => ({
      kind: "control",
      id: `${sourceId}:${date}`,
      atMs: validFromMs,
      date,
      schematic,
    }),
  );
  return [...control, ...talks].sort((a, b) => a.atMs - b.atMs);
}

/** Whether two marks at least are apart in time, so that a longer axis can part them. */
export function isPartable(marks: readonly LaneMark[]): boolean {
  return marks.some((mark) => mark.atMs !== marks[0]!.atMs);
}

/** Marks too close together to be pressed one by one: one button for all of them. */
export interface MarkGroup {
  readonly marks: readonly LaneMark[];
  /** Centre of the button. */
  readonly centerPx: number;
  /** Where it stands on the axis: beside the centre of a button that would reach beyond the axis. */
  readonly markPx: number;
}

/** Visible marks from left to right, grouped so that buttons of the given width never overlap, and lie on the axis whole. */
export function groupMarks(marks: readonly LaneMark[], scale: AxisScale, buttonWidthPx: number): MarkGroup[] {
  const { startMs, endMs } = scale.extent;
  const leastPx = buttonWidthPx / 2;
  const mostPx = Math.max(leastPx, scale.widthPx - buttonWidthPx / 2);
  let groups = marks
    .filter((mark) => mark.atMs >= startMs && mark.atMs <= endMs)
    .map((mark) => {
      const markPx = toPx(scale, mark.atMs);
      return { marks: [mark], markPx, centerPx: Math.min(Math.max(leastPx, markPx), mostPx) };
    });
  // Joining moves a centre, which may bring it too close to the next one: again until nothing changes.
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    const joined: typeof groups = [];
    for (const group of groups) {
      const last = joined.at(-1);
      if (!last || group.centerPx - last.centerPx >= buttonWidthPx) {
        joined.push(group);
        continue;
      }
      const all = [...last.marks, ...group.marks];
      const mean = (side: "centerPx" | "markPx") =>
        (last[side] * last.marks.length + group[side] * group.marks.length) / all.length;
      joined[joined.length - 1] = { marks: all, markPx: mean("markPx"), centerPx: mean("centerPx") };
    }
    groups = joined;
  }
  return groups;
}
