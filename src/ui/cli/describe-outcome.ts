import { formatIsoInstant } from "../../core/time/iso-interval";
import { exitCodes, type SnapshotError } from "./exit-codes";
import type { DrawnFacts } from "./page/page-job";

export interface Outcome {
  readonly file: string;
  readonly format: string;
  readonly facts: DrawnFacts;
  readonly madeAtMs: number;
  readonly version: string;
  readonly warnings: readonly string[];
}

/** "map.png: 3508 × 2480 px; 41 certain + 6 possible of 89 incidents, 38 of them in the frame". */
export function describeOutcome({ file, facts }: Outcome): string {
  const { widthPx, heightPx, pageCount, counts, frameCounts } = facts;
  const pages = frameCounts === null ? `${pageCount} ${pageCount === 1 ? "page" : "pages"} of ` : "";
  const matches = `${counts.certain} certain + ${counts.possible} possible of ${counts.total} incidents`;
  const framed = frameCounts === null ? "" : `, ${frameCounts.inFrame} of them in the frame`;
  return `${file}: ${pages}${widthPx} × ${heightPx} px; ${matches}${framed}`;
}

/** The result for a script, on one line. */
export function outcomeJson({ file, format, facts, madeAtMs, version, warnings }: Outcome): string {
  const { fileName: _, ...rest } = facts;
  const madeAt = formatIsoInstant(madeAtMs);
  return JSON.stringify({
    ok: true,
    exitCode: exitCodes.done,
    file,
    format,
    ...rest,
    madeAt,
    version,
    warnings,
  });
}

/** What went wrong, for people: the sentence first, then what belongs to it. */
export function describeError({ message, details }: SnapshotError): string {
  return [`Demarc: ${message}`, ...details.map((line) => `  ${line}`)].join("\n");
}

/** The same for a script, on one line. */
export function errorJson({ exit, code, message, details }: SnapshotError): string {
  return JSON.stringify({ ok: false, exitCode: exitCodes[exit], code, message, details });
}
