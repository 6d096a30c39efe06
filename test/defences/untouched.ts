import { expect } from "vitest";

const before = Object.getOwnPropertyNames(Object.prototype).sort();

/** Nothing ran, and nothing was put into what all objects inherit. */
export function expectUntouched(): void {
  expect("__hit" in globalThis).toBe(false);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
}
