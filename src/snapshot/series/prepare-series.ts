import { pageSizePx } from "../../workspace/page-size";
import type { FrameView } from "../../workspace/page-spec";
import { type FrameCamera, fitCamera } from "../frame-projection";
import { groundBox } from "../ground-box";
import type { SnapshotRequest } from "../make-snapshot";
import type { SnapshotContent, SnapshotCounts } from "../page-content";
import { createMeasure, loadPageFonts } from "../page-fonts";
import type { PageLayout, PageLock } from "../page-layout";
import { isWithinLimits } from "../snapshot-limits";
import { layoutBanded } from "./banded-layout";
import { type BandText, bandStyleOf } from "./caption-band";
import { focusRing, viewOfFocus } from "./focus-view";
import { createGroundStore } from "./ground-store";
import { holdLegend, isSameUnion, type LegendUnion } from "./held-legend";
import { type LayOut, lockPages } from "./lock-pages";
import { asSeriesError, SeriesError } from "./series-failure";
import type { SeriesItem } from "./series-item";
import { type BandChoice, pauseSeries, type SeriesJob } from "./series-job";
import { surveyItems, uniteLegends } from "./survey-items";

export interface SeriesPage {
  readonly item: SeriesItem;
  readonly request: SnapshotRequest;
  readonly layout: PageLayout;
  /** Shared with the pages beside it: not to be changed. */
  readonly ground: HTMLCanvasElement;
}

/** What is known of all items before one is drawn. */
export interface PreparedSeries {
  readonly counts: readonly SnapshotCounts[];
  readonly lock: PageLock;
  /** Lays out and draws one page; throws `SeriesError`. */
  readonly drawPage: (index: number) => Promise<SeriesPage>;
  readonly groundsDrawn: () => number;
  readonly release: () => void;
}

const matchesOf = ({ certain, possible }: SnapshotCounts) => certain + possible;

/** The item that has most to say. */
function fullestOf(counts: readonly SnapshotCounts[]): number {
  const isFuller = (index: number, than: number) => matchesOf(counts[index]!) > matchesOf(counts[than]!);
  return counts.reduce((fullest, _, index) => (isFuller(index, fullest) ? index : fullest), 0);
}

/** Size of a map's frame in CSS pixels. */
interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What is taken for a frame before one is known. */
const guessedFrame: FrameSize = { width: 640, height: 440 };

/** What an item shows in a frame: its incident in the middle, or the extent that all have in common. */
function viewOfItem({ focus }: SeriesItem, view: FrameView, frame: FrameSize): FrameView {
  return !focus || focus.scale === null ? view : viewOfFocus(focus.lngLat, focus.scale, frame);
}

/** The frame of a lock: the same on every page, so one page tells it. */
function frameOfLock(layOut: LayOut, content: SnapshotContent, lock: PageLock): FrameSize {
  return layOut({ ...content, places: [], areaLabels: [], annotations: [] }, 0, lock).mapFrame;
}

interface Arranged {
  readonly union: LegendUnion;
  readonly lock: PageLock;
  readonly frame: FrameSize;
}

/**
 * Counts all items, and finds the arrangement, the legend and the colours that they have in common; then draws any of
 * them, a ground only where none like it was drawn before.
 *
 * @throws SeriesError with the item that is to blame
 */
export async function prepareSeries(job: SeriesJob, band: BandChoice): Promise<PreparedSeries> {
  const { items, spec, signal, maxTilePx } = job;
  if (signal.aborted) throw new SeriesError("cancelled");
  await loadPageFonts();
  const measure = createMeasure();
  const survey = await surveyItems(job);
  const { counts, requestAt } = survey;
  const texts = items.map(({ caption }, index): BandText => ({ caption, position: band.positionOf(index) }));
  const bandStyle = bandStyleOf(texts, spec, band.isTabular, measure);
  const layOut: LayOut = (content, index, lock) =>
    layoutBanded(content, spec, texts[index]!, bandStyle, measure, lock);
  const contentOf = (content: SnapshotContent, index: number, union: LegendUnion, frame: FrameSize) => ({
    ...holdLegend(content, union),
    view: viewOfItem(items[index]!, content.view, frame),
  });
  const cameraIn =
    (frame: FrameSize) =>
    (content: SnapshotContent, index: number): FrameCamera =>
      fitCamera(viewOfItem(items[index]!, content.view, frame), frame.width, frame.height);

  const arrange = async (union: LegendUnion, guess: FrameSize): Promise<Arranged> => {
    const contentAt = async (index: number) => {
      await pauseSeries(signal);
      const { content } = await requestAt(index);
      return contentOf(content, index, union, guess);
    };
    const lock = await lockPages(items.length, fullestOf(counts), contentAt, layOut);
    return { union, lock, frame: frameOfLock(layOut, await contentAt(0), lock) };
  };
  const roughUnion = await uniteLegends(job, survey, cameraIn(guessedFrame));
  const rough = await arrange(roughUnion, guessedFrame);
  // Now that the frame is known, so is what lies in it.
  const union = await uniteLegends(job, survey, cameraIn(rough.frame));
  const arranged = isSameUnion(union, roughUnion) ? rough : await arrange(union, rough.frame);

  const grounds = createGroundStore(maxTilePx === undefined ? {} : { maxTilePx });
  const lay = async (index: number) => {
    const request = await requestAt(index);
    const content = contentOf(request.content, index, arranged.union, arranged.frame);
    const layout = layOut(content, index, arranged.lock);
    const { width, height } = layout.mapFrame;
    const { frame } = arranged;
    if (Math.abs(width - frame.width) + Math.abs(height - frame.height) > 0.01)
      throw new SeriesError("not-locked", `${width} × ${height} instead of ${frame.width} × ${frame.height}`);
    const { focus } = items[index]!;
    const ring = focus === null ? [] : focusRing(layout.camera, focus.lngLat, layout.style);
    const ringed = { ...layout, mapPrimitives: [...layout.mapPrimitives, ...ring] };
    return { request: { ...request, content }, layout: ringed };
  };
  const drawPage = async (index: number): Promise<SeriesPage> => {
    const { request, layout } = await lay(index);
    const { width: widthPx, height: heightPx } = groundBox(layout);
    if (!isWithinLimits(pageSizePx(spec), { widthPx, heightPx }))
      throw new SeriesError("too-large", "", index);
    const ground = await grounds.groundOf(request.ground, layout, signal);
    return { item: items[index]!, request, layout, ground };
  };
  return {
    counts,
    lock: arranged.lock,
    drawPage: async (index) => {
      try {
        return await drawPage(index);
      } catch (error) {
        throw asSeriesError(error, index);
      }
    },
    groundsDrawn: grounds.drawnCount,
    release: grounds.release,
  };
}
