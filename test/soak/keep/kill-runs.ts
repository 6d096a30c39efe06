import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { keepMessages } from "../../../src/look/text/messages/keep";
import type { PageState } from "./keep-page";
import { startMortalBrowser } from "./mortal-browser";
import { serveKeepPage } from "./serve-keep-page";
import { listenToDrafts, lostDrafts, type TypedDrafts } from "./typed-drafts";

export interface KillResult {
  readonly kills: number;
  readonly made: number;
  readonly acknowledged: number;
  /** Runs after which a state was open that is older than the last one said to be saved. */
  readonly lost: readonly string[];
  /** Runs after which a work was not open as it was, without damage. */
  readonly unreadable: readonly string[];
  /** Runs after which the browser had emptied its storage, and all was brought back and told. */
  readonly broughtBack: readonly string[];
  /** Of what was typed in forms and not saved: changes, those said to be kept, and those of them that were lost. */
  readonly typed: number;
  readonly typedAcknowledged: number;
  readonly typedLost: readonly string[];
}

/** What was reported before the end: states in their order, by their fingerprints, and the last that was saved. */
interface Reported {
  readonly made: number[];
  savedIndex: number;
}

const databaseName = "demarc-kill";

function listen(page: Page, first: number): Reported {
  const reported: Reported = { made: [first], savedIndex: 0 };
  page.on("console", (message) => {
    const [, kind, index, fingerprint] = /^(made|saved) (\d+) (\d+)$/.exec(message.text()) ?? [];
    if (kind === "made") reported.made[Number(index)] = Number(fingerprint);
    if (kind === "saved") reported.savedIndex = Number(index);
  });
  return reported;
}

/** Whether a notice says that works were brought back from the second copy. */
const isBroughtBack = (notice: string) => notice === keepMessages.en.broughtBack(1);

/** What is wrong with what was opened after the end; null where nothing is. */
function judge(
  before: Reported,
  open: PageState,
  workId: string,
): { kind: "lost" | "unreadable"; what: string } | null {
  const wrong = open.notices.filter((notice) => !isBroughtBack(notice));
  if (open.workId !== workId || wrong.length > 0)
    return { kind: "unreadable", what: `${open.workId} ${wrong.join(" ")}` };
  const index = before.made.lastIndexOf(open.fingerprint);
  // A state that was not reported any more is newer than all that were.
  if (index < 0) return null;
  return index < before.savedIndex
    ? { kind: "lost", what: `state ${index}, saved ${before.savedIndex}` }
    : null;
}

/** Kills a browser at a random moment while it edits, again and again, and compares what it then opens. */
export async function runKills(kills: number, report: (line: string) => void): Promise<KillResult> {
  const served = await serveKeepPage();
  const folder = mkdtempSync(join(tmpdir(), "demarc-kill-"));
  const lost: string[] = [];
  const unreadable: string[] = [];
  const broughtBack: string[] = [];
  const typedLost: string[] = [];
  let [made, acknowledged, typed, typedAcknowledged] = [0, 0, 0, 0];
  let before: Reported | null = null;
  let draftsBefore: TypedDrafts | null = null;
  let workId = "";
  try {
    for (let run = 0; run <= kills; run++) {
      const browser = await startMortalBrowser(folder);
      try {
        await browser.page.goto(served.url);
        const open = await browser.page.evaluate((name) => keepPage.start(name), databaseName);
        const wrong = before && judge(before, open, workId);
        if (wrong) {
          const works = await browser.page.evaluate(() => keepPage.works());
          const what = `run ${run}: ${wrong.what}; open before ${workId}; all works ${works.join(" ")}`;
          (wrong.kind === "lost" ? lost : unreadable).push(what);
        }
        if (open.notices.some(isBroughtBack)) broughtBack.push(`run ${run}`);
        const drafts = await browser.page.evaluate(() => keepPage.typedTags());
        if (typeof drafts === "string") throw new Error(`the drafts cannot be read: ${drafts}`);
        if (draftsBefore)
          typedLost.push(...lostDrafts(draftsBefore, drafts).map((what) => `run ${run}: ${what}`));
        const hasUnknown = before !== null && !before.made.includes(open.fingerprint);
        if (before && (run % 20 === 0 || wrong))
          report(
            `kill ${run}: ${before.made.length - 1} made, ${before.savedIndex} saved, open ${hasUnknown ? "a newer one" : before.made.lastIndexOf(open.fingerprint)}`,
          );
        workId = open.workId ?? "";
        before = listen(browser.page, open.fingerprint);
        draftsBefore = listenToDrafts(browser.page, drafts);
        if (run === kills) break;
        await browser.page.evaluate(() => keepPage.typeForever());
        // It never answers: the browser dies first.
        browser.page.evaluate(() => keepPage.editForever()).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900));
      } finally {
        await browser.kill();
      }
      made += before.made.length - 1;
      acknowledged += before.savedIndex;
      typed += draftsBefore.typed;
      typedAcknowledged += draftsBefore.acknowledged;
    }
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, made, acknowledged, lost, unreadable, broughtBack, typed, typedAcknowledged, typedLost };
}
