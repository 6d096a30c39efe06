import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page of a kept store and serves it, always at one address, so that a browser finds its data again. */
export async function serveKeepPage(): Promise<ServedPage> {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), "demarc-keep-"));
  const shared = { root, configFile: false, logLevel: "error" } as const;
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: "es2023", rollupOptions: { input: join(root, "keep.html") } },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const address = server.httpServer.address();
  if (!address || typeof address === "string") throw new Error("the page is not served");
  return {
    url: `http://127.0.0.1:${address.port}/keep.html`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
