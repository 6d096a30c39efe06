import { detectFormat } from "../detect-format";
import { loadDriver } from "../geo/driver-registry";
import { defaultLimits, type ImportFormat } from "../import-settings";
import { type ImportFile, ImportRefusal } from "../record-reader";
import { detectDialect } from "./inspect/detect-dialect";

/** What files of one import have in common; null where a file cannot be read or is not recognised. */
async function readKind(file: ImportFile): Promise<string | null> {
  try {
    const format = await detectFormat(file);
    return format === "delimited" ? `${format} ${await readHeader(file, format)}` : format;
  } catch (error) {
    // Read on its own, the import then says why it cannot be.
    if (error instanceof ImportRefusal || error instanceof DOMException) return null;
    throw error;
  }
}

async function readHeader(file: ImportFile, format: ImportFormat): Promise<string> {
  const open = await loadDriver(format);
  const quiet = { limits: defaultLimits, report: () => undefined, progress: () => undefined };
  const { columns, batches } = await open(file, await detectDialect(file, format, {}), quiet);
  await batches[Symbol.asyncIterator]().return?.();
  return JSON.stringify(columns);
}

/**
 * Files that make one import each: those of one format, and of tables those with the same header. A file that is not
 * recognised or cannot be read stands alone, so that it is refused alone. Groups stand in the order of their first
 * files; in a group names are in their natural order, by which a control map a day comes in the order of the days.
 */
export async function groupFiles(files: readonly ImportFile[]): Promise<ImportFile[][]> {
  const groups = new Map<string, ImportFile[]>();
  for (const [index, file] of files.entries()) {
    const key = (await readKind(file)) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...groups.values()].map((group) => group.sort((a, b) => compare(a.name, b.name)));
}
