import { afterEach, expect, it, vi } from "vitest";
import { loadPrecedents } from "../../src/runtime/load-precedents";
import { createAppStore } from "../../src/workspace/store";
import { precedentsFile } from "../formats/built-in/fixtures";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers every request with the next of these texts; null is a file that is not there. */
function serve(...texts: (string | null)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    const text = texts[asked.length] ?? null;
    asked.push(url);
    return text === null ? new Response(null, { status: 404 }) : new Response(text);
  });
  return asked;
}

it("fetches the precedents of our own origin once, when they are first asked for", async () => {
  const asked = serve(JSON.stringify(precedentsFile()));
  const store = createAppStore();
  const [first, second] = await Promise.all([loadPrecedents(store), loadPrecedents(store)]);
  expect(first.map(({ id }) => id)).toContain("sides");
  expect(second).toBe(first);
  expect(await loadPrecedents(store)).toBe(first);
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toMatch(/^[a-z]+:\/\//);
  expect(store.getState().notices).toEqual([]);
});

it("tells what is broken, and asks again only where there was nothing", async () => {
  const file = precedentsFile();
  (file.precedents as Record<string, unknown>[])[0]!.date = "never";
  const asked = serve(null, "{", JSON.stringify(file));
  const store = createAppStore();
  expect(await loadPrecedents(store)).toEqual([]);
  expect(await loadPrecedents(store)).toEqual([]);
  expect(await loadPrecedents(store)).toHaveLength(5);
  expect(await loadPrecedents(store)).toHaveLength(5);
  expect(asked).toHaveLength(3);
  const codes = store.getState().notices.map(({ code }) => code);
  expect(codes).toEqual(["data-file-missing", "data-file-broken", "data-rows-refused"]);
});
