import type { ControlStatus } from "../../../core/control/control-version";
import type { AreaRecord } from "./area-record";

/** What the words of a record say about who holds its area; `released` areas are held by nobody worth a colour. */
export type ControlWording =
  | { readonly kind: "held"; readonly holder: "RU" | "UA"; readonly status: ControlStatus }
  | { readonly kind: "released" };

const tellingColumns =
  /^(?:name|title|label|folder|layer|status|side|holder|control|type|map_type|назва|статус|сторона)$/i;

const start = "(?<!\\p{L})";
const words = (pattern: string) => new RegExp(`${start}(?:${pattern})`, "iu");
const released = words("liberat|de-?occup|dismissed|звільнен|деокупован|освобожд|деоккупир");
const contested = words(
  "unknown|unclear|contested|disputed|gr[ae]y[ _-]?zone|сір\\p{L}* зон|сер(?:ая|ой|ую) зон|невідом|неизвест|спірн|спорн|ничийн|нічийн",
);
const occupied = words(
  "(?:re)?occupied|occupation|окупован|окупац|оккупир|оккупац|ордло|territories\\.(?:ordlo|crimea)",
);
const claimed = words("claim|заявл");
const russian = words("russia|rus(?!\\p{L})|ru(?!\\p{L})|росі|россий|росси|рф(?!\\p{L})");
const ukrainian = words(
  "ukraine(?!\\p{L})|ukrainian(?!\\p{L})|ukr(?!\\p{L})|україн(?:а|и|ськ)|украин(?:а|ы|ск)|зсу|всу",
);

/**
 * Reads English, Ukrainian and Russian words and DeepState's own marks (`status.occupied`). Null where a text says
 * nothing about who holds the area. What is unclear or contested lies on the Russian side of the assessed line.
 */
export function readWording(text: string): ControlWording | null {
  if (released.test(text)) return { kind: "released" };
  if (contested.test(text)) return { kind: "held", holder: "RU", status: "contested" };
  const status = claimed.test(text) ? "claimed" : "assessed";
  if (occupied.test(text) || russian.test(text)) return { kind: "held", holder: "RU", status };
  return ukrainian.test(text) ? { kind: "held", holder: "UA", status } : null;
}

/** What the first of a record's telling columns says that says anything. */
export function wordingOfCells(columns: readonly string[], cells: readonly string[]): ControlWording | null {
  for (const [index, column] of columns.entries()) {
    const wording = tellingColumns.test(column) ? readWording(cells[index] ?? "") : null;
    if (wording !== null) return wording;
  }
  return null;
}

export function wordingOf({ columns, cells }: AreaRecord): ControlWording | null {
  return wordingOfCells(columns, cells);
}
