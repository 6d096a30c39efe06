import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MortalBrowser, startMortalBrowser } from "./mortal-browser";
import { serveKeepPage } from "./serve-keep-page";

/** The files of LevelDB by which a browser keeps its databases, those of the first copy or of the second. */
function listFiles(dataFolder: string, copy: "first" | "second", pattern: RegExp): string[] {
  const folder = join(dataFolder, "Default", copy === "first" ? "IndexedDB" : "WebStorage");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("indexeddb") && pattern.test(name))
    .map((name) => join(folder, name));
}

/** Spoils what LevelDB opens a database by. */
function spoil(dataFolder: string, copy: "first" | "second"): number {
  const manifests = listFiles(dataFolder, copy, /MANIFEST-\d+$/);
  for (const name of manifests) writeFileSync(name, "spoilt");
  return manifests.length;
}

/** Clears what the browser has of a site, as a user does in its settings. */
async function clearSite({ page }: MortalBrowser, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "all" });
}

/** What an end between two writes leaves of a record: its head, which speaks of 500 bytes, and none of them. */
const tornRecord = Buffer.from([1, 2, 3, 4, 0xf4, 0x01, 1]);

/** Leaves what a sudden end may leave; the browser goes on writing behind it, and next time takes it for damage. */
function tear(dataFolder: string): number {
  const logs = listFiles(dataFolder, "first", /\d+\.log$/);
  for (const name of logs) appendFileSync(name, tornRecord);
  return logs.length;
}

export interface DamageResult {
  /** How many files were damaged. */
  readonly spoilt: number;
  readonly zoneIdsBefore: readonly string[];
  readonly zoneIds: readonly string[];
  readonly drafts: readonly (readonly [string, string])[] | string;
  readonly notices: readonly string[];
}

/**
 * Keeps a zone, damages the browser's files, keeps another, and opens the page again, or clears the site first: what is
 * open then, and the notices of both times.
 */
export async function runDamage(kind: "torn" | "first" | "both" | "cleared"): Promise<DamageResult> {
  const served = await serveKeepPage();
  const folder = mkdtempSync(join(tmpdir(), "demarc-damage-"));
  const open = async (added: string | null) => {
    const browser = await startMortalBrowser(folder);
    try {
      if (kind === "cleared" && added === null) await clearSite(browser, served.url);
      await browser.page.goto(served.url);
      return await browser.page.evaluate(async (zone) => {
        const state = await keepPage.start("demarc-damage");
        const drafts = await keepPage.typedTags();
        if (zone !== null) {
          keepPage.add(zone);
          await keepPage.typeOnce("bridge", zone);
        }
        await keepPage.flush();
        return { ...state, drafts };
      }, added);
    } finally {
      await browser.kill();
    }
  };
  try {
    await open("one");
    let spoilt = 0;
    if (kind === "torn") spoilt += tear(folder);
    if (kind === "first" || kind === "both") spoilt += spoil(folder, "first");
    if (kind === "both") spoilt += spoil(folder, "second");
    const before = await open("two");
    const { zoneIds, drafts, notices } = await open(null);
    return {
      spoilt,
      zoneIdsBefore: before.zoneIds,
      zoneIds,
      drafts,
      notices: [...before.notices, ...notices],
    };
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
