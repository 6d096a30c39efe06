import { seriesMessages } from "../../look/text/messages/series";
import { titleStem } from "../content/file-name";
import { loadEncoder } from "../encode/load-encoder";
import { extensionOf, type PageEncoder, type PageFormat } from "../encode/page-encoder";
import { encodePng, findPngFault } from "../encode-png";
import { type ContactSheet, createContactSheet, gridOfRest, sheetGridOf } from "./contact-sheet";
import { type IndexRow, writeIndexCsv } from "./index-csv";
import { type PreparedSeries, prepareSeries, type SeriesPage } from "./prepare-series";
import { failureOf, SeriesError, type SeriesFailure } from "./series-failure";
import { pauseSeries, positionInSeries, preparedShare, type SeriesJob } from "./series-job";
import { createSeriesZip, type SeriesZip } from "./series-zip";

export type SeriesResult =
  | {
      readonly ok: true;
      readonly blob: Blob;
      readonly fileName: string;
      /** Grounds that had to be drawn; the others were the same as the one before. */
      readonly groundsDrawn: number;
    }
  | SeriesFailure;

const sheetDpi = 150;
/** The share that is left for reading the zip back. */
const checkShare = 0.05;

async function encodePage(
  { request, layout, ground }: SeriesPage,
  encode: PageEncoder,
  { spec, signal }: SeriesJob,
  index: number,
): Promise<Blob> {
  const encoded = await encode({ spec, layout, ground, facts: request.facts, signal });
  if (!encoded.ok) throw new SeriesError(encoded.code, encoded.detail, index);
  return encoded.blob;
}

/** The sheets of a series, begun one after the other and put into the zip when they are full. */
function createSheets(job: SeriesJob, zip: SeriesZip) {
  const { spec, items } = job;
  let current: ContactSheet | null = null;
  let onCurrent = 0;
  let number = 0;
  const close = async () => {
    if (current === null) return;
    const { canvas } = current;
    const encoded = await encodePng(canvas, sheetDpi, []);
    if (!encoded.ok) throw new SeriesError(encoded.code, encoded.detail);
    const fault = await findPngFault(encoded.blob, canvas.width, canvas.height);
    if (fault !== null) throw new SeriesError("verification", fault);
    await zip.add(number === 1 ? "contact-sheet.png" : `contact-sheet-${number}.png`, encoded.blob);
    canvas.width = 0;
    current = null;
  };
  const open = (aspect: number, index: number): ContactSheet => {
    const grid = sheetGridOf(items.length, aspect);
    const sheets = Math.ceil(items.length / (grid.columns * grid.rows));
    number = Math.floor(index / (grid.columns * grid.rows)) + 1;
    const position = sheets === 1 ? "" : seriesMessages[spec.locale].itemOf(String(number), String(sheets));
    const title = spec.title.trim() || titleStem(spec);
    const sheet = createContactSheet(gridOfRest(grid, items.length - index), { title, position }, spec);
    if (sheet === null) throw new SeriesError("too-large", "no canvas for a sheet");
    return sheet;
  };
  return {
    add: async ({ item, layout, ground }: SeriesPage, index: number, position: string) => {
      if (current === null) {
        current = open(layout.widthPx / layout.heightPx, index);
        onCurrent = 0;
      }
      current.add({ layout, ground, caption: item.caption, position });
      if (++onCurrent === current.capacity) await close();
    },
    close,
  };
}

async function fillZip(
  job: SeriesJob,
  series: PreparedSeries,
  format: PageFormat,
  zip: SeriesZip,
): Promise<void> {
  const { items, signal, onProgress } = job;
  const encode = await loadEncoder(format);
  const sheets = createSheets(job, zip);
  const positionOf = positionInSeries(job);
  const rows: IndexRow[] = [];
  const count = items.length;
  const drawShare = 1 - preparedShare - checkShare;
  for (let index = 0; index < count; index++) {
    onProgress?.({ stage: "draw", done: index, count, share: preparedShare + (drawShare * index) / count });
    const page = await series.drawPage(index);
    await pauseSeries(signal);
    const { item, layout } = page;
    const file = `${item.stem}.${extensionOf[format]}`;
    await zip.add(file, await encodePage(page, encode, job, index));
    await sheets.add(page, index, positionOf(index));
    rows.push({
      file,
      caption: item.caption,
      time: item.time,
      counts: series.counts[index]!,
      frame: layout.frameCounts,
    });
    await pauseSeries(signal);
  }
  await sheets.close();
  await zip.add("index.csv", writeIndexCsv(rows));
}

/**
 * One page for each item, all with the same frame, extent, colours and legend, in a zip with a contact sheet and a list.
 * One page that fails, or a cancel, and there is no file.
 */
export async function makeSeries(
  job: SeriesJob,
  format: PageFormat,
  madeAtMs: number,
): Promise<SeriesResult> {
  const { items, spec, signal, onProgress } = job;
  let series: PreparedSeries | null = null;
  try {
    series = await prepareSeries(job, { isTabular: false, positionOf: positionInSeries(job) });
    const zip = createSeriesZip(madeAtMs);
    await fillZip(job, series, format, zip);
    const count = items.length;
    onProgress?.({ stage: "check", done: count, count, share: 1 - checkShare });
    const blob = await zip.finish();
    await pauseSeries(signal);
    onProgress?.({ stage: "check", done: count, count, share: 1 });
    const fileName = `${titleStem(spec)}-${count}-${format}.zip`;
    return { ok: true, blob, fileName, groundsDrawn: series.groundsDrawn() };
  } catch (error) {
    return failureOf(error, signal);
  } finally {
    series?.release();
  }
}
