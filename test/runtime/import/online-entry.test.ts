import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import config from "../../../vite.config";

interface HtmlPlugin {
  readonly name: string;
  readonly transformIndexHtml: {
    readonly handler: (html: string, context: { path: string; server?: object }) => string;
  };
}

const plugins = (config as { plugins: readonly unknown[] }).plugins.flat(3) as readonly HtmlPlugin[];
const policyPlugin = plugins.find(({ name }) => name === "demarc-content-security-policy");
const readPage = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");

function policyOf(page: string, server?: object): Map<string, string> {
  const html = policyPlugin?.transformIndexHtml.handler(
    readPage(page),
    server ? { path: `/${page}`, server } : { path: `/${page}` },
  );
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html ?? "")?.[1] ?? "";
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

  it("loosens only inline styles, inline scripts and its own socket while developing", () => {
    expect(policyOf("index.html", {}).get("connect-src")).toBe("'self' ws:");
    expect(policyOf("online.html", {}).get("connect-src")).toBe("'self' ws: https:");
    for (const page of ["index.html", "online.html"])
      expect(policyOf(page, {}).get("script-src")).toBe("'self' 'unsafe-inline'");
  });

  it("runs the same app on both, and only online.html says that it is online", () => {
    const scripts = (page: string) => readPage(page).match(/<script[^>]*>/g);
    expect(scripts("online.html")).toEqual(scripts("index.html"));
    expect(readPage("online.html")).toContain('<meta name="demarc-online"');
    expect(readPage("index.html")).not.toContain("demarc-online");
    expect(readPage("index.html")).toContain('content="%CONTENT_SECURITY_POLICY%"');
  });
});
