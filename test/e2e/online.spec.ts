import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { acledShapedCsv } from "./import-files";
import { openApp, readCounts } from "./support";

const host = "https://files.example.org";
const review = (page: Page) => page.getByRole("dialog", { name: "Review the import" });
const consent = (page: Page) => page.getByRole("dialog", { name: "Contact files.example.org?" });

interface Asked {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** A host of its own that lets other pages read its files, as one that serves open data does. */
async function serveHost(page: Page): Promise<Asked[]> {
  const asked: Asked[] = [];
  await page.route(`${host}/**`, async (route) => {
    const request = route.request();
    asked.push({ url: request.url(), headers: await request.allHeaders() });
    const { pathname } = new URL(request.url());
    const open = { "access-control-allow-origin": "*" };
    if (pathname === "/events.csv")
      await route.fulfill({ headers: { ...open, "content-type": "text/csv" }, body: acledShapedCsv() });
    else if (pathname === "/events.csv.gz")
      await route.fulfill({
        headers: { ...open, "content-type": "application/gzip" },
        body: gzipSync(acledShapedCsv()),
      });
    else if (pathname === "/closed.csv") {
      const closed = { "access-control-allow-origin": "https://elsewhere.example.org" };
      await route.fulfill({ headers: closed, body: acledShapedCsv() });
    } else if (pathname === "/down.csv") await route.abort("connectionrefused");
    else await route.fulfill({ status: 404, headers: open, body: "" });
  });
  return asked;
}

async function giveAddress(page: Page, url: string): Promise<void> {
  await page.getByRole("button", { name: "Folder, paste or address" }).click();
  await page.getByLabel("Address of a file").fill(url);
  await page.getByRole("dialog").getByRole("button", { name: "Continue", exact: true }).click();
}

async function openOnline(page: Page): Promise<void> {
  await page.goto("./online.html");
  await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
}

test("the usual page contacts nobody, and goes on in the online page when told to", async ({ page }) => {
  const asked = await serveHost(page);
  await openApp(page);

  await test.step("its policy refuses other hosts", async () => {
    const outcome = await page.evaluate(async (url) => {
      const violated = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
          resolve(violatedDirective),
        );
      });
      const failed = await fetch(url).then(
        () => false,
        () => true,
      );
      return { failed, directive: await violated };
    }, `${host}/events.csv`);
    expect(outcome).toEqual({ failed: true, directive: "connect-src" });
    expect(asked).toEqual([]);
  });

  await test.step("it names the host and asks, and asks again over there", async () => {
    await giveAddress(page, `${host}/events.csv`);
    await expect(consent(page)).toContainText("This page contacts nobody");
    await expect(consent(page)).toContainText(`${host}/events.csv`);
    await consent(page).getByRole("button", { name: "Save and continue online" }).click();
    await expect(page).toHaveURL(/online\.html/);
    await expect(consent(page)).toBeVisible({ timeout: 60_000 });
    expect(asked).toEqual([]);
  });

  await test.step("then the file is reviewed and added", async () => {
    await consent(page).getByRole("button", { name: "Fetch the file" }).click();
    await expect(review(page)).toContainText("12 records: 12 accepted + 0 rejected");
    expect(asked.map(({ url }) => url)).toEqual([`${host}/events.csv`]);
    expect(asked[0]?.headers).not.toHaveProperty("cookie");
    expect(asked[0]?.headers).not.toHaveProperty("referer");
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(review(page)).toHaveCount(0);
    await expect.poll(async () => (await readCounts(page)).total).toBe(101);
  });
});

test("a host that says no is told in words; a packed file is unpacked, and its address remembered as its origin", async ({
  page,
}) => {
  const asked = await serveHost(page);
  await openOnline(page);
  const before = await readCounts(page);
  for (const [path, words] of [
    ["gone.csv", "answered with error 404"],
    ["closed.csv", "did not give the file"],
    ["down.csv", "did not give the file"],
  ] as const) {
    await giveAddress(page, `${host}/${path}`);
    await consent(page).getByRole("button", { name: "Fetch the file" }).click();
    await expect(consent(page).getByRole("alert")).toContainText(words);
    await expect(consent(page).getByRole("button", { name: "Try again" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(consent(page)).toHaveCount(0);
  }
  await giveAddress(page, "http://files.example.org/events.csv");
  await consent(page).getByRole("button", { name: "Fetch the file" }).click();
  await expect(consent(page).getByRole("alert")).toContainText("Only addresses that begin with https://");
  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(["/gone.csv", "/closed.csv", "/down.csv"]);
  expect(await readCounts(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(consent(page)).toHaveCount(0);

  for (const [times, total] of [
    [1, 101],
    [2, 101],
  ] as const) {
    await giveAddress(page, `${host}/events.csv.gz`);
    await consent(page).getByRole("button", { name: "Fetch the file" }).click();
    await expect(review(page)).toContainText("12 records: 12 accepted + 0 rejected");
    if (times === 2) await expect(review(page)).toContainText("You already have this source");
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(review(page)).toHaveCount(0);
    await expect.poll(async () => (await readCounts(page)).total).toBe(total);
  }
});
