import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const builtFolder = fileURLToPath(new URL("../../dist", import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export interface StaticHost {
  readonly url: string;
  /** The folder that is served, to be changed like a host's. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Serves a copy of the built app below a path, and nothing beside it, as the plainest of hosts would. */
export async function hostBuiltApp(path: string): Promise<StaticHost> {
  const folder = mkdtempSync(join(tmpdir(), "demarc-host-"));
  cpSync(process.env.DEMARC_DIST ?? builtFolder, folder, { recursive: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const name = normalize(decodeURIComponent(pathname.slice(path.length))) || "index.html";
    const file = name === "." || name === "./" ? "index.html" : name;
    try {
      if (!pathname.startsWith(path) || file.startsWith("..")) throw new Error("nothing there");
      const bytes = readFileSync(join(folder, file));
      response.writeHead(200, { "Content-Type": mediaTypes[extname(file)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}${path}`, folder, stop };
}

/** The version of an app that was built after the one in `dist`. */
export const nextVersion = "99.0.0";

/** Puts the app built anew, as a later version, in the place of what a host has. */
export async function buildNextVersion(folder: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL("../..", import.meta.url)),
    logLevel: "error",
    define: { __DEMARC_VERSION__: JSON.stringify(nextVersion) },
    build: { outDir: folder, emptyOutDir: true },
  });
}
