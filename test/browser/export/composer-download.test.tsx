import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { clearPage } from "../page-host";
import { button, handle, mountComposer, openGroup, pageOf } from "./mount-composer";

beforeEach(() => page.viewport(1300, 850));
afterEach(() => {
  clearPage();
  vi.restoreAllMocks();
});

const small = { page: "custom", custom: { width: 150, height: 110, unit: "mm" }, dpi: 96 } as const;

/** Files that were handed over instead of being downloaded. */
function catchFiles(): Blob[] {
  const files: Blob[] = [];
  const { createObjectURL } = URL;
  vi.spyOn(URL, "createObjectURL").mockImplementation((made) => {
    // Workers of the map are made this way too.
    if (made instanceof Blob && !/javascript/.test(made.type)) files.push(made);
    return createObjectURL.call(URL, made);
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  return files;
}

it("gives the focus back to Download after Enter on it", async () => {
  const files = catchFiles();
  mountComposer(small);
  await expect.element(handle("Legend")).toBeVisible();
  const download = (await button("Download").findElement()) as HTMLButtonElement;
  download.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => download.disabled).toBe(true);
  await expect.poll(() => files.length, { timeout: 10_000 }).toBe(1);
  await expect.element(button("Download")).toBeEnabled();
  await expect.poll(() => document.activeElement).toBe(download);
});

it("leaves the focus where it is where the file was asked for from a field", async () => {
  const files = catchFiles();
  mountComposer(small);
  await expect.element(handle("Legend")).toBeVisible();
  const title = (await page
    .getByRole("textbox", { name: "Title", exact: true })
    .findElement()) as HTMLElement;
  title.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => files.length, { timeout: 10_000 }).toBe(1);
  await expect.element(button("Download")).toBeEnabled();
  expect(document.activeElement).toBe(title);
});

it("offers to carry no workspace", async () => {
  const store = mountComposer(small);
  await openGroup("Publish-safe");
  await userEvent.click(page.getByRole("checkbox", { name: "Carry the workspace in the file" }));
  expect(pageOf(store).carriesWorkspace).toBe(false);
});
