import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { stripComments } from "../support/floor-plan";

const root = fileURLToPath(new URL("../../src", import.meta.url));
const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll("\\", "/"))
  .map((path) => ({ path, code: stripComments(readFileSync(`${root}/${path}`, "utf8")) }));

const usersOf = (pattern: RegExp) => sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

it.each([
  ["markup from texts", /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|\bsrcdoc\b/i],
  ["documents written to", /document\.write|createContextualFragment|setHTMLUnsafe/],
  ["code from texts", /\beval\s*\(|\bnew\s+Function\b|set(?:Timeout|Interval)\(\s*["'`]/],
  ["handlers and styles as attributes", /setAttribute\(\s*["'`](?:on|style|href|src)/],
  [
    "windows opened, cookies, beacons and sockets",
    /window\.open\(|document\.cookie|sendBeacon|\bWebSocket\b|\bEventSource\b/,
  ],
  ["frames and scripts made by hand", /createElement\(\s*["'`](?:iframe|object|embed|script|base)/],
  ["messages of other windows", /window\.addEventListener\(\s*["'`]message|(?<![.\w])onmessage\s*=/],
])("there are no %s", (_, pattern) => {
  expect(sources.length).toBeGreaterThan(300);
  expect(usersOf(pattern)).toEqual([]);
});

it("addresses become links in one place, requests leave from four, and one text is parsed as markup", () => {
  expect(usersOf(/<a[\s>]/)).toEqual(["ui/panels/shared/source-link.tsx"]);
  expect(usersOf(/(?<![.\w])fetch\s*\(/).sort()).toEqual([
    "runtime/fetch-text.ts",
    "runtime/import/fetch-remote.ts",
    "runtime/online/archive-source.ts",
    "runtime/page-font-files.ts",
  ]);
  expect(usersOf(/\bDOMParser\b/)).toEqual(["snapshot/encode/svg/find-svg-fault.ts"]);
});
