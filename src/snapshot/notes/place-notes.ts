import type { Annotation, ArrowAnnotation } from "../../workspace/annotation";
import {
  type FrameCamera,
  type FramePoint,
  isInFrame,
  projectPoint,
  projectToFrame,
  turnToFrame,
} from "../frame-projection";
import type { Box, FontSpec, MeasureText, Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import { arrowParts, arrowReachPx } from "./arrow-parts";
import { boxesAlong, clipToFrame, leastCovering, moveIntoFrame } from "./note-shape";
import { spotsAround, spotsAtTail } from "./note-spots";
import { type NoteText, noteInsetPx, noteShapes, paintNote, setNote } from "./note-text";

/** What the author wrote on the map, in CSS pixels of the frame. */
export interface PlacedNotes {
  readonly primitives: readonly Primitive[];
  /** What names keep clear of. */
  readonly boxes: readonly Box[];
  /** How many have nothing in the frame, and how many arrows only a part. */
  readonly outside: number;
  readonly cut: number;
}

export interface NoteObstacles {
  /** Scale bar and north arrow, which lie over notes. */
  readonly blocks: readonly Box[];
  /** Covered only where there is no other room. */
  readonly symbols: readonly Box[];
}

/** Words to be written at the first of some spots where there is room. */
interface Wording {
  readonly text: string;
  readonly spots: (note: NoteText) => readonly Box[];
}

/** Tail and head by the shorter way also across the antimeridian, on the copy of the world nearest to the frame. */
function endsOf({ tail, head }: ArrowAnnotation, camera: FrameCamera): [FramePoint, FramePoint] {
  const headLng = head[0] - 360 * Math.round((head[0] - tail[0]) / 360);
  const turn = turnToFrame(camera, (tail[0] + headLng) / 2);
  return [
    projectToFrame(camera, [tail[0] + turn, tail[1]]),
    projectToFrame(camera, [headLng + turn, head[1]]),
  ];
}

/**
 * Sets the notes and arrows of a page, in drawing order: words wrapped and inside the frame, beside what they would
 * cover where there is room. What has nothing in the frame is left out and counted.
 */
export function placeNotes(
  annotations: readonly Annotation[],
  camera: FrameCamera,
  style: PageStyle,
  measure: MeasureText,
  { blocks, symbols }: NoteObstacles,
): PlacedNotes {
  const font: FontSpec = { family: "map", sizePx: style.body.sizePx * 1.06, weight: 600 };
  const { widthPx, heightPx } = camera;
  const arrows: Primitive[] = [];
  const words: Primitive[] = [];
  const textBoxes: Box[] = [];
  const lineBoxes: Box[] = [];
  let outside = 0;
  let cut = 0;
  const write = ({ text, spots }: Wording) => {
    const candidates = noteShapes.flatMap((shape) => {
      const note = setNote(text, font, shape, camera, measure);
      return spots(note).map((box) => ({
        note,
        box: moveIntoFrame(box, widthPx, heightPx, noteInsetPx),
      }));
    });
    const chosen = leastCovering(candidates, [
      { boxes: [...blocks, ...textBoxes], weight: 1000 },
      { boxes: symbols, weight: 10 },
      { boxes: lineBoxes, weight: 4 },
    ]);
    textBoxes.push(chosen.box);
    words.push(...paintNote(chosen.note, chosen.box, font, style, measure));
  };
  // Lines first, since words give way to them.
  const wordings = annotations.flatMap((annotation): Wording[] => {
    const { text } = annotation;
    if (annotation.kind === "text") {
      const point = projectPoint(camera, annotation.lngLat);
      if (isInFrame(camera, point)) return [{ text, spots: (note) => spotsAround(point, note) }];
      outside++;
      return [];
    }
    const [tail, head] = endsOf(annotation, camera);
    const visible = clipToFrame(tail, head, widthPx, heightPx);
    if (visible === null) {
      outside++;
      return [];
    }
    if (!isInFrame(camera, tail) || !isInFrame(camera, head)) cut++;
    arrows.push(...arrowParts(tail, head, style.colors));
    lineBoxes.push(...boxesAlong(visible.from, visible.to, arrowReachPx));
    return [{ text, spots: (note) => spotsAtTail(visible.from, visible.to, note) }];
  });
  for (const wording of wordings) if (wording.text.trim() !== "") write(wording);
  return { primitives: [...arrows, ...words], boxes: [...textBoxes, ...lineBoxes], outside, cut };
}
