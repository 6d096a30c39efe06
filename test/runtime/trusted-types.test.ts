import { expect, it } from "vitest";
import { isOwnScript, ownSvg } from "../../src/runtime/trusted-types";

const page = "https://maps.example/demarc/index.html#map=5/48/36";

it("only the page's own files are scripts", () => {
  for (const own of [
    "./assets/worker-1.js",
    "https://maps.example/demarc/sw.js",
    "/sw.js",
    "blob:https://maps.example/0f3c",
  ])
    expect(isOwnScript(own, page)).toBe(true);
  for (const foreign of [
    "https://evil.example/worker.js",
    "//evil.example/worker.js",
    "https://maps.example.evil.example/sw.js",
    "http://maps.example/sw.js",
    "blob:https://evil.example/0f3c",
    "data:text/javascript,alert(1)",
    "javascript:alert(1)",
    "https://",
  ])
    expect(isOwnScript(foreign, page)).toBe(false);
});

it("a page from a file may use its files and no data", () => {
  expect(isOwnScript("./worker.js", "file:///kiosk/index.html")).toBe(true);
  expect(isOwnScript("data:text/javascript,alert(1)", "file:///kiosk/index.html")).toBe(false);
});

it("a browser without trusted types takes the text itself", () => {
  expect(ownSvg("<svg/>")).toBe("<svg/>");
});
