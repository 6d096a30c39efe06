import * as v from "valibot";
import { fieldRoles } from "../../core/events/dataset/incident-dataset";
import { addToHash, emptyHash } from "../../core/events/dataset/text-hash";
import { type ColumnRole, valueRoles } from "../../formats/import/import-settings";

const storageKey = "demarc-import-columns";
/** Headers that are remembered; the one used longest ago goes first. */
const mostHeaders = 50;
const otherSeed = 0x9747b28c;

const roleSchema = v.picklist([...fieldRoles, ...valueRoles, "keep", "skip"]);
const entrySchema = v.object({ header: v.string(), roles: v.array(roleSchema) });
const entriesSchema = v.array(entrySchema);
type Entry = v.InferOutput<typeof entrySchema>;

/** Two 32-bit FNV-1a hashes with different seeds: enough to tell headers apart, and no header is kept in clear. */
function hashHeader(columns: readonly string[]): string {
  const text = JSON.stringify(columns);
  const hash = (seed: number) => {
    let value = seed;
    for (let index = 0; index < text.length; index++) value = addToHash(value, text.charCodeAt(index));
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  return `${columns.length}-${hash(emptyHash)}${hash(otherSeed)}`;
}

function readEntries(): Entry[] {
  try {
    const parsed = v.safeParse(entriesSchema, JSON.parse(localStorage.getItem(storageKey) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch (error) {
    // Storage that is switched off or damaged costs the memory alone.
    console.warn("Remembered columns could not be read.", error);
    return [];
  }
}

/** The roles chosen before for a table with exactly these column names in this order, null where there are none. */
export function recallRoles(columns: readonly string[]): readonly ColumnRole[] | null {
  const header = hashHeader(columns);
  const found = readEntries().find((entry) => entry.header === header);
  return found && found.roles.length === columns.length ? found.roles : null;
}

/** Keeps the roles for tables with these column names. */
export function rememberRoles(columns: readonly string[], roles: readonly ColumnRole[]): void {
  const header = hashHeader(columns);
  const others = readEntries().filter((entry) => entry.header !== header);
  const entries = [{ header, roles: [...roles] }, ...others].slice(0, mostHeaders);
  try {
    localStorage.setItem(storageKey, JSON.stringify(entries));
  } catch (error) {
    console.warn("Columns could not be remembered.", error);
  }
}
