import type { PageSpec } from "../../workspace/page-spec";
import type { PageFacts } from "../encode/page-encoder";
import type { SnapshotContent } from "../page-content";
import { writeAltText } from "./caption";

/** What the file of a page says of itself. */
export function factsOfPage(content: SnapshotContent, spec: PageSpec, workspace: string | null): PageFacts {
  return {
    title: spec.title.trim(),
    altText: writeAltText(content, spec.title.trim(), spec.locale),
    locale: spec.locale,
    version: content.version,
    madeAtMs: content.time.madeAtMs,
    workspace,
  };
}
