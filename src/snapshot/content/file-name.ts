import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { PageSpec } from "../../workspace/page-spec";
import type { SnapshotTime } from "../page-content";

const longestStem = 60;

function isoDay(instantMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** "six-days-of-strikes-2025-12-24-2025-12-29-a4-300dpi.png": letters of any script, digits and hyphens only. */
export function snapshotFileName(spec: PageSpec, time: SnapshotTime, extension: string): string {
  const stem = spec.title
    .normalize("NFC")
    .toLocaleLowerCase(spec.locale)
    .replace(/[’'ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const short = [...stem]
    .slice(0, longestStem)
    .join("")
    .replace(/^-+|-+$/g, "");
  const from = isoDay(time.window.startMs, time.zone);
  const to = isoDay(Math.max(time.window.startMs, time.window.endMs - 1), time.zone);
  const days = from === to ? from : `${from}-${to}`;
  const page = spec.page.replace(":", "x");
  return `${short || snapshotMessages[spec.locale].fileNameFallback}-${days}-${page}-${spec.dpi}dpi.${extension}`;
}
