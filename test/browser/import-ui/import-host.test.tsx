import "temporal-polyfill/global";
import "../../../src/ui/base.css";
import axe from "axe-core";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { applyTheme } from "../../../src/ui/apply-theme";
import type { ImportEntry } from "../../../src/ui/import/import-entry";
import { ImportHost } from "../../../src/ui/import/import-host";
import { StoreProvider } from "../../../src/ui/store-context";
import { workspaceText } from "../../../src/workspace/file/workspace-text";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { FakeImport } from "../../ui/import/fake-session";
import { tableReview } from "../../ui/import/sample-review";

const fake = new FakeImport({ ...tableReview, questions: [] });
const started: string[][] = [];

vi.mock("../../../src/runtime/import/import-client", () => ({
  startImport: (files: readonly File[], options: Parameters<FakeImport["start"]>[1]) => {
    started.push(files.map(({ name }) => name));
    return fake.start(files, options);
  },
}));
vi.mock("../../../src/formats/import/run/group-files", () => ({
  groupFiles: async (files: readonly { readonly name: string; readonly blob: Blob }[]) =>
    files.map((file) => [file]),
}));

vi.mock("../../../src/formats/import/expand-gzip", async (importActual) => {
  const { expandGzip } = await importActual<typeof import("../../../src/formats/import/expand-gzip")>();
  const never = (signal: AbortSignal) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  const expand: typeof expandGzip = async (file, limits, options = {}) => {
    if (file.name === "slow.csv.gz" && options.signal) await never(options.signal);
    return expandGzip(file, limits, options);
  };
  return { expandGzip: expand };
});

let root: Root | null = null;
let host: HTMLElement | null = null;
const chooseFolder = vi.fn();

function mount(entry: ImportEntry | null = null): AppStore {
  const store = createAppStore();
  applyTheme(document.documentElement, "light");
  host = document.body.appendChild(document.createElement("main"));
  root = createRoot(host);
  root.render(
    <StoreProvider value={store}>
      <ImportHost entry={entry} onChooseFolder={chooseFolder} />
    </StoreProvider>,
  );
  return store;
}

afterEach(() => {
  root?.unmount();
  host?.remove();
  started.length = 0;
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const table = (name: string) => new File(["a,b\n1,2\n"], name);

function transferOf(files: readonly File[], text = ""): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (text !== "") transfer.setData("text/plain", text);
  return transfer;
}

async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

it("reviews dropped files group by group, behind a veil while they are dragged", async () => {
  mount();
  const dataTransfer = transferOf([table("one.csv"), table("two.csv")]);
  await expect
    .poll(() => {
      dispatchEvent(new DragEvent("dragenter", { dataTransfer }));
      return page.getByText("Drop to review").elements().length;
    })
    .toBe(1);
  dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  await expect.element(page.getByText("File group 1 of 2")).toBeVisible();
  await expect.element(page.getByText("Drop to review")).not.toBeInTheDocument();
  await button("Skip this group").click();
  await expect.element(page.getByText("File group 2 of 2")).toBeVisible();
  await expect.poll(() => started).toEqual([["one.csv"], ["two.csv"]]);
  await expect.element(button("Add to map")).toBeEnabled();
  await button("Add to map").click();
  await expect.element(page.getByText(/from “strikes” added/)).toBeVisible();
  await expectNoViolations();
  await button("Dismiss").click();
  await expect.element(page.getByText(/from “strikes” added/)).not.toBeInTheDocument();
});

it("opens a workspace at once, without a review", async () => {
  const saved = createAppStore();
  saved.setState({ document: { ...saved.getState().document, title: "Saved before" } });
  const file = new File([workspaceText(saved.getState(), 0)], "renamed.json");
  const store = mount({ kind: "files", files: [file] });
  await expect.poll(() => store.getState().document.title).toBe("Saved before");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

it("takes a pasted table, outside fields alone", async () => {
  mount();
  await expect.poll(() => host?.isConnected).toBe(true);
  const field = document.body.appendChild(document.createElement("input"));
  const paste = (target: EventTarget) =>
    target.dispatchEvent(
      new ClipboardEvent("paste", {
        clipboardData: transferOf([], "a\tb\n1\t2"),
        bubbles: true,
        cancelable: true,
      }),
    );
  // The listener is there once the host has rendered.
  await new Promise((resolve) => setTimeout(resolve, 100));
  paste(field);
  expect(started).toEqual([]);
  field.remove();
  paste(document.body);
  await expect.poll(() => started).toEqual([["Pasted.tsv"]]);
  await expect.element(page.getByRole("dialog", { name: "Review the import" })).toBeVisible();
});

it("offers a folder, a paste field and an address by keyboard", async () => {
  mount({ kind: "ways" });
  await expect.element(page.getByRole("dialog", { name: "More ways to import" })).toBeVisible();
  await expectNoViolations();
  await page
    .getByRole("textbox", { name: "Text to import" })
    .fill('{"type":"FeatureCollection","features":[]}');
  await userEvent.keyboard("{Tab}{Enter}");
  await expect.poll(() => started).toEqual([["Pasted.geojson"]]);
});

it("chooses a folder through the one file input", async () => {
  mount({ kind: "ways" });
  await button("Choose a folder").click();
  expect(chooseFolder).toHaveBeenCalledOnce();
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

it("names the host and what it learns before anything leaves this page", async () => {
  mount({ kind: "ways" });
  const address = page.getByRole("textbox", { name: "Address of a file" });
  await address.fill("ftp:nowhere");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("This is not a web address");
  await address.fill("https://data.example.org/a.csv?b=1");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("dialog", { name: "Contact data.example.org?" })).toBeVisible();
  await expect.element(page.getByText("https://data.example.org/a.csv?b=1")).toBeVisible();
  await expect.element(page.getByText(/learns your IP address/)).toBeVisible();
  await expect.element(button("Save and continue online")).toBeVisible();
  await expectNoViolations();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

async function packedTable(name: string): Promise<File> {
  const packed = table(name).stream().pipeThrough(new CompressionStream("gzip"));
  return new File([await new Response(packed).blob()], name);
}

it("reviews what gzip packed as what is inside, and a damaged one as it is", async () => {
  const whole = await packedTable("one.csv.gz");
  const damaged = new File([whole.slice(0, whole.size - 5)], "two.csv.gz");
  mount({ kind: "files", files: [whole, damaged, table("three.csv")] });
  await expect.element(page.getByText("File group 1 of 3")).toBeVisible();
  await button("Skip this group").click();
  await expect.element(page.getByText("File group 2 of 3")).toBeVisible();
  await button("Skip this group").click();
  await expect.element(page.getByText("File group 3 of 3")).toBeVisible();
  expect(started).toEqual([["one.csv"], ["two.csv.gz"], ["three.csv"]]);
});

it("shows what takes long to unpack, and cancelling it adds nothing", async () => {
  mount({ kind: "files", files: [table("slow.csv.gz")] });
  const dialog = page.getByRole("dialog", { name: "Unpacking" });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText("Unpacking slow.csv.gz")).toBeVisible();
  await expectNoViolations();
  await button("Cancel").click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(started).toEqual([]);
});
