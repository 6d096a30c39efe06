import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import type { BuiltPage } from "./build-page";

const mediaTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".mjs", "text/javascript"],
  [".css", "text/css"],
  [".json", "application/json"],
  [".geojson", "application/geo+json"],
  [".woff2", "font/woff2"],
  [".ttf", "font/ttf"],
  [".woff", "font/woff"],
  [".svg", "image/svg+xml"],
  [".wasm", "application/wasm"],
]);

/** The app's own policy: nothing of any other host, no inline script. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Path of the workspace; nobody else on this machine can guess it. */
  readonly workspacePath: string | null;
  readonly close: () => Promise<void>;
}

/** Below the folder, or null: no path leads out of it. */
function pathBelow(folder: string, urlPath: string): string | null {
  const path = normalize(join(folder, urlPath));
  return path.startsWith(folder + sep) ? path : null;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

/** Serves the built page, the app's public files and one workspace, on this machine alone and a free port. */
export async function servePage(
  page: BuiltPage,
  publicFolder: string,
  workspace: string | null,
): Promise<PageServer> {
  const workspacePath = workspace === null ? null : `/workspace-${randomUUID()}`;

  const answer = async (method: string, url: string, response: ServerResponse): Promise<void> => {
    const urlPath = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
    const send = (status: number, mediaType: string, body: string | Buffer) => {
      response.writeHead(status, {
        "Content-Type": mediaType,
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      });
      response.end(body);
    };
    if (method !== "GET") return send(405, "text/plain", "only GET");
    if (workspace !== null && urlPath === workspacePath) return send(200, "application/json", workspace);
    const asked = urlPath === "/" ? `/${page.htmlPath}` : urlPath;
    for (const folder of [page.folder, publicFolder]) {
      const path = pathBelow(folder, asked);
      const body = path && (await readIfThere(path));
      if (body) return send(200, mediaTypes.get(extname(asked)) ?? "application/octet-stream", body);
    }
    send(404, "text/plain", "not here");
  };

  const server = createServer((request, response) => {
    answer(request.method ?? "GET", request.url ?? "/", response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    workspacePath,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
