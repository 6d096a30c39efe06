import { writeCsv } from "../../formats/csv-writer";
import { effectiveWindow, type TimeState } from "../../workspace/time-state";
import type { FrameCounts } from "../content/count-in-frame";
import type { SnapshotCounts } from "../page-content";

/** A row of a series' list. */
export interface IndexRow {
  readonly file: string;
  readonly caption: string;
  readonly time: TimeState;
  readonly counts: SnapshotCounts;
  readonly frame: FrameCounts;
}

const header = [
  "file",
  "caption",
  "from",
  "to",
  "time_zone",
  "known_at",
  "certain",
  "possible",
  "disputed",
  "attacker_only",
  "in_frame",
  "outside_frame",
  "without_place",
] as const;

/** Instants in UTC; of a moment both ends are the same. */
const iso = (instantMs: number) => new Date(instantMs).toISOString();

/** What is on each page of a series, as CSV: its half-open window in UTC and the counts that stand on it. */
export function writeIndexCsv(rows: readonly IndexRow[]): string {
  return writeCsv(
    header,
    rows.map(({ file, caption, time, counts, frame }) => {
      const { startMs, endMs } = effectiveWindow(time);
      return [
        file,
        caption,
        iso(startMs),
        iso(time.mode === "instant" ? startMs : endMs),
        time.zone,
        time.knownAtMs === null ? "" : iso(time.knownAtMs),
        counts.certain,
        counts.possible,
        counts.disputed,
        counts.attackerOnly,
        frame.inFrame,
        frame.outside,
        frame.withoutPlace,
      ];
    }),
  );
}
