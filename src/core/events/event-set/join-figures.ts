import { type Casualties, casualtiesOf } from "../casualties";
import { type FigureName, figureNames, unknownFigure } from "../dataset/incident-dataset";
import type { Incident } from "../incident";
import { type SegmentInput, tableOf } from "./segment";

/** Casualty figures over all rows, `unknownFigure` where none is given; null where no row of any source gives one. */
export type FigureColumns = Readonly<Record<FigureName, Int32Array | null>>;

function fillFigure(
  target: Int32Array,
  start: number,
  { content }: SegmentInput,
  name: FigureName,
  figuresOf: (incident: Incident) => Casualties,
  hasRows: boolean,
): boolean {
  if (content.kind === "dataset") {
    if (!hasRows) return false;
    const column = content.dataset.figures[name];
    if (column) target.set(column, start);
    return column !== undefined;
  }
  const { incidents, table } = content;
  const kind = name.startsWith("killed") ? "killed" : "injured";
  const figures = incidents.map((incident) => {
    const range = figuresOf(incident)[kind];
    return range === null ? unknownFigure : name.endsWith("Min") ? range.min : range.max;
  });
  for (let row = 0; row < table.count; row++) target[start + row] = figures[table.sourceIndex[row]!]!;
  return figures.some((figure) => figure !== unknownFigure);
}

/**
 * The casualty figures of several segments joined, their rows one after the other.
 *
 * @param figuresOf  what the claims of an incident come to: those of now unless told otherwise
 * @param hasRows  whether rows of imported tables give theirs
 */
export function joinFigures(
  segments: readonly SegmentInput[],
  figuresOf: (incident: Incident) => Casualties = (incident) => casualtiesOf(incident),
  hasRows = true,
): FigureColumns {
  const rowCount = segments.reduce((sum, { content }) => sum + tableOf(content).count, 0);
  const join = (name: FigureName): Int32Array | null => {
    const target = new Int32Array(rowCount).fill(unknownFigure);
    let start = 0;
    let isKnown = false;
    for (const segment of segments) {
      isKnown = fillFigure(target, start, segment, name, figuresOf, hasRows) || isKnown;
      start += tableOf(segment.content).count;
    }
    return isKnown ? target : null;
  };
  return Object.fromEntries(figureNames.map((name) => [name, join(name)])) as unknown as FigureColumns;
}
