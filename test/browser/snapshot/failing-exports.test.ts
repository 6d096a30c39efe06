import { addProtocol, removeProtocol, type StyleSpecification } from "maplibre-gl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type PageFormat, pageFormats } from "../../../src/snapshot/encode/page-encoder";
import {
  makeSnapshot,
  type SnapshotProgress,
  type SnapshotRequest,
} from "../../../src/snapshot/make-snapshot";
import { sampleContent, sampleFacts, sampleSpec } from "../../snapshot/sample-content";
import { tinyStyle } from "./snapshot-page";

const spec = sampleSpec({ page: "a5", dpi: 96 });
const request = (change: Partial<SnapshotRequest> = {}): SnapshotRequest => ({
  content: sampleContent("en"),
  spec,
  ground: { style: tinyStyle, images: [] },
  facts: sampleFacts(spec),
  ...change,
});

/** Every WebGL context that was handed out, since those left behind are what a browser runs out of. */
let contexts: WebGL2RenderingContext[] = [];
let nodesBefore = 0;

const nodes = () => document.querySelectorAll("*").length;

/** Passes every request for a context on, unless told otherwise for one of them; keeps those of WebGL. */
function watchContexts(refuses: (canvas: HTMLCanvasElement, type: string) => boolean = () => false): void {
  const original = HTMLCanvasElement.prototype.getContext;
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (
    this: HTMLCanvasElement,
    type: string,
    ...rest: unknown[]
  ) {
    if (refuses(this, type)) return null;
    const context = (original as (...values: unknown[]) => RenderingContext | null).call(this, type, ...rest);
    if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
    return context;
  } as typeof original);
}

beforeEach(() => {
  contexts = [];
  nodesBefore = nodes();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** There is a code and no file, and nothing is left behind. */
function expectCode(result: Awaited<ReturnType<typeof makeSnapshot>>, code: string): void {
  expect(result.ok ? "a file" : result.code).toBe(code);
  expect(nodes(), "left in the document").toBe(nodesBefore);
  expect(contexts.filter((context) => !context.isContextLost())).toHaveLength(0);
}

/** Also, the next page comes out. */
async function expectFailure(result: Awaited<ReturnType<typeof makeSnapshot>>, code: string): Promise<void> {
  expectCode(result, code);
  vi.restoreAllMocks();
  const next = await makeSnapshot(request(), "png");
  expect(next).toMatchObject({ ok: true, widthPx: 794, heightPx: 559 });
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};
const mapCanvas = () => document.querySelector<HTMLCanvasElement>(".maplibregl-canvas");

function loseContext(): void {
  mapCanvas()?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
}

test("a graphics context lost while the ground is drawn", async () => {
  watchContexts();
  const running = makeSnapshot(request(), "png");
  await until(() => mapCanvas() !== null);
  loseContext();
  await expectFailure(await running, "context-lost");
});

test("a graphics context lost between two pieces", async () => {
  watchContexts();
  const shares: number[] = [];
  const onProgress = ({ share }: SnapshotProgress) => {
    shares.push(share);
    if (shares.length === 2) loseContext();
  };
  await expectFailure(await makeSnapshot(request({ onProgress, maxTilePx: 240 }), "png"), "context-lost");
  expect(shares).toHaveLength(2);
});

const withSource = (source: StyleSpecification["sources"][string]): SnapshotRequest => {
  const layer = { id: "more", type: "fill", source: "more", "source-layer": "any" } as const;
  const layers = source.type === "vector" ? [layer] : [{ id: "more", type: "fill" as const, source: "more" }];
  const sources = { ...tinyStyle.sources, more: source };
  return request({
    ground: { style: { ...tinyStyle, sources, layers: [...tinyStyle.layers, ...layers] }, images: [] },
  });
};

test("a tile that is missing", async () => {
  watchContexts();
  const tiles = [`${location.origin}/no-such-tiles/{z}/{x}/{y}.pbf`];
  const result = await makeSnapshot(withSource({ type: "vector", tiles }), "png");
  expectCode(result, "incomplete");
});

test("data that never comes", async () => {
  addProtocol("never", () => new Promise(() => undefined));
  // The clock of waiting runs ahead once the map is there.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() * (mapCanvas() === null ? 1 : 2000));
  watchContexts();
  const result = await makeSnapshot(withSource({ type: "geojson", data: "never://land" }), "png");
  removeProtocol("never");
  expectCode(result, "timeout");
});

const isOfPage = ({ width, height }: HTMLCanvasElement) => width === 794 && height === 559;

test("a canvas of the page's size is refused", async () => {
  watchContexts((canvas, type) => type === "2d" && isOfPage(canvas));
  await expectFailure(await makeSnapshot(request(), "png"), "too-large");
});

test("no canvas has room for the ground", async () => {
  watchContexts((canvas, type) => type === "2d" && canvas.width > 300 && !isOfPage(canvas));
  await expectFailure(await makeSnapshot(request(), "png"), "too-large");
});

test("no canvas is to be had to measure texts on", async () => {
  watchContexts(({ width, height }, type) => type === "2d" && width === 300 && height === 150);
  await expectFailure(await makeSnapshot(request(), "png"), "too-large");
});

/** The 2D contexts of such canvases say that they were lost. */
function loseCanvases(isLost: (canvas: HTMLCanvasElement) => boolean): void {
  vi.spyOn(CanvasRenderingContext2D.prototype, "isContextLost").mockImplementation(function (
    this: CanvasRenderingContext2D,
  ) {
    return isLost(this.canvas);
  });
}

test("the page's canvas is lost while it is painted", async () => {
  watchContexts();
  loseCanvases(isOfPage);
  await expectFailure(await makeSnapshot(request(), "png"), "too-large");
});

test.for([
  ["png", "too-large"],
  ["pdf", "encoding"],
] as const)("the ground's canvas is lost before a %s is written", async ([format, code]) => {
  watchContexts();
  loseCanvases((canvas) => !isOfPage(canvas) && canvas.width > 300);
  await expectFailure(await makeSnapshot(request(), format), code);
});

test("no graphics context is to be had", async () => {
  watchContexts((_, type) => type === "webgl2");
  expectCode(await makeSnapshot(request(), "png"), "webgl-unavailable");
});

test("the browser makes no file of a canvas", async () => {
  watchContexts();
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((callback) => callback(null));
  expectCode(await makeSnapshot(request(), "png"), "encoding");
});

test("the browser hands out a smaller drawing buffer than was asked for", async () => {
  watchContexts();
  for (const side of ["drawingBufferWidth", "drawingBufferHeight"] as const) {
    const { get } = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, side)!;
    vi.spyOn(WebGL2RenderingContext.prototype, side, "get").mockImplementation(function (
      this: WebGL2RenderingContext,
    ) {
      return Math.min(200, get!.call(this) as number);
    });
  }
  const shares: number[] = [];
  const onProgress = ({ share }: SnapshotProgress) => shares.push(share);
  const result = await makeSnapshot(request({ onProgress }), "png");
  expect(shares, "no piece was taken").toEqual([0]);
  await expectFailure(result, "too-large");
});

type Stage = "before" | "layout" | "ground" | "pieces";
const stages: readonly Stage[] = ["before", "layout", "ground", "pieces"];

test.for([...stages])("cancelled: %s", async (stage) => {
  watchContexts();
  const controller = new AbortController();
  const { signal } = controller;
  if (stage === "before") controller.abort();
  let calls = 0;
  const onProgress = () => {
    calls++;
    if (stage === "layout" || (stage === "pieces" && calls === 2)) controller.abort();
  };
  const running = makeSnapshot(request({ signal, onProgress, maxTilePx: 240 }), "png");
  if (stage === "ground") {
    await until(() => mapCanvas() !== null);
    controller.abort();
  }
  expectCode(await running, "cancelled");
  expect(calls).toBe(stage === "before" ? 0 : stage === "pieces" ? 2 : 1);
});

test.for([...pageFormats])("cancelled while a %s is written", async (format: PageFormat) => {
  watchContexts();
  const controller = new AbortController();
  const stagesSeen: string[] = [];
  const onProgress = ({ stage }: SnapshotProgress) => {
    stagesSeen.push(stage);
    if (stage === "encode") controller.abort();
  };
  const result = await makeSnapshot(request({ signal: controller.signal, onProgress }), format);
  expect(stagesSeen.filter((stage) => stage === "encode")).toHaveLength(1);
  expectCode(result, "cancelled");
});
