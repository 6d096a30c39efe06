import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { acledShapedCsv, ucdpShapedCsv } from "./import-files";
import { openApp, readCounts } from "./support";

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

const review = (page: Page) => page.getByRole("dialog", { name: "Review the import" });

async function expectNoSeriousFinding(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

test("a table in the shape of UCDP and one in that of ACLED: review, filter, scrub, undo, remove", async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  const { foreignRequests } = await openApp(page);

  await test.step("the review says what it recognised and lists what it rejects", async () => {
    await chooseFile(page, "ged.csv", ucdpShapedCsv());
    await expect(review(page)).toContainText("UCDP");
    await expect(review(page)).toContainText("21 records: 20 accepted + 1 rejected");
    await page.getByRole("tab", { name: /Problems/ }).click();
    await expect(review(page).getByRole("cell", { name: "22", exact: true })).toBeVisible();
    await expect(review(page)).toContainText("195.5");
    await expectNoSeriousFinding(page);
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(review(page)).toHaveCount(0);
    // What is being added is not taken for a source that was there already.
    expect(warnings.filter((text) => text.includes("could not be compared"))).toEqual([]);
  });

  await test.step("what was added lies outside the window, so the window moves to it and says so", async () => {
    await expect(page.getByText("None of it lay in the chosen window")).toBeVisible();
    await expect.poll(() => readCounts(page)).toMatchObject({ certain: 20, total: 109 });
  });

  await test.step("a filter by actor counts what the file says, and undo takes it back", async () => {
    await page.getByRole("tab", { name: "Filters" }).click();
    await page.getByRole("checkbox", { name: "Civilians" }).check();
    expect(await readCounts(page)).toMatchObject({ certain: 5, total: 109 });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => readCounts(page)).toMatchObject({ certain: 20, total: 109 });
  });

  await test.step("scrubbing drops a day's incident at a time", async () => {
    const start = page.getByRole("slider", { name: "Window start" });
    await start.focus();
    await page.keyboard.press("ArrowRight");
    expect((await readCounts(page)).certain).toBe(19);
    await page.keyboard.press("ArrowRight");
    expect((await readCounts(page)).certain).toBe(18);
  });

  await test.step("raw ACLED rows warn in the review and in the export", async () => {
    await chooseFile(page, "acled.csv", acledShapedCsv());
    await expect(review(page)).toContainText("ACLED");
    await expect(review(page)).toContainText("12 records: 12 accepted + 0 rejected");
    await expect(review(page)).toContainText("forbid passing on its rows");
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(121);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByLabel("Format").selectOption("csv");
    await expect(page.getByRole("dialog")).toContainText("ACLED");
    await expectNoSeriousFinding(page);
    await page.keyboard.press("Escape");
  });

  await test.step("a reload keeps both", async () => {
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await page.reload();
    await expect.poll(async () => (await readCounts(page)).total, { timeout: 30_000 }).toBe(121);
  });

  await test.step("a source is removed and brought back", async () => {
    await page.getByRole("tab", { name: "Layers" }).click();
    await page.getByRole("button", { name: /^Remove: UCDP/ }).click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(101);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(121);
  });
  expect(foreignRequests).toEqual([]);
});

test("a damaged archive changes nothing; the same file again, a later one and a replacement do not double their source", async ({
  page,
}) => {
  await openApp(page);

  await test.step("a damaged archive is refused in words and changes nothing", async () => {
    const before = await readCounts(page);
    await page.locator("input[type=file]").setInputFiles({
      name: "broken.kmz",
      mimeType: "application/zip",
      buffer: Buffer.from("PK\u0003\u0004 this is no archive"),
    });
    await expect(page.getByRole("dialog")).toContainText("broken.kmz");
    await expect(page.getByRole("dialog")).toContainText("Nothing was added or changed.");
    await page.keyboard.press("Escape");
    expect(await readCounts(page)).toEqual(before);
  });

  const [header, ...rows] = acledShapedCsv().trimEnd().split("\n");
  const added = (row: string | undefined) => (row ?? "").replace(/^UKR9\d+/, "UKR-LATER");
  await chooseFile(page, "acled.csv", [header, ...rows].join("\n"));
  await page.getByRole("button", { name: "Add to map" }).click();
  await expect.poll(async () => (await readCounts(page)).total).toBe(101);

  await test.step("importing the same file again asks, and then does not double it", async () => {
    await chooseFile(page, "acled.csv", acledShapedCsv());
    await expect(review(page)).toContainText("You already have this source");
    await expect(review(page)).toContainText("0 new, 12 as before or changed, 0 only in what you have");
    await expect(review(page).getByRole("radio", { name: /^Update by identifier/ })).toBeChecked();
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(review(page)).toHaveCount(0);
    await expect.poll(async () => (await readCounts(page)).total).toBe(101);
  });

  await test.step("three rows as before and a new one: all others are kept", async () => {
    await chooseFile(page, "acled-later.csv", [header, ...rows.slice(0, 3), added(rows[0])].join("\n"));
    await expect(review(page)).toContainText("1 new, 3 as before or changed, 9 only in what you have");
    await expectNoSeriousFinding(page);
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(page.getByText("9 kept that are not in the file")).toBeVisible();
    await expect.poll(async () => (await readCounts(page)).total).toBe(102);
  });

  await test.step("a reload has the whole of it", async () => {
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await page.reload();
    await expect.poll(async () => (await readCounts(page)).total, { timeout: 30_000 }).toBe(102);
  });

  await test.step("replacing leaves what the file has, and undo takes that back", async () => {
    await chooseFile(page, "acled-later.csv", [header, ...rows.slice(0, 3)].join("\n"));
    await review(page)
      .getByRole("radio", { name: /^Replace its content/ })
      .check();
    await page.getByRole("button", { name: "Add to map" }).click();
    await expect(page.getByText("10 no longer in the file")).toBeVisible();
    await expect.poll(async () => (await readCounts(page)).total).toBe(92);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(async () => (await readCounts(page)).total).toBe(102);
  });
});

test("the review by keyboard alone, in Ukrainian and dark", async ({ page }) => {
  await openApp(page, "#theme=dark&lang=uk");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Імпорт", exact: true }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({
    name: "ged.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(ucdpShapedCsv()),
  });
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("прийнято 20 + відхилено 1");
  await expectNoSeriousFinding(page);
  for (let presses = 0; presses < 60; presses++) {
    const name = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.includes("Додати на карту")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("20", { exact: false }).first()).toBeVisible();
});
