import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default own-svg",
].join("; ");

/** That of `online.html` alone, which the user enters knowingly: files of other hosts may be asked for. */
const onlinePolicy = strictPolicy
  .replace("connect-src 'self'", "connect-src 'self' https:")
  .replace("img-src 'self' data: blob:", "img-src 'self' data: blob: https:");

/** The dev server needs inline styles, its own socket and markup from texts; what is built never does. */
const forDevelopment = (policy: string) =>
  policy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:")
    .replace("; require-trusted-types-for 'script'; trusted-types default own-svg", "");

const onlinePage = "online.html";

/** What a page says of itself that is not so, or not yet so, on the online one. */
const onlineWording: readonly (readonly [string, string])[] = [
  [strictPolicy, onlinePolicy],
  ["Nothing leaves your machine.", "On this page files of other hosts can be opened."],
  ["<title>Demarc</title>", "<title>Demarc (online)</title>"],
  [
    '<meta name="viewport"',
    '<meta name="demarc-online" content="yes" />\n    <meta name="robots" content="noindex" />\n    <meta name="viewport"',
  ],
];

/** `index.html`, its policy filled in, as `online.html`. Throws where a wording is not there to be replaced. */
export function toOnlinePage(html: string): string {
  return onlineWording.reduce((page, [from, to]) => {
    if (!page.includes(from)) throw new Error(`index.html lacks ${from}`);
    return page.replace(from, to);
  }, html);
}

/** `index.html` with its policy, which no running page can loosen. */
export function withPolicy(html: string): string {
  return html.replace("%CONTENT_SECURITY_POLICY%", strictPolicy);
}

/** The page as the dev server gives it. */
export function toDevelopmentPage(html: string, isOnline: boolean): string {
  const page = isOnline ? toOnlinePage(withPolicy(html)) : withPolicy(html);
  const policy = isOnline ? onlinePolicy : strictPolicy;
  return page.replace(policy, forDevelopment(policy));
}

/**
 * One app, two pages: `index.html`, on its own origin for good, and `online.html`, made from it, which may ask other
 * hosts once the user went there.
 */
export function twoEntries(): Plugin {
  return {
    name: "demarc-two-entries",
    enforce: "post",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { server, path }) =>
        server ? toDevelopmentPage(html, path.endsWith(`/${onlinePage}`)) : withPolicy(html),
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.originalUrl ?? "";
        if (new URL(url, "http://localhost").pathname !== `/${onlinePage}`) return next();
        const html = readFileSync(`${server.config.root}/index.html`, "utf8");
        server.transformIndexHtml(`/${onlinePage}`, html).then((page) => {
          response.setHeader("Content-Type", "text/html");
          response.end(page);
        }, next);
      });
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") throw new Error("there is no index.html to make the online page from");
        this.emitFile({ type: "asset", fileName: onlinePage, source: toOnlinePage(String(index.source)) });
      },
    },
  };
}
