import { fromBase64, toBase64 } from "../../formats/carried/base64";
import { pipeBytes, TooManyBytesError } from "../../formats/carried/byte-limit";

/** A longer fragment is packed: chats and mails break long addresses. */
export const longestPlainLink = 1500;
/** A longer one is not handed out as a link: the workspace file is, instead. */
export const longestSharedLink = 8000;
/** What a packed link may hold; one that unpacks to more was not made here. */
export const largestUnpackedBytes = 64 * 1024;
/** Not even looked at beyond. */
const longestPackedText = 100_000;

const packedPart = /(^#?|&)z=([^&]*)/;

/** Whether something in a fragment waits to be unpacked. */
export function isPacked(fragment: string): boolean {
  return packedPart.test(fragment);
}

/** A fragment (with its `#`) as `#z=…`: deflate-raw (RFC 1951) in base64url; the same fragment where it is too large to be read back. */
export async function packFragment(fragment: string): Promise<string> {
  const bytes = new TextEncoder().encode(fragment.replace(/^#/, ""));
  if (bytes.length > largestUnpackedBytes) return fragment;
  const packed = await pipeBytes(bytes, new CompressionStream("deflate-raw"), 2 * largestUnpackedBytes);
  const text = toBase64(packed).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `#z=${text}`;
}

/** The fragment that links are made of: as it is while it is short, else packed. */
export async function shortFragment(fragment: string): Promise<string> {
  return fragment.length <= longestPlainLink ? fragment : packFragment(fragment);
}

export type UnpackedFragment =
  | { readonly ok: true; readonly fragment: string }
  /** `damaged`: no packed link at all, or a part of one. `too-large`: it holds more than any link of ours. */
  | { readonly ok: false; readonly reason: "damaged" | "too-large"; readonly rest: string };

/**
 * Opens the packed part of a fragment in its place; what stands beside it stays, and nothing is unpacked twice. Never
 * rejects, and never holds more than `largestUnpackedBytes`; `rest` is the fragment without what could not be opened.
 */
export async function unpackFragment(fragment: string): Promise<UnpackedFragment> {
  const found = packedPart.exec(fragment);
  if (!found) return { ok: true, fragment };
  const [whole, before = "", text = ""] = found;
  const rest = fragment.replace(whole, before);
  if (text.length > longestPackedText) return { ok: false, reason: "too-large", rest };
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  const packed = fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
  if (packed === null || packed.length === 0) return { ok: false, reason: "damaged", rest };
  try {
    const bytes = await pipeBytes(packed, new DecompressionStream("deflate-raw"), largestUnpackedBytes);
    const plain = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, fragment: fragment.replace(whole, () => `${before}${plain}`) };
  } catch (error) {
    // Both ways a stream says that its bytes are none of its kind; anything else is told as damage just as well.
    return { ok: false, reason: error instanceof TooManyBytesError ? "too-large" : "damaged", rest };
  }
}
