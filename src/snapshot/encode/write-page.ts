import type { DrawnPage, EncodedPage, EncodingFailure } from "./page-encoder";

/** What a writer does: makes the file, or says what is wrong with the one it made. */
type WriteFile = (
  page: DrawnPage,
) => Promise<{ readonly blob: Blob } | { readonly fault: string; readonly code?: EncodingFailure }>;

/**
 * Runs a writer of files: what it throws is a failure with a code, and a page that was cancelled gives no file, however
 * far it had come.
 */
export async function writePage(page: DrawnPage, write: WriteFile): Promise<EncodedPage> {
  const isCancelled = () => page.signal?.aborted === true;
  try {
    if (isCancelled()) return { ok: false, code: "cancelled", detail: "" };
    const written = await write(page);
    if (isCancelled()) return { ok: false, code: "cancelled", detail: "" };
    if ("fault" in written) return { ok: false, code: written.code ?? "verification", detail: written.fault };
    page.onProgress?.(1);
    return { ok: true, blob: written.blob };
  } catch (error) {
    if (isCancelled()) return { ok: false, code: "cancelled", detail: "" };
    return { ok: false, code: "encoding", detail: error instanceof Error ? error.message : String(error) };
  }
}
