import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openDatabase } from "../../../src/runtime/database";
import { clearPage } from "../page-host";
import { button, handle, mountComposer, openGroup, pageOf, stepCount } from "./mount-composer";

beforeEach(() => page.viewport(1300, 850));
afterEach(async () => {
  clearPage();
  vi.restoreAllMocks();
  await deleteDB("demarc");
});

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const choice = (name: string) => page.getByRole("combobox", { name, exact: true });

it("keeps a template, uses it on another page, deletes it and puts it back", async () => {
  const store = mountComposer({
    page: "a5",
    orientation: "portrait",
    title: "Mine",
    themeName: "dark",
    blocks: { legend: { isShown: true, at: [1, 0] } },
  });
  await openGroup("Templates");
  await expect.element(page.getByText("None is kept yet.")).toBeVisible();
  await userEvent.click(button("Keep this page as a template"));
  await expect.element(page.getByText("Give it a name first.")).toBeVisible();
  await userEvent.fill(field("Name of the template"), "House");
  await userEvent.click(button("Keep this page as a template"));
  await expect.element(page.getByText("“House” is kept.")).toBeVisible();

  await userEvent.selectOptions(choice("Page"), "a3");
  await userEvent.selectOptions(choice("Colours"), "light");
  const before = stepCount(store);
  await userEvent.click(button("Use the template House"));
  expect(pageOf(store)).toMatchObject({
    page: "a5",
    orientation: "portrait",
    title: "Mine",
    themeName: "dark",
    blocks: { legend: { isShown: true, at: [1, 0] } },
  });
  expect(stepCount(store)).toBe(before + 1);
  await expect.element(page.getByText("The page follows “House”.")).toBeVisible();

  await userEvent.click(button("Delete the template House"));
  await expect.element(page.getByText("“House” is deleted.")).toBeVisible();
  await expect.element(page.getByText("None is kept yet.")).toBeVisible();
  await userEvent.click(button("Put it back"));
  await expect.element(button("Use the template House")).toBeVisible();
});

it("opens a template’s file, and says why another one is none", async () => {
  mountComposer();
  await openGroup("Templates");
  await expect.element(page.getByText("None is kept yet.")).toBeVisible();
  const input = document.querySelector('dialog input[type="file"]') as HTMLInputElement;
  const choose = async (text: string, name: string) => {
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type: "application/json" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const file = { format: "demarc-page", version: 1, name: "From afar", page: { page: "16:9", dpi: 96 } };
  await choose(JSON.stringify(file), "afar.demarc-page.json");
  await expect.element(button("Use the template From afar")).toBeVisible();
  await choose(JSON.stringify({ ...file, version: 9 }), "new.demarc-page.json");
  await expect
    .element(page.getByText(/new\.demarc-page\.json was written by a newer Demarc \(version 9\)/))
    .toBeVisible();
  await choose("no", "no.json");
  await expect.element(page.getByText(/no\.json is no template of a page/)).toBeVisible();
});

it("tells when the browser’s storage refuses", async () => {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  mountComposer();
  await openGroup("Templates");
  await userEvent.fill(field("Name of the template"), "House");
  await userEvent.click(button("Keep this page as a template"));
  await expect.element(page.getByRole("alert")).toHaveTextContent(/storage refused.*no room/);
});

it("keeps the templates of a database beside what was in it", async () => {
  const database = await openDatabase();
  expect([...database.objectStoreNames]).toContain("page-templates");
  expect([...database.objectStoreNames]).toContain("works");
  database.close();
});

it("takes a size of one’s own, explains one that is none, and says why a page cannot be turned", async () => {
  const store = mountComposer();
  await userEvent.selectOptions(choice("Page"), "custom");
  await expect.element(choice("Orientation")).toBeDisabled();
  await expect.element(page.getByText("Width and height say it.")).toBeVisible();
  await userEvent.fill(field("Width"), "3");
  await expect.element(page.getByText("A number from 50 to 2,000.")).toBeVisible();
  expect(pageOf(store).custom.width).toBe(280);
  await userEvent.fill(field("Width"), "254");
  expect(pageOf(store).custom.width).toBe(254);
  await userEvent.selectOptions(choice("Unit"), "px");
  expect(pageOf(store).custom).toEqual({ width: 3000, height: 2362, unit: "px" });
  await userEvent.selectOptions(choice("Page"), "9:16");
  await expect.element(page.getByText("9:16 is always upright.")).toBeVisible();
});

it("follows the interface until told, in colours and in language", async () => {
  const store = mountComposer();
  await expect.element(choice("Colours")).toHaveDisplayValue("As the interface (Light)");
  await userEvent.selectOptions(choice("Colours"), "print");
  await userEvent.selectOptions(choice("Written in"), "uk");
  expect(pageOf(store)).toMatchObject({ themeName: "print", locale: "uk" });
  await userEvent.selectOptions(choice("Colours"), "");
  await userEvent.selectOptions(choice("Written in"), "");
  expect(pageOf(store)).toMatchObject({ themeName: null, locale: null });
});

it("makes a page publish-safe, with a grid and days", async () => {
  const store = mountComposer();
  await openGroup("Publish-safe");
  await userEvent.click(page.getByRole("checkbox", { name: "Publish-safe" }));
  expect(pageOf(store).publishSafe).toEqual({ gridKm: 10, delayDays: 2 });
  await userEvent.selectOptions(choice("Grid"), "25");
  await userEvent.fill(field("Leave out the last days"), "1.5");
  await expect.element(page.getByText("A whole number of days from 0 to 3,650.")).toBeVisible();
  await userEvent.fill(field("Leave out the last days"), "7");
  expect(pageOf(store).publishSafe).toEqual({ gridKm: 25, delayDays: 7 });
});

it("refuses a page that no browser can draw, and says which resolution fits", async () => {
  mountComposer({ page: "custom", custom: { width: 1500, height: 1500, unit: "mm" }, dpi: 600 });
  await expect.element(page.getByText("Larger than a browser can draw. At 150 dpi it fits.")).toBeVisible();
  await expect.element(button("Download")).toBeDisabled();
  await userEvent.selectOptions(choice("Resolution"), "96");
  await expect.element(button("Download")).toBeEnabled();
});

it("writes caption and alt text in both languages", async () => {
  mountComposer();
  await expect.element(handle("Legend")).toBeVisible();
  await userEvent.selectOptions(choice("Format"), "caption");
  const caption = await field("Caption in English").findElement();
  expect((caption as HTMLTextAreaElement).value).toMatch(/\S/);
  expect((caption as HTMLTextAreaElement).readOnly).toBe(true);
  const words = (await field("Alt text in Ukrainian").findElement()) as HTMLTextAreaElement;
  expect(words.value).toMatch(/\p{Script=Cyrillic}/u);
  let copied = "";
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
    copied = text;
  });
  await userEvent.click(button("Copy: Alt text in Ukrainian"));
  await expect.element(page.getByText("Copied.")).toBeVisible();
  expect(copied).toBe(words.value);
});
