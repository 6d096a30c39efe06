import * as v from "valibot";
import type { Dataset } from "../../../core/control/dataset";
import { fromBase64, toBase64 } from "../base64";
import { pipeBytes, TooManyBytesError } from "../byte-limit";
import { readContainer, writeContainer } from "./container";
import { controlDatasetSchema } from "./control-schema";
import { readIncidentBytes, writeIncidentBytes } from "./incident-bytes";

/** Bytes that a file's datasets may take in all, packed. */
export const mostPackedBytes = 8 * 2 ** 20;
/** What is longer than this is not even tried: hardly any table becomes a tenth of its length. */
const mostTriedBytes = 12 * mostPackedBytes;
/** What the packed datasets of a file may become. */
export const mostUnpackedBytes = 256 * 2 ** 20;

const writeBytes = (dataset: Dataset) =>
  dataset.kind === "incidents" ? writeIncidentBytes(dataset) : writeContainer(dataset, []);

/** A dataset as gzip bytes, null where they would be more than `limitBytes`. The same dataset gives the same bytes. */
export async function packCarried(
  dataset: Dataset,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (dataset.kind === "incidents" && dataset.table.count * 50 > mostTriedBytes) return null;
  const bytes = writeBytes(dataset);
  if (bytes.length > mostTriedBytes) return null;
  try {
    return await pipeBytes(bytes, new CompressionStream("gzip"), limitBytes);
  } catch (error) {
    if (error instanceof TooManyBytesError) return null;
    throw error;
  }
}

export type UnpackedDataset =
  | { readonly ok: true; readonly dataset: Dataset; readonly byteLength: number }
  | { readonly ok: false; readonly reason: "not-base64" | "too-large" | "damaged" };

/** The dataset of base64 gzip bytes, checked value by value; nothing of it is taken on trust. */
export async function unpackCarried(text: string, limitBytes: number): Promise<UnpackedDataset> {
  const packed = fromBase64(text);
  if (packed === null) return { ok: false, reason: "not-base64" };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await pipeBytes(packed, new DecompressionStream("gzip"), limitBytes);
  } catch (error) {
    // The decompressor's own errors have no type of their own.
    return { ok: false, reason: error instanceof TooManyBytesError ? "too-large" : "damaged" };
  }
  const container = readContainer(bytes);
  if (container === null) return { ok: false, reason: "damaged" };
  const incidents = readIncidentBytes(container.head, container.body);
  if (incidents !== null) return { ok: true, dataset: incidents, byteLength: bytes.length };
  const control = v.safeParse(controlDatasetSchema, container.head);
  return control.success
    ? { ok: true, dataset: control.output, byteLength: bytes.length }
    : { ok: false, reason: "damaged" };
}

/** Packed bytes as text. */
export const carriedText = (packed: Uint8Array): string => toBase64(packed);
