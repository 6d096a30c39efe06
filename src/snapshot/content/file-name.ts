import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { PageSpec } from "../../workspace/page-spec";
import type { SnapshotTime } from "../page-content";

const longestStem = 60;

/** ISO date by the zone's clock. */
export function isoDay(instantMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** "2025-12-27-1000" by the zone's clock. */
export function isoMinute(instantMs: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  const clock = moment.toPlainTime().toString({ smallestUnit: "minute" }).replace(":", "");
  return `${moment.toPlainDate().toString()}-${clock}`;
}

/** "six-days-of-strikes": a page's title as letters of any script, digits and hyphens; a word of its own for none. */
export function titleStem(spec: Pick<PageSpec, "title" | "locale">): string {
  const stem = spec.title
    .normalize("NFC")
    .toLocaleLowerCase(spec.locale)
    .replace(/[’'ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const short = [...stem]
    .slice(0, longestStem)
    .join("")
    .replace(/^-+|-+$/g, "");
  return short || snapshotMessages[spec.locale].fileNameFallback;
}

/** "six-days-of-strikes-2025-12-24-2025-12-29": what page and data files of a period have in common. */
function fileStem(spec: Pick<PageSpec, "title" | "locale">, time: SnapshotTime): string {
  const from = isoDay(time.window.startMs, time.zone);
  const to = isoDay(Math.max(time.window.startMs, time.window.endMs - 1), time.zone);
  const days = from === to ? from : `${from}-${to}`;
  const messages = snapshotMessages[spec.locale];
  const known =
    time.knownAtMs === null ? "" : `-${messages.fileNameKnown}-${isoMinute(time.knownAtMs, time.zone)}`;
  return `${titleStem(spec)}-${days}${known}`;
}

/** Name of a file of what is shown, whatever page it might be put on. */
export function dataFileName(
  spec: Pick<PageSpec, "title" | "locale">,
  time: SnapshotTime,
  extension: string,
): string {
  return `${fileStem(spec, time)}.${extension}`;
}

/** "six-days-of-strikes-2025-12-24-2025-12-29-a4-300dpi.png": letters of any script, digits and hyphens only. */
export function snapshotFileName(spec: PageSpec, time: SnapshotTime, extension: string): string {
  const page = spec.page.replace(":", "x");
  return `${fileStem(spec, time)}-${page}-${spec.dpi}dpi.${extension}`;
}
