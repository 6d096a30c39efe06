import { reasonOf } from "../datasets/dataset-store";

/** Why a file of another host could not be had. The words are the page's. */
export type RemoteFailure =
  | "not-an-address"
  | "not-https"
  | "has-credentials"
  /** No answer, or the host does not let pages of other origins read it: the browser does not say which. */
  | "unreachable"
  | "http-status"
  | "too-large"
  | "cancelled";

export type RemoteFile =
  | {
      readonly ok: true;
      readonly file: File;
      /** The host that answered in the end; another one than was asked where it redirected. */
      readonly host: string;
    }
  | { readonly ok: false; readonly reason: RemoteFailure; readonly detail: string };

export interface RemoteProgress {
  readonly readBytes: number;
  /** Null where the host does not say, or said less than came: it had packed the file. */
  readonly totalBytes: number | null;
}

const onlineMeta = 'meta[name="demarc-online"]';
const localHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Whether this page is `online.html`, whose policy lets it ask other hosts. */
export function isOnlinePage(): boolean {
  return document.querySelector(onlineMeta) !== null;
}

/** Address, relative to this page, at which the file of another host can be imported. */
export function onlineAddress(url: string): string {
  return `online.html#import=${encodeURIComponent(url)}`;
}

type CheckedAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: RemoteFailure; readonly detail: string };

/** The address as it would be asked, or why it would not: https alone, http on this machine, no name and password. */
export function checkAddress(text: string): CheckedAddress {
  if (!URL.canParse(text)) return { ok: false, reason: "not-an-address", detail: text };
  const url = new URL(text);
  const isLocal = url.protocol === "http:" && localHosts.includes(url.hostname);
  if (url.protocol !== "https:" && !isLocal) return { ok: false, reason: "not-https", detail: url.protocol };
  if (url.username !== "" || url.password !== "")
    return { ok: false, reason: "has-credentials", detail: url.host };
  return { ok: true, url };
}

/**
 * Fetches a file of another host without cookies, referrer or cache, and no more of it than the limit. Redirects are
 * followed; the host that answered is named.
 */
export async function fetchRemoteFile(
  url: string,
  signal: AbortSignal,
  onProgress: (progress: RemoteProgress) => void,
  limitBytes: number,
): Promise<RemoteFile> {
  const checked = checkAddress(url);
  if (!checked.ok) return checked;
  const tooLarge = { ok: false, reason: "too-large", detail: String(limitBytes) } as const;
  try {
    const response = await fetch(checked.url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "follow",
      signal,
    });
    const final = checkAddress(response.url);
    if (!final.ok) return refuse(response, final);
    if (!response.ok)
      return refuse(response, { ok: false, reason: "http-status", detail: String(response.status) });
    const totalBytes = statedBytes(response.headers);
    if (totalBytes !== null && totalBytes > limitBytes) return refuse(response, tooLarge);
    const parts: BlobPart[] = [];
    let readBytes = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      readBytes += read.value.byteLength;
      if (readBytes > limitBytes) {
        await reader?.cancel();
        return tooLarge;
      }
      parts.push(read.value);
      onProgress({
        readBytes,
        totalBytes: totalBytes !== null && readBytes > totalBytes ? null : totalBytes,
      });
    }
    return { ok: true, file: new File(parts, fileNameOf(final.url)), host: final.url.host };
  } catch (error) {
    return { ok: false, reason: signal.aborted ? "cancelled" : "unreachable", detail: reasonOf(error) };
  }
}

async function refuse<Refusal>(response: Response, refusal: Refusal): Promise<Refusal> {
  await response.body?.cancel();
  return refusal;
}

/** The length that the host states: where it packs what it sends, that of the packed file, which is the smaller one. */
function statedBytes(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length === null || !/^\d+$/.test(length) ? null : Number(length);
}

function fileNameOf(url: URL): string {
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(last).replaceAll(/[/\\]/g, "_") || url.hostname;
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
}
