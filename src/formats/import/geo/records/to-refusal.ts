import { ImportRefusal } from "../../record-reader";

const longestDetail = 200;

/** A short text of what went wrong, for the detail of an issue. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s+/g, " ").trim().slice(0, longestDetail);
}

/** Whatever a parser threw, as the refusal of its file: damaged, unless it already says something better. */
export function toRefusal(error: unknown): ImportRefusal {
  return error instanceof ImportRefusal ? error : new ImportRefusal("file-damaged", describeError(error));
}

/** Runs a step of reading; everything it throws becomes an `ImportRefusal`. */
export async function refuseOnError<Value>(read: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw toRefusal(error);
  }
}
