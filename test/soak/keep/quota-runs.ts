import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { browserLaunchOptions } from "../../../.ci/find-browser";
import { serveKeepPage } from "./serve-keep-page";

export interface QuotaResult {
  readonly runs: number;
  readonly failures: number;
  /** What went wrong, by run; empty where nothing did. */
  readonly wrong: readonly string[];
}

/** Far more zones than fit into any limit that is drawn below. */
const mostZones = 400;
const failuresWanted = 5;

const random = (count: number) => Math.floor(Math.random() * count);

/** Adds a zone; whether it is said to be written, and whether a notice says that it is not. */
async function add(page: Page, id: string) {
  return page.evaluate(async (zoneId) => {
    keepPage.add(zoneId, 4000);
    const { ok } = await keepPage.flush();
    return { ok, saving: keepPage.state().saving, isTold: keepPage.state().notices.includes("save-failed") };
  }, id);
}

async function limitStorage(session: CDPSession, url: string, quotaSize?: number): Promise<void> {
  const { origin } = new URL(url);
  await session.send("Storage.overrideQuotaForOrigin", {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

async function runOnce(
  context: BrowserContext,
  url: string,
  run: number,
): Promise<{ failures: number; wrong: string[] }> {
  const databaseName = `demarc-quota-${run}`;
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  // Set before the first write: the browser remembers for a while how much room there was.
  await limitStorage(session, url, 20_000 + random(150_000));
  await page.evaluate((name) => keepPage.start(name), databaseName);
  const wrong: string[] = [];
  let written: string[] = [];
  const all: string[] = [];
  let failures = 0;
  for (let index = 0; index < mostZones && failures < failuresWanted; index++) {
    all.push(`zone-${index}`);
    const { ok, saving, isTold } = await add(page, `zone-${index}`);
    if (ok) written = [...all];
    else failures++;
    if (!ok && !(isTold && saving === "failed")) wrong.push(`${index} failed in silence`);
  }
  if (failures < failuresWanted) wrong.push(`${all.length} zones, and the limit was not reached`);
  await limitStorage(session, url);
  const other = await context.newPage();
  await other.goto(url);
  const opened = await other.evaluate((name) => keepPage.start(name), databaseName);
  const isLost = opened.workId !== null && written.some((id) => !opened.zoneIds.includes(id));
  if (isLost) wrong.push("something earlier is lost");
  all.push("after");
  const after = await add(page, "after");
  if (!after.ok) wrong.push("nothing is written once there is room");
  await page.close();
  await other.reload();
  const last = await other.evaluate((name) => keepPage.start(name), databaseName);
  if (all.some((id) => !last.zoneIds.includes(id))) wrong.push("something is not there once there is room");
  await other.close();
  return { failures, wrong };
}

/** The browser's own limit of storage is reached at a random moment, and lifted again. */
export async function runQuota(runs: number): Promise<QuotaResult> {
  const served = await serveKeepPage();
  const browser = await chromium.launch(browserLaunchOptions());
  const wrong: string[] = [];
  let failures = 0;
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext();
      const result = await runOnce(context, served.url, run);
      failures += result.failures;
      wrong.push(...result.wrong.map((what) => `run ${run}: ${what}`));
      await context.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return { runs, failures, wrong };
}
