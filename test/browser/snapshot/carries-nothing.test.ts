import "@fontsource-variable/inter";
import "@fontsource/noto-sans/400.css";
import "@fontsource/noto-sans/600.css";
import { beforeAll, expect, test } from "vitest";
import type { Zone } from "../../../src/core/zones/recipe";
import { readCarried } from "../../../src/formats/carried/read-carried";
import { makeSnapshot } from "../../../src/snapshot/make-snapshot";
import { fileRequest } from "../../../src/ui/export/page-request";
import { defaultPageSpec, type PageSpec } from "../../../src/workspace/page-spec";
import { importedSource } from "../../support/dataset-of-table";
import { drawnZone } from "../../ui/panels/sample-store";
import { openRealPage, type RealPage } from "./real-page";

const secrets = ["Quietly kept zone", "Working name", "Unshown remark", "Private source"];
const madeAtMs = Date.UTC(2026, 0, 15, 10);
const spec: PageSpec = {
  ...defaultPageSpec,
  page: "custom",
  custom: { width: 150, height: 110, unit: "mm" },
  dpi: 96,
  title: "Shown title",
};

let page: RealPage;
beforeAll(async () => {
  page = await openRealPage();
  const [quiet, working, remark, source] = secrets as [string, string, string, string];
  const { document } = page.store.getState();
  const hidden: Zone = {
    ...drawnZone,
    id: "hidden",
    isHidden: true,
    name: { en: quiet, uk: quiet },
    assumptions: [{ en: remark, uk: remark }],
  };
  page.store.setState({
    document: {
      ...document,
      title: working,
      zones: [hidden],
      sources: [{ ...importedSource({ id: "private", datasetId: null }), name: source, isShown: false }],
    },
  });
}, 60_000);

async function inflate(bytes: Uint8Array, kind: CompressionFormat): Promise<Uint8Array | null> {
  try {
    const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream(kind));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    // Not compressed that way: its bytes are looked at as they are.
    return null;
  }
}

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** All that a file says, also in compressed parts and as UTF-16, as one text. */
async function everythingIn(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const raw = latin(bytes);
  const parts = [raw];
  for (const { index, 0: found } of raw.matchAll(/stream\r?\n/g)) {
    const start = index + found.length;
    const end = raw.indexOf("endstream", start);
    if (end < 0 || raw.slice(index - 3, index) === "end") continue;
    // Before the keyword there may be an end of line that is not of the data.
    for (const cut of [0, 1, 2]) {
      const inflated = await inflate(bytes.subarray(start, end - cut), "deflate");
      if (inflated === null) continue;
      parts.push(latin(inflated));
      break;
    }
  }
  // Compressed text chunks of a PNG: keyword, 0, flags, language, 0, keyword, 0, data.
  for (const { index } of raw.matchAll(/[zi]TXt/g)) {
    const view = new DataView(bytes.buffer, index - 4, 4);
    const data = bytes.subarray(index + 4, index + 4 + view.getUint32(0));
    for (let at = 0; at < Math.min(80, data.length); at++)
      if (data[at] === 0x78) {
        const inflated = await inflate(data.subarray(at), "deflate");
        if (inflated !== null) parts.push(latin(inflated));
      }
  }
  for (const { 1: base64 = "" } of raw.matchAll(/([A-Za-z0-9+/]{200,}={0,2})/g)) {
    const decoded = Uint8Array.from(atob(base64.slice(0, base64.length - (base64.length % 4))), (letter) =>
      letter.charCodeAt(0),
    );
    parts.push(latin(decoded));
    for (const kind of ["gzip", "deflate"] as const) {
      const inflated = await inflate(decoded, kind);
      if (inflated !== null) parts.push(latin(inflated));
    }
  }
  const all = parts.join("\n");
  return `${all}\n${all.replaceAll("\0", "")}`;
}

async function make(format: "png" | "pdf" | "svg", carriesWorkspace: boolean): Promise<Blob> {
  const state = page.store.getState();
  const request = await fileRequest(state, { ...spec, carriesWorkspace }, page.ground, madeAtMs, format);
  const result = await makeSnapshot(request, format);
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.blob;
}

const read = async (blob: Blob, kind: "png" | "pdf" | "svg") =>
  readCarried(new Uint8Array(await blob.arrayBuffer()), kind);

test.for(["png", "pdf", "svg"] as const)("a %s carries nothing where it is told not to", async (format) => {
  const carried = await make(format, true);
  const bare = await make(format, false);
  // What is looked for is found in the file that does carry the workspace.
  const all = await everythingIn(carried);
  expect(all).toContain(secrets[0]);
  expect(all).toContain(secrets[1]);
  expect((await read(carried, format)).ok).toBe(true);

  const text = await everythingIn(bare);
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/demarc workspace|workspace\.demarc\.json|demarc:workspace|<metadata[^>]*demarc/i);
  expect(text).not.toContain("EmbeddedFile");
  expect(await read(bare, format)).toMatchObject({ ok: false, issue: { code: "none-carried" } });
  expect(bare.size).toBeLessThan(carried.size);
  // What the page shows it still says of itself.
  if (format !== "pdf") expect(text).toContain("Shown title");
});
