import AxeBuilder from "@axe-core/playwright";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { recount } from "./support";

const fragment = "#map=5.2/48.6/33.2&window=2025-12-26T00:00Z/2025-12-28T00:00Z";

/** Everything by which a page could keep or tell something, counted in every frame. */
async function countKeeping(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { keepingCalls: calls });
    const count = (owner: object, name: string) => {
      const original = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        value(this: unknown, ...values: unknown[]) {
          calls.push(name);
          return original.apply(this, values);
        },
      });
    };
    count(IDBFactory.prototype, "open");
    count(Storage.prototype, "setItem");
    count(CacheStorage.prototype, "open");
    count(ServiceWorkerContainer.prototype, "register");
    count(LockManager.prototype, "request");
    const { StorageBucketManager: buckets } = window as { StorageBucketManager?: { prototype: object } };
    if (buckets) count(buckets.prototype, "open");
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        calls.push("BroadcastChannel");
      }
    };
  });
}

/** A page of somebody else's with the map between two buttons, and what the map told it. */
async function openHost(page: Page, width: number, height: number, link = fragment): Promise<Frame> {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Host</title><body style="height:3000px;margin:0">
        <button>before</button><br />
        <iframe src="./${link}&embed=1" width="${width}" height="${height}" style="border:0" title="Map"></iframe>
        <br /><button>after</button>
        <script>window.told = []; addEventListener("message", (event) => told.push(event.data));</script>`,
    }),
  );
  await page.goto("./host.html");
  const frame = page.frames()[1];
  if (!frame) throw new Error("there is no frame");
  await expect(frame.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
  return frame;
}

const appLink = (frame: Frame) => frame.getByRole("link", { name: "Open in Demarc" });

test.use({ serviceWorkers: "allow" });

test("an embedded map shows what its link says, keeps nothing, and leaves the page around alone", async ({
  page,
}) => {
  await countKeeping(page);
  const frame = await openHost(page, 640, 480);
  const { certain, possible } = recount("2025-12-26T00:00Z", "2025-12-28T00:00Z");
  await expect(frame.getByRole("status").filter({ hasText: "of 89 incidents" })).toContainText(
    `${certain} certain + ${possible} possible`,
  );

  await test.step("without header, panels and tools", async () => {
    await expect(frame.getByRole("banner")).toHaveCount(0);
    for (const name of ["Import", "Export", "Share", "Undo", "Draw line", "Save file"])
      await expect(frame.getByRole("button", { name })).toHaveCount(0);
    await expect(frame.getByRole("tab")).toHaveCount(0);
    await expect(frame.getByRole("contentinfo")).toContainText("Internationally recognised borders");
    await frame.getByText("Legend", { exact: true }).click();
    await expect(frame.getByText(/Control map of .* schematic/)).toBeVisible();
    await frame.getByText("Legend", { exact: true }).click();
  });

  await test.step("the whole app is one link away, with what is shown", async () => {
    await expect(appLink(frame)).toHaveAttribute("target", "_blank");
    await expect(appLink(frame)).toHaveAttribute("rel", /noopener/);
    await expect(appLink(frame)).toHaveAttribute("href", /#map=5\.2\/48\.6\/33\.2&window=2025-12-26T00:00Z/);
    expect(await appLink(frame).getAttribute("href")).not.toContain("embed");
    const before = await appLink(frame).getAttribute("href");
    await frame.getByRole("button", { name: "Later" }).click();
    await expect(appLink(frame)).not.toHaveAttribute("href", before ?? "");
  });

  await test.step("the wheel scrolls the page until the map is clicked", async () => {
    const box = await page.locator("iframe").boundingBox();
    if (!box) throw new Error("there is no frame");
    const link = await appLink(frame).getAttribute("href");
    await page.mouse.move(box.x + 480, box.y + 60);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(appLink(frame)).toHaveAttribute("href", link ?? "");
    await page.mouse.click(box.x + 480, box.y + 60);
    await page.mouse.wheel(0, -240);
    await expect(appLink(frame)).not.toHaveAttribute("href", link ?? "");
  });

  await test.step("an incident is selected by keyboard, told in short, and Tab leaves the frame", async () => {
    await frame.getByRole("application").focus();
    await page.keyboard.press("Enter");
    await expect(frame.getByRole("complementary", { name: "Selected" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(frame.getByRole("complementary")).toHaveCount(0);
    await page.getByRole("button", { name: "before" }).focus();
    const after = page.getByRole("button", { name: "after" });
    let presses = 0;
    while (presses < 60 && !(await after.evaluate((button) => button === document.activeElement))) {
      await page.keyboard.press("Tab");
      presses++;
    }
    await expect(after).toBeFocused();
    expect(presses).toBeGreaterThan(5);
  });

  await test.step("it says how high it would be, and that alone", async () => {
    const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    expect(told.length).toBeGreaterThan(0);
    for (const message of told)
      expect(message).toEqual({ type: "demarc:height", heightPx: expect.any(Number) });
  });

  await test.step("nothing is kept, registered or told to others", async () => {
    const kept = await frame.evaluate(async () => ({
      calls: (window as unknown as { keepingCalls: string[] }).keepingCalls,
      databases: await indexedDB.databases(),
      local: localStorage.length,
      session: sessionStorage.length,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({
      calls: [],
      databases: [],
      local: 0,
      session: 0,
      caches: [],
      workers: 0,
      cookies: "",
    });
  });

  await test.step("which the whole app would have been seen to do", async () => {
    await page.goto("./");
    const calls = () => page.evaluate(() => (window as unknown as { keepingCalls: string[] }).keepingCalls);
    await expect.poll(calls).toContain("open");
  });
});

test("an embedded map fits its frame, and axe finds nothing serious", async ({ page }) => {
  const fitsInto = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    const room = () =>
      page.evaluate(() => ({
        isSideways: document.documentElement.scrollWidth > innerWidth,
        hasMap: (document.querySelector("main")?.clientHeight ?? 0) >= 96,
        hasFoot:
          (document.querySelector("footer")?.getBoundingClientRect().bottom ?? innerHeight + 1) <=
          innerHeight,
      }));
    await expect.poll(room).toEqual({ isSideways: false, hasMap: true, hasFoot: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  };
  const open = async (look: string) => {
    // Of the fragment alone a page is not loaded anew.
    await page.goto("about:blank");
    await page.goto(`./${fragment}${look}&select=2025-12-26-uman&embed=1`);
    await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("complementary")).toBeVisible();
  };
  await open("&lang=uk&theme=dark");
  await fitsInto(280, 240);
  await fitsInto(640, 400);
  await open("");
  await fitsInto(320, 300);
  await fitsInto(900, 600);
});
