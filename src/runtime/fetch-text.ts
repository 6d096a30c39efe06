export type FetchResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Text of a file of our own origin, or why it could not be had. */
export async function fetchText(url: string): Promise<FetchResult> {
  try {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok) return { ok: false, reason: `HTTP ${response.status}` };
    return { ok: true, text: await response.text() };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
