import { expect, it } from "vitest";
import { indexAfterKey } from "../../../src/ui/panels/incidents/row-keys";
import { followableUrl } from "../../../src/ui/panels/shared/source-link";
import { tabAfterKey } from "../../../src/ui/panels/tab-list";

it("moves round the tabs with the arrow keys", () => {
  expect(tabAfterKey("layers", "ArrowRight")).toBe("filters");
  expect(tabAfterKey("layers", "ArrowLeft")).toBe("zones");
  expect(tabAfterKey("zones", "ArrowRight")).toBe("layers");
  expect(tabAfterKey("filters", "End")).toBe("zones");
  expect(tabAfterKey("filters", "a")).toBeNull();
});

it("moves along the list and stops at its ends", () => {
  expect(indexAfterKey(0, "ArrowDown", 3)).toBe(1);
  expect(indexAfterKey(2, "ArrowDown", 3)).toBe(2);
  expect(indexAfterKey(0, "ArrowUp", 3)).toBe(0);
  expect(indexAfterKey(1, "End", 3)).toBe(2);
  expect(indexAfterKey(1, "Enter", 3)).toBeNull();
  expect(indexAfterKey(5, "PageDown", 1000)).toBe(15);
  expect(indexAfterKey(5, "PageUp", 1000)).toBe(0);
  expect(indexAfterKey(995, "PageDown", 1000)).toBe(999);
});

it("follows http and https only", () => {
  expect(followableUrl("https://example.org/a")).toBe("https://example.org/a");
  expect(followableUrl("http://example.org/")).toBe("http://example.org/");
  expect(followableUrl("javascript:alert(1)")).toBeNull();
  expect(followableUrl("data:text/html,x")).toBeNull();
  expect(followableUrl("not a link")).toBeNull();
});
