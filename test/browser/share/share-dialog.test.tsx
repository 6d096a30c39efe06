import "@fontsource-variable/inter";
import { StrictMode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { shareMessages } from "../../../src/look/text/messages/share";
import { ShareDialog } from "../../../src/ui/share/share-dialog";
import { StoreProvider } from "../../../src/ui/store-context";
import { emptyDocument } from "../../../src/workspace/document";
import { formatPermalink } from "../../../src/workspace/permalink";
import type { AppState } from "../../../src/workspace/state";
import { createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { clearPage, expectNoViolations, showInPage } from "../page-host";

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const title = 'Night of "27 December"';

async function mountShare(overrides: Partial<AppState> = {}) {
  await page.viewport(900, 1000);
  const store = createAppStore({ document: { ...emptyDocument, title }, ...overrides });
  const onClose = vi.fn();
  const onSaveFile = vi.fn();
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <ShareDialog onClose={onClose} onSaveFile={onSaveFile} />
      </StoreProvider>
    </StrictMode>,
  );
  const name = shareMessages[store.getState().view.locale].title;
  await expect.element(page.getByRole("dialog", { name })).toBeVisible();
  return { store, onClose, onSaveFile };
}

const copyTo = (copied: string[]) =>
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
    copied.push(text);
  });

it("copies the link by one press, and the embed code in the chosen size", async () => {
  const copied: string[] = [];
  copyTo(copied);
  const { store } = await mountShare();
  const copy = page.getByRole("button", { name: "Copy link" });
  await expect.element(copy).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("The link is copied.")).toBeVisible();
  const fragment = formatPermalink(store.getState());
  const address = new URL("#", location.href).href.replace(/(\?.*)?#$/, "");
  expect(copied).toEqual([`${address}${fragment}`]);

  await page.getByLabelText("Size").selectOptions("Small, 360 × 480");
  await page.getByRole("button", { name: "Copy embed code" }).click();
  await expect.element(page.getByText("The embed code is copied.")).toBeVisible();
  const frame = new DOMParser().parseFromString(copied[1] ?? "", "text/html").querySelector("iframe");
  expect(frame?.getAttribute("src")).toBe(`${address}${fragment}&embed=1`);
  expect(frame?.title).toBe(`${title}: a map made with Demarc`);
  expect([frame?.width, frame?.height]).toEqual(["360", "480"]);
  await expectNoViolations();
});

it("selects the text and says so where the browser refuses to copy", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await mountShare();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.element(page.getByText("The browser did not allow copying")).toBeVisible();
  const field = page.getByRole("textbox", { name: "Link" }).element() as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(field.value);
  expect(field.readOnly).toBe(true);
});

it("gives the link to the system's own sheet where there is one, and says what went wrong", async () => {
  const shared: unknown[] = [];
  let answer: () => Promise<void> = async () => undefined;
  Object.assign(navigator, {
    share: (data: unknown) => {
      shared.push(data);
      return answer();
    },
    canShare: () => true,
  });
  try {
    await mountShare();
    const share = page.getByRole("button", { name: "Share…" });
    await share.click();
    expect(shared).toEqual([{ title: `${title} – a map in Demarc`, url: expect.stringContaining("#map=") }]);
    answer = () => Promise.reject(new DOMException("changed my mind", "AbortError"));
    await share.click();
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
    answer = () => Promise.reject(new DOMException("the target is gone", "DataError"));
    await share.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("the target is gone");
    await page.getByRole("button", { name: "Share file…" }).click();
    const { files } = shared.at(-1) as { readonly files: readonly File[] };
    expect(files[0]?.name).toMatch(/\.demarc\.json$/);
    expect(JSON.parse((await files[0]?.text()) ?? "").type).toBe("FeatureCollection");
  } finally {
    Reflect.deleteProperty(navigator, "share");
    Reflect.deleteProperty(navigator, "canShare");
  }
});

it("offers the file alone where the link would be too long, in Ukrainian just as well", async () => {
  const actor = Array.from({ length: 3000 }, (_, index) => ((index * 48271) % 2147483647).toString(36));
  const { onSaveFile, onClose } = await mountShare({
    document: { ...emptyDocument, filter: { ...emptyDocument.filter, actor } },
    view: { ...initialView, locale: "uk" },
  });
  await expect.element(page.getByRole("alert")).toHaveTextContent("Програми обривають довші");
  await expect.element(page.getByRole("textbox")).not.toBeInTheDocument();
  await page.getByRole("button", { name: shareMessages.uk.saveFile }).click();
  expect(onSaveFile).toHaveBeenCalledOnce();
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
