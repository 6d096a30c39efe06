import { expect, type Page, test } from "@playwright/test";
import {
  type ChosenFile,
  hostileFragment,
  hostileKml,
  hostilePicture,
  hostileTable,
  refusedFiles,
} from "../defences/combined-files";
import { openApp, readCounts } from "./support";

const review = (page: Page) => page.getByRole("dialog", { name: "Review the import" });
const told = (page: Page, words: string) => page.getByRole("alert").filter({ hasText: words });

async function choose(page: Page, { name, content }: ChosenFile): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

/** Everything that must stay empty: dialogs, script that ran, and what the page's policy had to stop. */
async function watch(page: Page): Promise<() => Promise<unknown>> {
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const inPage = () =>
    page.evaluate(() => {
      const { __hit: hit, violations } = window as unknown as Record<string, unknown>;
      const followed = [...document.querySelectorAll("a[href]")].map((link) => ({
        protocol: (link as HTMLAnchorElement).protocol,
        rel: link.getAttribute("rel"),
      }));
      const bad = followed.filter(
        ({ protocol, rel }) => !/^https?:$/.test(protocol) || rel !== "noopener noreferrer",
      );
      return { ran: hit !== undefined, violations, bad, polluted: "polluted" in {} };
    });
  return async () => ({ dialogs, ...(await inPage()) });
}

const nothing = { dialogs: [], ran: false, violations: [], bad: [], polluted: false };

test("hostile files, pictures and links run nothing, ask nobody, and are told in words", async ({ page }) => {
  const seen = await watch(page);
  const { foreignRequests } = await openApp(page);
  const before = await readCounts(page);

  await test.step("a table that attacks with its name, header, cells and addresses is read as text", async () => {
    await choose(page, hostileTable);
    await expect(review(page)).toContainText("3 records: 3 accepted + 0 rejected");
    await expect(review(page)).toContainText("<img src=x onerror=");
    expect(await seen()).toEqual(nothing);
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(before.total + 3);
  });

  await test.step("its incidents show script as text, and only web addresses as links", async () => {
    await page.getByRole("tab", { name: "Incidents" }).click();
    const list = page.getByRole("region", { name: "Incidents" });
    const details = page.getByRole("region", { name: "Details" });
    await list.getByRole("button", { name: "<script>" }).click();
    await expect(details).toContainText("<script>window.__hit");
    await expect(details.locator("a[href]")).toHaveCount(0);
    await list.getByRole("button", { name: /^Good/ }).click();
    await expect(details.locator("a[href]").first()).toHaveAttribute(
      "href",
      /^https:\/\/news\.example\/a%22/,
    );
    expect(await seen()).toEqual(nothing);
  });

  await test.step("a KML with script in its description is read as text", async () => {
    await choose(page, hostileKml);
    await expect(review(page)).toContainText(`<a href="javascript:`);
    expect(await seen()).toEqual(nothing);
    await page.keyboard.press("Escape");
    await expect(review(page)).toHaveCount(0);
  });

  for (const file of refusedFiles)
    await test.step(`${file.name} is refused in words and changes nothing`, async () => {
      await choose(page, file);
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText(file.name);
      await expect(dialog).toContainText("Nothing was added or changed.");
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    });

  await test.step("a picture that carries a hostile workspace is opened as far as it is sound", async () => {
    await choose(page, hostilePicture);
    await expect(page.getByText("page.svg is open")).toBeVisible();
    await expect(told(page, "could not be used")).toBeVisible();
    expect(await seen()).toEqual(nothing);
  });

  await test.step("a hostile link is ignored part by part, in a sentence that stays short", async () => {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, hostileFragment);
    await expect(told(page, "__proto__=1")).toBeVisible();
    expect(((await told(page, "__proto__=1").textContent()) ?? "").length).toBeLessThan(900);
  });

  await test.step("after a reload from storage nothing runs either, and the app works", async () => {
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await page.reload();
    await expect(page.locator("[data-ready=true]")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await seen()).toEqual(nothing);
  });
  expect(foreignRequests).toEqual([]);
});
