import { expect, it } from "vitest";
import { firstLocale } from "../../src/ui/first-locale";

it("begins in Ukrainian where that is the browser's first language, else in English", () => {
  expect(firstLocale(["uk"])).toBe("uk");
  expect(firstLocale(["uk-UA", "en"])).toBe("uk");
  expect(firstLocale(["UK-ua"])).toBe("uk");
  expect(firstLocale(["en-GB", "uk"])).toBe("en");
  expect(firstLocale(["ukx"])).toBe("en");
  expect(firstLocale(["ru", "uk"])).toBe("en");
  expect(firstLocale([])).toBe("en");
});
