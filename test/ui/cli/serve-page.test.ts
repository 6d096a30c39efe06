import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PageServer, servePage } from "../../../src/ui/cli/serve-page";

let folder = "";
let server: PageServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "demarc-server-"));
  await mkdir(join(folder, "built/assets"), { recursive: true });
  await mkdir(join(folder, "public/basemap"), { recursive: true });
  await writeFile(join(folder, "built/page.html"), "<p>page</p>");
  await writeFile(join(folder, "built/assets/a.js"), "1");
  await writeFile(join(folder, "public/basemap/b.geojson"), "{}");
  await writeFile(join(folder, "secret.txt"), "secret");
  const built = { folder: join(folder, "built"), htmlPath: "page.html" };
  server = await servePage(built, join(folder, "public"), '{"a":1}');
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
function get(path: string, method = "GET") {
  return new Promise<{ status: number; type: string; policy: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const asked = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (piece) => {
        body += piece;
      });
      response.on("end", () => {
        const { headers, statusCode = 0 } = response;
        const policy = String(headers["content-security-policy"]);
        resolve({ status: statusCode, type: String(headers["content-type"]), policy, body });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the server of the page", () => {
  it("is on this machine alone", () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("gives the page, its parts, the public files and the workspace", async () => {
    expect(await get("/")).toMatchObject({
      status: 200,
      body: "<p>page</p>",
      type: "text/html; charset=utf-8",
    });
    expect(await get("/assets/a.js")).toMatchObject({ status: 200, body: "1", type: "text/javascript" });
    expect(await get("/basemap/b.geojson?x")).toMatchObject({ status: 200, body: "{}" });
    expect(await get(server.workspacePath ?? "")).toMatchObject({ status: 200, body: '{"a":1}' });
  });

  it("lets the page reach nothing else", async () => {
    const { policy } = await get("/");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
  });

  it("gives nothing else away", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/assets/../../secret.txt",
      "/assets",
      "/none",
    ])
      expect(await get(path)).toMatchObject({ status: 404 });
    expect(await get("/workspace")).toMatchObject({ status: 404 });
    expect(await get("/", "POST")).toMatchObject({ status: 405 });
  });

  it("outlives a path that is no text", async () => {
    await expect(get("/%ff")).rejects.toThrow();
    expect(await get("/")).toMatchObject({ status: 200 });
  });
});
