import type { PageSpec } from "../../workspace/page-spec";
import { contentAnywhere, contentInFrame, type LegendContent } from "../content/content-in-frame";
import { type FramedIncidents, frameIncidents } from "../content/count-in-frame";
import { buildCredits } from "../credits";
import {
  type DensityScale,
  isSameScale,
  measureDensity,
  type PageDensity,
  usualScale,
} from "../density/density-scale";
import { type FrameCamera, fitCamera } from "../frame-projection";
import type { SnapshotContent } from "../page-content";
import { choosePageFrame, type FrameHints, type FrameLock, type PageFrame } from "../page-frame";
import type { Block, MeasureText } from "../page-primitives";
import type { NameObstacles } from "../symbols/held-names";
import type { BlockBuilder } from "./block-builder";
import type { HeldSpots } from "./furnish-map";

/** What pages of one series have in common, so that neither frame nor colours jump from one to the next. */
export interface PageLock {
  readonly frame: FrameLock;
  /** What the colours of a density mean on all of them; null where incidents have symbols. */
  readonly density: DensityScale | null;
  /** Where scale bar, north arrow and locator stand on all of them; missing where each page may place its own. */
  readonly spots?: HeldSpots;
  /** What stands on any of them, so that names and notes stand still; missing where each page may place its own. */
  readonly names?: NameObstacles;
}

export interface FramedMap {
  readonly frame: PageFrame;
  readonly camera: FrameCamera;
  readonly framed: FramedIncidents;
  /** With the counts of this very frame. */
  readonly credits: Block;
  readonly density: PageDensity | null;
}

/** How often a page is framed until its legend and its footer say what its own map shows. */
const freeTries = 4;
/** Then the arrangement is held, and what it shows is filled in. */
const mostTries = 8;

/** A frame about as large as it will be: mostly what lies in it is what will lie in the real one. */
function guessLegend(content: SnapshotContent): LegendContent {
  const { view } = content;
  const camera = fitCamera(view, view.widthPx, view.heightPx);
  return contentInFrame(content, camera, frameIncidents(content.incidents, camera));
}

/** Legend and footer fix the map's frame, and what lies in the frame fixes what they say. */
export function frameMap(
  content: SnapshotContent,
  spec: PageSpec,
  builder: BlockBuilder,
  measure: MeasureText,
  lock: PageLock | null,
): FramedMap {
  const isDensity = content.display === "density" && content.layers.incidents;
  let hints: FrameHints = {
    density: isDensity ? (lock?.density ?? usualScale) : null,
    legend: guessLegend(content),
    leastCreditsPx: 0,
    ...(lock === null ? {} : { lock: lock.frame }),
  };
  for (let tries = 1; ; tries++) {
    const { density: scale } = hints;
    const frame = choosePageFrame(spec, builder, hints);
    const { mapFrame, creditsBox, style } = frame;
    const camera = fitCamera(content.view, mapFrame.width, mapFrame.height);
    const framed = frameIncidents(content.incidents, camera);
    const { widthPx, form } = frame.credits;
    const credits = buildCredits(content, framed.counts, spec.locale, style, widthPx, measure, form);
    const legend = contentInFrame(content, camera, framed);
    const isLast = tries === mostTries;
    // The last try takes the scale that its legend states, whatever its own would be.
    const density =
      scale && measureDensity(content.incidents, camera, isLast ? scale : (lock?.density ?? null));
    const hasRoom = creditsBox === null || credits.heightPx <= creditsBox.height + 0.01;
    const isTrue = density === null || scale === null || isSameScale(density.scale, scale);
    const isListed = legend.key === hints.legend.key;
    if ((hasRoom && isTrue && isListed) || isLast) return { frame, camera, framed, credits, density };
    hints = {
      ...hints,
      attempt: frame.lock.attempt,
      density: density?.scale ?? null,
      leastCreditsPx: hasRoom ? hints.leastCreditsPx : credits.heightPx,
      legend: tries === freeTries ? contentAnywhere(content) : legend,
      // Held with room for the longest legend there can be, the frame stays as it is whatever its legend says.
      ...(tries > freeTries ? { lock: frame.lock } : {}),
    };
  }
}
