import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toDevelopmentPage, toOnlinePage, withPolicy } from "../../../.ci/two-entries";

const index = readFileSync(new URL("../../../index.html", import.meta.url), "utf8");
const built = { "index.html": withPolicy(index), "online.html": toOnlinePage(withPolicy(index)) };
type Page = keyof typeof built;

function policyOf(page: Page, isDeveloping = false): Map<string, string> {
  const html = isDeveloping ? toDevelopmentPage(index, page === "online.html") : built[page];
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  return new Map(
    content.split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

const strict = new Map([
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["style-src", "'self'"],
  ["worker-src", "'self'"],
  ["connect-src", "'self'"],
  ["img-src", "'self' data: blob:"],
  ["font-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", "default own-svg"],
]);

describe("the two entries", () => {
  it("keeps index.html on its own origin", () => {
    expect(policyOf("index.html")).toEqual(strict);
  });

  it("lets online.html ask other hosts for data and pictures, for nothing else", () => {
    const online = new Map(strict)
      .set("connect-src", "'self' https:")
      .set("img-src", "'self' data: blob: https:");
    expect(policyOf("online.html")).toEqual(online);
  });

  it("loosens only inline styles, inline scripts, its own socket and trusted types while developing", () => {
    expect(policyOf("index.html", true).get("connect-src")).toBe("'self' ws:");
    expect(policyOf("online.html", true).get("connect-src")).toBe("'self' ws: https:");
    for (const page of ["index.html", "online.html"] as const)
      expect(policyOf(page, true)).toEqual(
        new Map([...policyOf(page)].filter(([name]) => !name.includes("trusted-types")))
          .set("script-src", "'self' 'unsafe-inline'")
          .set("style-src", "'self' 'unsafe-inline'")
          .set("connect-src", policyOf(page, true).get("connect-src") ?? ""),
      );
  });

  it("runs the same app on both, and only online.html says that it is online", () => {
    const scripts = (page: Page) => built[page].match(/<script[^>]*>/g);
    expect(scripts("online.html")).toEqual(scripts("index.html"));
    expect(built["online.html"]).toContain('<meta name="demarc-online"');
    expect(built["index.html"]).not.toContain("demarc-online");
    expect(built["index.html"]).not.toContain("%CONTENT_SECURITY_POLICY%");
  });
});
