/** What the browser's own share sheet takes; null where there is none. */
export function shareLinkSheet(title: string, url: string): (() => Promise<void>) | null {
  const data = { title, url };
  if (typeof navigator.share !== "function" || navigator.canShare?.(data) === false) return null;
  return () => navigator.share(data);
}

/** The same for a file, of which browsers take some kinds alone. */
export function shareFileSheet(file: File): (() => Promise<void>) | null {
  const data = { files: [file] };
  return navigator.canShare?.(data) ? () => navigator.share(data) : null;
}

/** What went wrong, null where nothing did: whoever closes the sheet has changed their mind. */
export async function runShare(share: () => Promise<void>): Promise<string | null> {
  try {
    await share();
    return null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    return error instanceof Error ? error.message : String(error);
  }
}
