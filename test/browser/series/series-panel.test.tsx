import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { StrictMode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SeriesPanel } from "../../../src/ui/export/series/series-panel";
import type { SeriesKind } from "../../../src/ui/export/series/series-settings";
import { StoreProvider } from "../../../src/ui/store-context";
import { setView } from "../../../src/workspace/commands/view-commands";
import type { AppStore } from "../../../src/workspace/store";
import { createAppStore } from "../../../src/workspace/store";
import { sampleSpec } from "../../snapshot/sample-content";
import "../snapshot/snapshot-page";
import { clearPage, expectNoViolations, showInPage } from "../page-host";
import { readZip } from "./read-zip";
import { seriesState } from "./series-job";

afterEach(() => {
  clearPage();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const spec = sampleSpec({
  page: "custom",
  custom: { width: 1000, height: 700, unit: "px" },
  dpi: 96,
  title: "Days",
});

function mount(kind: SeriesKind): AppStore {
  const { datasets, document, view, time } = seriesState();
  const store = createAppStore({ datasets, document, view, time });
  showInPage(
    <StrictMode>
      <StoreProvider value={store}>
        <SeriesPanel spec={spec} kind={kind} />
      </StoreProvider>
    </StrictMode>,
    "width: 320px",
  );
  return store;
}

/** The files that the page hands over, kept instead. */
function keepDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let last: Blob | null = null;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    last = blob as Blob;
    return "#";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.push({ name: this.download, blob: last });
  });
  return files;
}

const select = (name: string) => page.getByRole("combobox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const summary = () => page.getByRole("status");

it("says what a series comes to, refuses too many with their numbers, and downloads what was said", async () => {
  const files = keepDownloads();
  mount("series");
  await expect
    .element(summary())
    .toHaveTextContent(/^5 pages, 1,000 × 700 pixels, about \d MB, about \d+ s to make$/);
  await userEvent.selectOptions(select("Step"), "hour");
  await expect.element(summary()).toHaveTextContent("120 pages");
  await userEvent.selectOptions(select("Span"), "all");
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent(/^2\d,\d{3} would be made and 366 are the most\./);
  await expect.element(button("Download")).toBeDisabled();
  await userEvent.selectOptions(select("Pages"), "dates");
  await page.getByRole("textbox", { name: "Dates" }).fill("2023-01-31 31.01.2023");
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent("“31.01.2023” is no date such as 2025-12-24.");
  await page.getByRole("textbox", { name: "Dates" }).fill("2023-01-31, 2024-02-29");
  await expect.element(summary()).toHaveTextContent("2 pages");
  await expectNoViolations();
  await userEvent.click(button("Download"));
  await expect.element(page.getByText("days-2-png.zip is downloaded."), { timeout: 30_000 }).toBeVisible();
  expect(files.map(({ name }) => name)).toEqual(["days-2-png.zip"]);
  expect((await readZip(files[0]!.blob)).map(({ name }) => name)).toEqual([
    "days-001-2023-01-31.png",
    "days-002-2024-02-29.png",
    "contact-sheet.png",
    "index.csv",
  ]);
});

it("can be cancelled, and then downloads nothing", async () => {
  const files = keepDownloads();
  mount("series");
  await userEvent.selectOptions(select("Step"), "hour");
  await userEvent.click(button("Download"));
  await expect.element(page.getByRole("progressbar")).toBeVisible();
  await userEvent.click(button("Cancel"));
  await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  await expect.element(button("Download")).toBeEnabled();
  expect(files).toEqual([]);
});

it("offers only what the browser can encode and says what it cannot", async () => {
  vi.stubGlobal("VideoEncoder", undefined);
  const store = mount("animation");
  await expect
    .element(page.getByText("MP4 (H.264), WebM (VP9, VP8) is not offered", { exact: false }))
    .toHaveTextContent("this browser has no video encoder (WebCodecs)");
  const offered = [...document.querySelectorAll("option")].map(({ value }) => value);
  expect(offered.filter((value) => ["mp4", "webm", "gif"].includes(value))).toEqual(["gif"]);
  await expect.element(summary()).toHaveTextContent("5 frames, 1,280 × 720 pixels");
  await userEvent.selectOptions(select("The last one stays (seconds)"), "5");
  await expect.element(summary()).toHaveTextContent("plays 7.5 s");
  setView(store, { locale: "uk" });
  await expect.element(page.getByText("5 кадрів", { exact: false })).toBeVisible();
  await expectNoViolations();
});

it("makes a pair as one picture, and says why two alike are none", async () => {
  const files = keepDownloads();
  mount("pair");
  await userEvent.selectOptions(select("Compare"), "dates");
  await page.getByLabelText("A: date").fill("2023-02-01");
  await page.getByLabelText("B: date").fill("2023-02-01");
  await expect.element(page.getByRole("alert")).toHaveTextContent("A and B are the same.");
  await page.getByLabelText("B: date").fill("2023-02-03");
  await expect.element(summary()).toHaveTextContent("2 pages");
  await expectNoViolations();
  await userEvent.click(button("Download"));
  await expect
    .element(page.getByText("is downloaded.", { exact: false }).or(page.getByRole("alert")), {
      timeout: 30_000,
    })
    .toBeVisible();
  expect(files.map(({ name }) => name)).toEqual(["days-A-B.png"]);
  const bitmap = await createImageBitmap(files[0]!.blob);
  expect([bitmap.width, bitmap.height]).toEqual([1000, 700]);
});
