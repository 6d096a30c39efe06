import { expandGzip } from "../expand-gzip";
import type { ImportIssue } from "../import-issue";
import type { ImportProgress } from "../import-protocol";
import type { ImportLimits } from "../import-settings";
import { type ImportFile, ImportRefusal } from "../record-reader";
import { fileIssue } from "./read-files";

type ExpandedFiles =
  | { readonly ok: true; readonly files: readonly ImportFile[] }
  | { readonly ok: false; readonly issue: ImportIssue };

/** A file that vanished, or that the browser may no longer read, as a refusal; null for any other error. */
export function toRefusal(error: unknown): ImportRefusal | null {
  if (error instanceof ImportRefusal) return error;
  return error instanceof DOMException ? new ImportRefusal("file-unreadable", error.name) : null;
}

/** The files of an import with those that gzip packed in their unpacked form; the issue where one cannot be unpacked. */
export async function expandFiles(
  files: readonly ImportFile[],
  limits: ImportLimits,
  tell: (progress: ImportProgress) => void,
): Promise<ExpandedFiles> {
  const expanded: ImportFile[] = [];
  for (const file of files) {
    const totalBytes = file.blob.size;
    const onProgress = (readBytes: number) => tell({ readBytes, totalBytes, records: 0, phase: "reading" });
    try {
      expanded.push(await expandGzip(file, limits, { onProgress }));
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal === null) throw error;
      return { ok: false, issue: fileIssue(file.name, refusal) };
    }
  }
  return { ok: true, files: expanded };
}
