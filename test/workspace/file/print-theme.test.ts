import { expect, test } from "vitest";
import { interfaceThemes, themeNames } from "../../../src/look/theme/tokens";
import { emptyDocument } from "../../../src/workspace/document";
import { readWorkspaceFile } from "../../../src/workspace/file/read-workspace-file";
import { toWorkspaceFile } from "../../../src/workspace/file/workspace-file";
import { defaultPageSetup, resolvePage } from "../../../src/workspace/page-spec";
import { initialTime } from "../../../src/workspace/time-state";
import { initialView } from "../../../src/workspace/view-state";

const fileWith = (pageTheme: string, viewTheme: string): string => {
  const page = { ...defaultPageSetup, themeName: pageTheme as "print" };
  const view = { ...initialView, theme: viewTheme as "light" };
  const saved = { document: { ...emptyDocument, page }, time: initialTime, view };
  return JSON.stringify(toWorkspaceFile(saved, () => null, 0));
};

test("a page can be made for print, the app cannot", () => {
  for (const theme of themeNames) {
    const result = readWorkspaceFile(fileWith(theme, "dark"));
    expect(result.ok && result.workspace.document.page.themeName).toBe(theme);
  }
  expect(interfaceThemes).not.toContain("print");
  const view = readWorkspaceFile(fileWith("print", "print"));
  if (!view.ok) throw new Error("refused");
  expect(view.workspace.view.theme).toBe("light");
  expect(view.issues.length).toBeGreaterThan(0);
});

test("a page that chose no theme has that of the app", () => {
  expect(resolvePage(defaultPageSetup, { theme: "dark", locale: "uk" }).themeName).toBe("dark");
  const print = { ...defaultPageSetup, themeName: "print" as const };
  expect(resolvePage(print, { theme: "dark", locale: "uk" }).themeName).toBe("print");
});
