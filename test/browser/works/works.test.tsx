import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { KeeperProvider } from "../../../src/ui/keeper-context";
import { StoreProvider } from "../../../src/ui/store-context";
import { WorksButton } from "../../../src/ui/works/works-button";
import { setView } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import type { KeepingState, WorkSummary } from "../../../src/workspace/keeping";
import { createAppStore } from "../../../src/workspace/store";
import { clearPage, expectNoViolations, showInPage } from "../page-host";
import { createFakeKeeper, workSummary } from "./fake-keeper";

/** "5 Jan 2026 09:30" by the machine's own clock, made with another formatter. */
function clockHere(atMs: number): string {
  const date = new Date(atMs);
  const day = date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return `${day} ${date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
}

afterEach(clearPage);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = () => page.getByRole("dialog");
const picture = `data:image/jpeg;base64,${btoa("picture")}`;
const usual: readonly WorkSummary[] = [
  workSummary("plan", { title: "Plan", thumbnail: picture }),
  workSummary("truce", {
    title: "Truce <b>2025</b>",
    changedAtMs: Date.UTC(2026, 0, 4),
    sizeBytes: 2_450_000,
  }),
  workSummary("old", { title: "", deletedAtMs: Date.UTC(2026, 0, 3), changedAtMs: 0 }),
];

async function mount(list: readonly WorkSummary[] | null = usual, keeping: Partial<KeepingState> = {}) {
  const store = createAppStore({
    document: { ...emptyDocument, title: "Plan" },
    keeping: { workId: "plan", role: "writer", ...keeping },
  });
  const keeper = list && createFakeKeeper(store, list);
  const asked: string[] = [];
  showInPage(
    <StoreProvider value={store}>
      <KeeperProvider value={keeper}>
        <WorksButton onSaveFile={() => asked.push("save")} onOpenFile={() => asked.push("open")} />
      </KeeperProvider>
    </StoreProvider>,
  );
  await button("Workspaces").click();
  await expect.element(dialog()).toBeVisible();
  return { store, keeper: keeper!, asked };
}

const openId = ({ store }: Awaited<ReturnType<typeof mount>>) => store.getState().keeping.workId;
const isClosed = () => expect.element(dialog()).not.toBeInTheDocument();

describe("the kept workspaces", () => {
  it("are listed with name, time, size and which one is open; nothing breaks a rule of access", async () => {
    await mount();
    await expect.element(button("Go on with: Plan")).toHaveAttribute("aria-current", "true");
    await expect
      .element(button("Go on with: Plan"))
      .toHaveAccessibleDescription(
        `Open nowchanged ${clockHere(Date.UTC(2026, 0, 5, 9, 30))} ·\u00a012\u00a0kB`,
      );
    await expect
      .element(button("Open: Truce <b>2025</b>"))
      .toHaveAccessibleDescription(`changed ${clockHere(Date.UTC(2026, 0, 4))} ·\u00a02.5\u00a0MB`);
    expect(document.querySelectorAll("dialog img")).toHaveLength(1);
    expect(document.querySelector("dialog b")).toBeNull();
    await page.getByText("Recently deleted (1)").click();
    await expect.element(button("Restore: Untitled workspace")).toBeVisible();
    await expectNoViolations();
  });

  it("are opened by Enter, by arrow keys from one to the next, and the focus goes back to the opener", async () => {
    const shown = await mount();
    (button("Go on with: Plan").element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(button("Open: Truce <b>2025</b>")).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{ArrowDown}{Enter}");
    await isClosed();
    expect(openId(shown)).toBe("truce");
    await expect.element(button("Workspaces")).toHaveFocus();
  });

  it("close by Escape and change nothing", async () => {
    const shown = await mount();
    await userEvent.keyboard("{Escape}");
    await isClosed();
    expect(openId(shown)).toBe("plan");
    await expect.element(button("Workspaces")).toHaveFocus();
  });

  it("are made anew and duplicated under a name that says so", async () => {
    const shown = await mount();
    await button("Duplicate: Plan").click();
    await isClosed();
    expect(shown.store.getState().document.title).toBe("Plan (copy)");
    await button("Workspaces").click();
    await button("New workspace").click();
    await isClosed();
    expect(openId(shown)).toBe("new-2");
  });

  it("are renamed in their row: the open one by its title, others by the keeper; Escape leaves a name", async () => {
    const { store, keeper } = await mount();
    await button("Rename: Truce <b>2025</b>").click();
    await expect.element(page.getByLabelText("Name of the workspace")).toHaveFocus();
    await userEvent.keyboard("Line{Enter}");
    await expect.element(button("Open: Line")).toBeVisible();
    expect(keeper.works.get("truce")?.title).toBe("Line");
    await expect.element(button("Rename: Line")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByLabelText("Name of the workspace")).toHaveFocus();
    await userEvent.keyboard("Other{Escape}");
    await expect.element(button("Open: Line")).toBeVisible();
    await button("Rename: Plan").click();
    await userEvent.keyboard("Plan B{Enter}");
    await expect.element(button("Go on with: Plan B")).toBeVisible();
    expect(store.getState().history.past.map(({ code }) => code)).toEqual(["set-title"]);
    await expect.poll(() => keeper.works.get("plan")?.title).toBe("Plan B");
  });
});

describe("deleting", () => {
  it("asks nothing, offers to undo, and brings the open one back as the open one", async () => {
    const shown = await mount();
    await button("Delete: Plan").click();
    await expect.element(dialog()).toHaveTextContent("“Plan” is deleted.");
    expect(openId(shown)).toBe("truce");
    await expect.element(page.getByText("Recently deleted (2)")).toBeVisible();
    await expect.element(button("Undo")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(button("Go on with: Plan")).toBeVisible();
    expect(openId(shown)).toBe("plan");
    await expect.element(page.getByText("Recently deleted (1)")).toBeVisible();
  });

  it("for good is done by a second press alone; leaving the button takes the question back", async () => {
    const { keeper } = await mount();
    await page.getByText("Recently deleted (1)").click();
    await button("Delete for good: Untitled workspace").click();
    const sure = button("Press again to delete for good: Untitled workspace");
    await expect.element(sure).toBeVisible();
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    await expect.element(sure).not.toBeInTheDocument();
    expect(keeper.works.has("old")).toBe(true);
    await button("Delete for good: Untitled workspace").click();
    await sure.click();
    await expect.element(dialog()).toHaveTextContent("“Untitled workspace” is deleted for good.");
    expect(keeper.works.has("old")).toBe(false);
  });

  it("that fails says why, in words, and leaves the list as it is", async () => {
    const { keeper } = await mount();
    keeper.refusal = "QuotaExceededError: <full>";
    await button("Delete: Plan").click();
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("That could not be done: QuotaExceededError: <full>. Nothing was lost.");
    await expect.element(button("Go on with: Plan")).toBeVisible();
    keeper.refusal = "unreadable";
    await button("Open: Truce <b>2025</b>").click();
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("it could not be read. Nothing was lost.");
    await expect.element(dialog()).toBeVisible();
  });
});

describe("where it cannot be kept or changed here", () => {
  it("says why nothing is kept, and offers the file", async () => {
    const { asked } = await mount(null, { workId: null, role: "none" });
    await expect.element(dialog()).toHaveTextContent("Nothing is kept here");
    await button("Save file").click();
    await button("Open file").click();
    await isClosed();
    expect(asked).toEqual(["save", "open"]);
  });

  it("says that another tab writes, and takes the pen", async () => {
    const { store } = await mount(usual, { role: "follower" });
    await expect.element(button("Rename: Plan")).toBeDisabled();
    await button("Edit here").click();
    await expect.element(button("Edit here")).not.toBeInTheDocument();
    expect(store.getState().keeping.role).toBe("writer");
    await expect.element(button("Rename: Plan")).toBeEnabled();
  });

  it("tells an empty list from one that could not be read", async () => {
    const { store } = await mount([]);
    await expect.element(dialog()).toHaveTextContent("Nothing is kept yet.");
    store.setState({ saving: { status: "saved", atMs: 1 } });
    await expect.element(dialog()).toHaveTextContent("could not be read");
    store.setState({ saving: { status: "failed", reason: "full" } });
    await expect.element(dialog()).toHaveTextContent("Nothing can be kept at the moment (full).");
  });
});

it("is a sheet as wide as the page at 390 px, in Ukrainian too, and breaks no rule of access", async () => {
  await page.viewport(390, 844);
  const { store } = await mount();
  setView(store, { locale: "uk" });
  await expect.element(button("Новий робочий простір")).toBeVisible();
  const { left, right } = dialog().element().getBoundingClientRect();
  expect([left, right]).toEqual([0, 390]);
  expect(dialog().element().scrollWidth).toBeLessThanOrEqual(390);
  await expectNoViolations();
  await page.viewport(1200, 800);
});
