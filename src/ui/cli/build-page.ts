import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { SnapshotError } from "./exit-codes";

const htmlPath = "src/ui/cli/page/snapshot-page.html";
/** Everything that the page is made of, beside the packages that the lock file fixes. */
const sourceFolders = ["src", "data/control"];
const sourceFiles = ["package-lock.json", "package.json", "data/strikes.geojson", "data/zones.geojson"];
const keptMs = 24 * 3_600_000;

/** A digest of all sources: the page that was built of them is theirs and no other's. */
async function digestSources(root: string): Promise<string> {
  const listed = await Promise.all(
    sourceFolders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const others = (await readdir(join(root, "data"))).filter((name) => /\.(geo)?json$/.test(name));
  const paths = [
    ...listed.flat(),
    ...others.map((name) => join(root, "data", name)),
    ...sourceFiles.map((name) => join(root, name)),
  ];
  const hash = createHash("sha256").update(process.version);
  for (const path of [...new Set(paths)].sort())
    hash.update(`\0${path.slice(root.length)}\0`).update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}

/** Removes pages of former sources that nobody can be using any more. */
async function forgetOldPages(folder: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === kept) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - keptMs) await rm(path, { recursive: true, force: true });
  }
}

export interface BuiltPage {
  /** Where the built files lie. */
  readonly folder: string;
  /** Path of the page in it. */
  readonly htmlPath: string;
}

/**
 * The page that draws, built of the present sources: once, and then taken from a folder beside the packages. Built as a
 * whole, it asks for nothing that could change while it runs.
 */
export async function buildPage(
  root: string,
  version: string,
  tell: (line: string) => void,
): Promise<BuiltPage> {
  const cache = join(root, "node_modules/.cache/demarc-snapshot");
  const digest = await digestSources(root);
  const folder = join(cache, digest);
  if (existsSync(join(folder, htmlPath))) return { folder, htmlPath };
  tell("Building the page that draws (only after a change of the sources) …");
  const unfinished = join(cache, `${digest}-${randomUUID()}`);
  try {
    await mkdir(cache, { recursive: true });
    const { build } = await import("vite");
    await build({
      configFile: false,
      root,
      base: "/",
      publicDir: false,
      logLevel: "error",
      define: { __DEMARC_VERSION__: JSON.stringify(version) },
      worker: { format: "es" },
      build: {
        target: "es2023",
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 10_000,
        reportCompressedSize: false,
        outDir: unfinished,
        emptyOutDir: true,
        rolldownOptions: { input: join(root, htmlPath) },
      },
    });
    // Another run may have been faster; its page is the same.
    if (!existsSync(folder)) await rename(unfinished, folder);
  } catch (error) {
    const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    throw new SnapshotError("failed", "build", "The page that draws could not be built.", reason.split("\n"));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await forgetOldPages(cache, digest);
  return { folder, htmlPath };
}
