import { expect, test } from "vitest";
import { makeSeries, type SeriesResult } from "../../../src/snapshot/series/make-series";
import type { SeriesProgress } from "../../../src/snapshot/series/series-job";
import { stateOfItem } from "../../../src/snapshot/series/state-of-item";
import { sampleSpec } from "../../snapshot/sample-content";
import { tinyStyle } from "../snapshot/snapshot-page";
import { readZip } from "./read-zip";
import { dailyJob, madeAtMs, pageOfState } from "./series-job";

const spec = sampleSpec({
  page: "custom",
  custom: { width: 640, height: 460, unit: "px" },
  dpi: 96,
  title: "Days",
});
const days = 4;

function whole(result: SeriesResult) {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

function sizeOfPng(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test("a zip has one page for each day, a contact sheet and a list that agrees with the data", async () => {
  const told: SeriesProgress[] = [];
  const job = dailyJob(spec, days, { onProgress: (progress) => told.push(progress) });
  const { blob, fileName, groundsDrawn } = whole(await makeSeries(job, "png", madeAtMs));
  expect(fileName).toBe("days-4-png.zip");
  // One extent and one state of control: one ground.
  expect(groundsDrawn).toBe(1);
  const files = await readZip(blob);
  expect(files.map(({ name }) => name)).toEqual([
    "days-001-2023-01-31.png",
    "days-002-2023-02-01.png",
    "days-003-2023-02-02.png",
    "days-004-2023-02-03.png",
    "contact-sheet.png",
    "index.csv",
  ]);
  expect(new Set(files.map(({ dosTime }) => dosTime)).size).toBe(1);
  const pages = files.slice(0, days).map(({ bytes }) => bytes);
  expect(pages.map(sizeOfPng)).toEqual(Array(days).fill([640, 460]));
  expect(new Set(pages.map((bytes) => bytes.join())).size).toBe(days);
  const csv = new TextDecoder().decode(files[5]!.bytes);
  const rows = csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
  const counted = job.items.map((item) => {
    const { certain, possible, byStatus } = stateOfItem(job.state, item).counts;
    return [certain, possible, byStatus.disputed, byStatus["attacker-only"]].map(String);
  });
  expect(rows.map((row) => row.slice(6, 10))).toEqual(counted);
  expect(rows.map((row) => row.slice(1, 4))).toEqual(
    job.items.map(({ caption, time: { window } }) => [
      caption,
      new Date(window.startMs).toISOString(),
      new Date(window.endMs).toISOString(),
    ]),
  );
  expect(
    rows.every(
      (row) => Number(row[6]) + Number(row[7]) === Number(row[10]) + Number(row[11]) + Number(row[12]),
    ),
  ).toBe(true);
  const shares = told.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(told.at(-1)).toEqual({ stage: "check", done: days, count: days, share: 1 });
});

test("the same series made again has the same bytes", async () => {
  const bytes = async () => {
    const { blob } = whole(await makeSeries(dailyJob(spec, 2), "png", madeAtMs));
    return new Uint8Array(await blob.arrayBuffer()).join();
  };
  const first = await bytes();
  expect(first === (await bytes())).toBe(true);
});

test("a page that fails is named, and there is no file", async () => {
  const job = dailyJob(spec, days);
  const make = pageOfState(spec);
  const broken = await makeSeries(
    {
      ...job,
      pageOf: (state) => {
        if (state.time.window.startMs === job.items[2]!.time.window.startMs) throw new Error("out of paper");
        return make(state);
      },
    },
    "png",
    madeAtMs,
  );
  expect(broken).toEqual({ ok: false, code: "page-failed", detail: "out of paper", index: 2 });
});

test("a graphics context that is lost in the middle is said with the page, and there is no file", async () => {
  const make = pageOfState(spec);
  let made = 0;
  const job = dailyJob(spec, days);
  const running = makeSeries(
    {
      ...job,
      // Another ground for each page, so that each has to be drawn.
      pageOf: (state) => ({
        ...make(state),
        ground: { style: { ...tinyStyle, name: String(state.time.window.startMs) }, images: [] },
      }),
      onProgress: ({ stage, done }) => {
        if (stage === "draw" && done === 1) made++;
      },
    },
    "png",
    madeAtMs,
  );
  const watch = new MutationObserver(() => {
    const canvas = made > 0 ? document.querySelector(".maplibregl-canvas") : null;
    canvas?.dispatchEvent(new Event("webglcontextlost"));
  });
  watch.observe(document.body, { childList: true, subtree: true });
  const result = await running;
  watch.disconnect();
  expect(result).toMatchObject({ ok: false, code: "context-lost", index: 1 });
});

test("a cancel stops between pages, and there is no file", async () => {
  const controller = new AbortController();
  const told: SeriesProgress[] = [];
  const result = await makeSeries(
    dailyJob(spec, days, {
      signal: controller.signal,
      onProgress: (progress) => {
        told.push(progress);
        if (progress.stage === "draw" && progress.done === 1) controller.abort();
      },
    }),
    "png",
    madeAtMs,
  );
  expect(result).toEqual({ ok: false, code: "cancelled", detail: "", index: null });
  expect(told.at(-1)).toMatchObject({ stage: "draw", done: 1 });
});
