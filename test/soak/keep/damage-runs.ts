import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMortalBrowser } from "./mortal-browser";
import { serveKeepPage } from "./serve-keep-page";

/** Spoils what LevelDB opens a database by, in every database of a browser's data. */
function spoilDatabases(dataFolder: string): number {
  const folder = join(dataFolder, "Default", "IndexedDB");
  const manifests = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /MANIFEST-\d+$/.test(name),
  );
  for (const name of manifests) writeFileSync(join(folder, name), "spoilt");
  return manifests.length;
}

/** Keeps a zone, spoils the browser's files, and opens the page again: what is open then, and the notices of it. */
export async function runDamagedDatabase(): Promise<{
  readonly spoilt: number;
  readonly zoneCount: number;
  readonly notices: readonly string[];
}> {
  const served = await serveKeepPage();
  const folder = mkdtempSync(join(tmpdir(), "demarc-damage-"));
  const open = async (isFirst: boolean) => {
    const browser = await startMortalBrowser(folder);
    try {
      await browser.page.goto(served.url);
      return await browser.page.evaluate(async (adds) => {
        const state = await keepPage.start("demarc-damage");
        if (adds) keepPage.add("zone");
        await keepPage.flush();
        return state;
      }, isFirst);
    } finally {
      await browser.kill();
    }
  };
  try {
    await open(true);
    const spoilt = spoilDatabases(folder);
    const { zoneIds, notices } = await open(false);
    return { spoilt, zoneCount: zoneIds.length, notices };
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
