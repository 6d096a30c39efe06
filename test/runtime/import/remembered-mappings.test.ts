import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recallRoles, rememberRoles } from "../../../src/runtime/import/remembered-mappings";

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("remembered columns", () => {
  it("come back for the same header alone", () => {
    rememberRoles(["when", "__proto__"], ["date", "notes"]);
    expect(recallRoles(["when", "__proto__"])).toEqual(["date", "notes"]);
    expect(recallRoles(["__proto__", "when"])).toBeNull();
    expect(recallRoles(["when"])).toBeNull();
  });

  it("are replaced by a later choice, and the oldest of many go", () => {
    rememberRoles(["a"], ["date"]);
    rememberRoles(["a"], ["id"]);
    expect(recallRoles(["a"])).toEqual(["id"]);
    for (let index = 0; index < 50; index++) rememberRoles([`column ${index}`], ["keep"]);
    expect(recallRoles(["a"])).toBeNull();
    expect(recallRoles(["column 0"])).toEqual(["keep"]);
  });

  it("hold no header in clear, and survive damage and a full storage", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    rememberRoles(["secret name"], ["keep"]);
    expect([...kept.values()].join("")).not.toContain("secret");
    for (const key of kept.keys()) kept.set(key, "[{");
    expect(recallRoles(["secret name"])).toBeNull();
    for (const key of kept.keys()) kept.set(key, '[{"header":"x","roles":["no such role"]}]');
    expect(recallRoles(["secret name"])).toBeNull();
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(() => rememberRoles(["a"], ["date"])).not.toThrow();
    expect(warn).toHaveBeenCalledTimes(2);
  });
});
