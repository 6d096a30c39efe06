import { ImportRefusal } from "../../record-reader";
import { describeError } from "../records/to-refusal";

/** Beyond 2^53 a number would not be the file's any more, so long integers are kept as texts. */
const longInteger = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\w.])/g;
const mayHoldLongInteger = /(?:^|[:,[\s])-?\d{16}/;

/**
 * JSON as it stands: `__proto__` is a property like any other, and integers of 16 and more digits come as texts.
 *
 * @throws ImportRefusal `file-damaged` with the parser's words
 */
export function parseJson(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (error) {
    throw new ImportRefusal("file-damaged", describeError(error));
  }
}

/** The same for one line of many: throws the parser's own SyntaxError. */
export function parseExactly(text: string): unknown {
  if (!mayHoldLongInteger.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(longInteger, (found) => (found.startsWith('"') ? found : `"${found}"`)));
}

/** True for what JSON writes in braces. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
