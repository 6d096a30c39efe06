import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { StepsButton } from "../../../src/ui/steps/steps-button";
import { StoreProvider } from "../../../src/ui/store-context";
import { setFilter, setTitle } from "../../../src/workspace/commands/document-commands";
import { finishGesture, undo } from "../../../src/workspace/commands/execute";
import { setView } from "../../../src/workspace/commands/view-commands";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { clearPage, expectNoViolations, showInPage } from "../page-host";

afterEach(clearPage);

const panel = () => page.getByRole("dialog", { name: "History" });
const opener = () => page.getByRole("button", { name: "History", exact: true });
const textOf = (row: Element) => [...row.children].map(({ textContent }) => textContent).join("\n");
const rows = () => [...document.querySelectorAll("ol button")].map(textOf);
const currentRow = () => [...document.querySelectorAll("[aria-current=step]")].map(textOf)[0];

function name(store: AppStore, ...titles: readonly string[]): void {
  for (const title of titles) {
    setTitle(store, title);
    finishGesture(store);
  }
}

async function mount(...titles: readonly string[]): Promise<AppStore> {
  const store = createAppStore();
  name(store, ...titles);
  showInPage(
    <StoreProvider value={store}>
      <StepsButton />
    </StoreProvider>,
  );
  await opener().click();
  await expect.element(panel()).toBeVisible();
  return store;
}

it("lists what was done, newest first, and goes there and back", async () => {
  const store = await mount("One", "Two", "Three");
  expect(rows().map((text) => text.split("\n")[0])).toEqual([
    "Workspace named “Three”",
    "Workspace named “Two”",
    "Workspace named “One”",
    "Beginning",
  ]);
  await expectNoViolations();
  await page.getByRole("button", { name: /“One”/ }).click();
  expect(store.getState().document.title).toBe("One");
  await expect.poll(currentRow).toBe("Workspace named “One”\nyou are here");
  expect(rows()[0]).toBe("Workspace named “Three”\nundone");
  await page.getByRole("button", { name: "Beginning" }).click();
  expect(store.getState().document.title).toBe("");
  await page.getByRole("button", { name: /“Three”/ }).click();
  expect(store.getState().document.title).toBe("Three");
  await expectNoViolations();
});

it("is walked by the arrow keys from the present step, and Escape gives the focus back", async () => {
  const store = await mount("One", "Two", "Three");
  await expect.poll(() => document.activeElement?.textContent).toContain("Three");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(store.getState().document.title).toBe("Two");
  await userEvent.keyboard("{End}{Enter}");
  expect(store.getState().document.title).toBe("");
  await userEvent.keyboard("{Escape}");
  await expect.element(panel()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

it("follows while steps come and go, in the language that is chosen", async () => {
  const store = await mount("One");
  setFilter(store, { inView: true });
  await expect.poll(() => rows()[0]).toBe("Filter changed: in view\nyou are here");
  undo(store);
  await expect.poll(() => rows()[0]).toBe("Filter changed: in view\nundone");
  setView(store, { locale: "uk" });
  await expect.poll(() => rows()[0]).toBe("Фільтр змінено: у видимій частині карти\nскасовано");
});

it("holds as many steps as the history does", async () => {
  const store = await mount();
  await expect.element(panel()).toHaveTextContent("Nothing was done yet.");
  name(store, ...Array.from({ length: 520 }, (_, index) => `Name ${index}`));
  await expect.poll(() => rows().length).toBe(501);
  expect(rows()[0]).toContain("Name 519");
  await userEvent.keyboard("{End}{Enter}");
  expect(store.getState().document.title).toBe("Name 19");
  // The present step is where one looks.
  await expect.poll(currentRow).toBe("Beginning\nyou are here");
});
