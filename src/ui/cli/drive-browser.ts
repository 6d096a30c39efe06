import { spawnSync } from "node:child_process";
import { type Browser, chromium, type Page } from "playwright";
import { browserLaunchOptions, findBrowser } from "../../../.ci/find-browser";
import { SnapshotError } from "./exit-codes";
import type { DrawnFacts, PageAnswer, PageJob, TellProgress } from "./page/page-job";

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A Chromium is found or installed; whatever that says goes to the standard error. */
function provideBrowser(root: string): void {
  try {
    if (findBrowser() !== null) return;
  } catch (error) {
    throw new SnapshotError("failed", "no-browser", reasonOf(error));
  }
  const installed = spawnSync("npx", ["tsx", ".ci/ensure-browser.ts"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (installed.status !== 0)
    throw new SnapshotError(
      "failed",
      "no-browser",
      "A page is drawn by a Chromium, and none was found. Install one, or set CHROMIUM_PATH to it.",
    );
}

async function launch(): Promise<Browser> {
  try {
    const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    return await chromium.launch({ ...browserLaunchOptions(), ...ownSignals });
  } catch (error) {
    throw new SnapshotError("failed", "browser-not-started", "The browser could not be started.", [
      reasonOf(error).split("\n")[0] ?? "",
    ]);
  }
}

/** A page that reaches nothing but its own server, the same on every machine. */
async function openPage(browser: Browser, origin: string, tellProgress: TellProgress): Promise<Page> {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    colorScheme: "light",
    serviceWorkers: "block",
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort("blockedbyclient"),
  );
  const page = await context.newPage();
  await page.exposeFunction("demarcProgress", tellProgress);
  return page;
}

export interface BrowserWork {
  readonly root: string;
  readonly origin: string;
  readonly job: PageJob;
  readonly signal: AbortSignal;
  readonly tellProgress: TellProgress;
  /** Takes the bytes over while the browser still has them. */
  readonly keep: (
    facts: DrawnFacts,
    readPiece: (start: number, end: number) => Promise<Buffer>,
  ) => Promise<void>;
}

/**
 * Starts a browser, draws in it and hands the file over; the browser is gone afterwards, whatever happened. Throws a
 * SnapshotError, or the signal's reason if that ended it.
 */
export async function drawInBrowser(work: BrowserWork): Promise<PageAnswer> {
  const { root, origin, job, signal, tellProgress, keep } = work;
  provideBrowser(root);
  signal.throwIfAborted();
  const browser = await launch();
  const end = () => void browser.close();
  signal.addEventListener("abort", end);
  const problems: string[] = [];
  try {
    signal.throwIfAborted();
    const page = await openPage(browser, origin, tellProgress);
    page.on("pageerror", (error) => problems.push(reasonOf(error)));
    page.on("crash", () => {
      problems.push("the page crashed, most likely for want of memory");
      end();
    });
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => "demarcSnapshot" in globalThis, undefined, { timeout: 60_000 });
    const answer = await page.evaluate((asked) => globalThis.demarcSnapshot.draw(asked), job);
    if (answer.ok)
      await keep(answer.facts, async (start, stop) => {
        const text = await page.evaluate(([from, to]) => globalThis.demarcSnapshot.read(from, to), [
          start,
          stop,
        ] as const);
        return Buffer.from(text, "base64");
      });
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SnapshotError) throw error;
    throw new SnapshotError("failed", "browser-failed", "The browser did not finish the page.", [
      ...problems,
      reasonOf(error).split("\n")[0] ?? "",
    ]);
  } finally {
    signal.removeEventListener("abort", end);
    await browser.close();
  }
}
