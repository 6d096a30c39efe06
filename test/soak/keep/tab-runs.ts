import { type BrowserContext, chromium, type Page } from "playwright";
import { browserLaunchOptions } from "../../../.ci/find-browser";
import { serveKeepPage } from "./serve-keep-page";

export interface TabResult {
  readonly runs: number;
  readonly added: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly takeOvers: number;
  readonly copies: number;
  /** Acknowledged edits that stand in a copy and not in the first work. */
  readonly inCopies: number;
  /** What went wrong, by run; empty where nothing did. */
  readonly wrong: readonly string[];
}

const random = (count: number) => Math.floor(Math.random() * count);
const stepsOfRun = 14;
const handOverMs = 300;

/** Two tabs of one browser that edit one work, and what they said. */
class TwoTabs {
  readonly added = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly wrong: string[] = [];
  refused = 0;
  takeOvers = 0;
  private readonly pages: (Page | null)[] = [null, null];
  private readonly context: BrowserContext;
  private readonly url: string;
  private readonly databaseName: string;

  constructor(context: BrowserContext, url: string, databaseName: string) {
    this.context = context;
    this.url = url;
    this.databaseName = databaseName;
  }

  async open(index: number): Promise<Page> {
    const page = await this.context.newPage();
    page.on("pageerror", (error) => this.wrong.push(`an error: ${error.message}`));
    await page.goto(this.url);
    await this.start(page);
    this.pages[index] = page;
    return page;
  }

  async begin(): Promise<void> {
    const page = await this.open(0);
    await this.add(page);
    await page.evaluate(() => keepPage.flush());
    await this.open(1);
  }

  private start(page: Page) {
    return page.evaluate(([name, ms]) => keepPage.start(name, ms), [this.databaseName, handOverMs] as const);
  }

  /** What the tab said to be saved, before it forgets. */
  private async hear(page: Page): Promise<void> {
    for (const id of await page.evaluate(() => keepPage.savedIds())) this.acknowledged.add(id);
  }

  async act(index: number): Promise<void> {
    const page = this.pages[index] ?? (await this.open(index));
    const kind = random(20);
    if (kind < 11) return this.add(page);
    if (kind < 15) {
      this.takeOvers++;
      await page.evaluate(() => keepPage.takeOver());
    } else if (kind === 15) {
      await this.hear(page);
      await page.reload();
      await this.start(page);
    } else if (kind === 16) {
      await this.hear(page);
      this.pages[index] = null;
      await page.close();
    } else if (kind === 17) await page.evaluate((ms) => keepPage.hang(ms), random(900));
    else await new Promise((resolve) => setTimeout(resolve, random(60)));
  }

  private async add(page: Page): Promise<void> {
    for (let count = 1 + random(3); count > 0; count--) {
      const id = `zone-${this.added.size}-${random(1e9)}`;
      const { outcome, notices } = await page.evaluate(
        (zoneId) => ({ outcome: keepPage.add(zoneId), notices: keepPage.state().notices }),
        id,
      );
      if (outcome === "added") this.added.add(id);
      else {
        this.refused++;
        if (!notices.includes("written-elsewhere")) this.wrong.push(`${id} was refused without a word`);
      }
    }
  }

  /** Opens the work in a tab of its own once the others are closed; what is in it, and in copies of it. */
  async end(): Promise<{ zoneIds: readonly string[]; copied: readonly string[]; copies: number }> {
    for (const page of this.pages) {
      if (!page) continue;
      await page.evaluate(() => keepPage.flush());
      // What the tab that writes was told by the other comes a moment later.
      await new Promise((resolve) => setTimeout(resolve, 30));
      await this.hear(page);
    }
    const first = this.pages.find((page) => page !== null);
    const workId = first ? (await first.evaluate(() => keepPage.state())).workId : null;
    for (const page of this.pages) await page?.close();
    const page = await this.open(0);
    const state = workId
      ? await page.evaluate((id) => keepPage.openWork(id), workId)
      : await page.evaluate(() => keepPage.state());
    const others = (await page.evaluate(() => keepPage.works())).filter((id) => id !== state.workId);
    const copied: string[] = [];
    for (const id of others)
      copied.push(...(await page.evaluate((other) => keepPage.openWork(other), id)).zoneIds);
    await page.close();
    return { zoneIds: state.zoneIds, copied, copies: others.length };
  }
}

/** Two tabs edit, take over, reload, close and hang at random: every edit that was said to be saved is there, once. */
export async function runTwoTabs(runs: number, report: (line: string) => void): Promise<TabResult> {
  const served = await serveKeepPage();
  const browser = await chromium.launch(browserLaunchOptions());
  const wrong: string[] = [];
  const sums = { added: 0, acknowledged: 0, refused: 0, takeOvers: 0, copies: 0, inCopies: 0 };
  try {
    const context = await browser.newContext();
    for (let run = 0; run < runs; run++) {
      const tabs = new TwoTabs(context, served.url, `demarc-tabs-${run}`);
      // One work for both: the first writes it before the second looks.
      await tabs.begin();
      const actions = async (index: number) => {
        for (let step = 0; step < stepsOfRun / 2; step++) await tabs.act(index);
      };
      await Promise.all([actions(0), actions(1)]);
      const { zoneIds, copied, copies } = await tabs.end();
      const repeated = zoneIds.length - new Set(zoneIds).size;
      // A tab that is opened anew may have the copy that a robbed one made, and go on in it.
      const elsewhere = [...tabs.acknowledged].filter((id) => !zoneIds.includes(id));
      const lost = elsewhere.filter((id) => !copied.includes(id));
      sums.inCopies += elsewhere.length - lost.length;
      if (lost.length + repeated > 0) tabs.wrong.push(`${lost.length} lost, ${repeated} twice`);
      wrong.push(...tabs.wrong.map((what) => `run ${run}: ${what}`));
      sums.added += tabs.added.size;
      sums.acknowledged += tabs.acknowledged.size;
      sums.refused += tabs.refused;
      sums.takeOvers += tabs.takeOvers;
      sums.copies += copies;
      if (run % 20 === 0 || tabs.wrong.length > 0)
        report(`interleaving ${run}: ${tabs.wrong.join(", ") || "well"}`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return { runs, ...sums, wrong };
}
