import { ownSourceId } from "../../core/events/own-incident";
import { incidentSource } from "../built-in-sources";
import type { AppState } from "../state";

/** Of what comes with the app, where symbols are coloured by source: legible on both grounds, no imported default. */
export const builtInSourceColor = "#8A5A2B";
/** Of what was added or edited here. */
export const ownSourceColor = "#9A5FD0";
/** So many sources can have a colour of their own on the map; further ones keep that of the weapon family. */
const mostColoredSources = 31;

/** The colour that stands for a source. */
export function colorOfSource({ sources }: AppState["document"], sourceId: string): string {
  if (sourceId === incidentSource.id) return builtInSourceColor;
  if (sourceId === ownSourceId) return ownSourceColor;
  return sources.find(({ id }) => id === sourceId)?.color ?? builtInSourceColor;
}

/** Colours by ordinal; the first is not used, since ordinal 0 stands for no source. */
export function sourceColors({ events, document }: Pick<AppState, "events" | "document">): string[] {
  const colors = events.segments.map(({ sourceId }) => colorOfSource(document, sourceId));
  return ["", ...colors.slice(0, mostColoredSources)];
}

/** For each row the ordinal of its source in `sourceColors`. */
export function sourceOrdinals({ segments, table }: AppState["events"]): Uint8Array {
  const ordinals = new Uint8Array(table.count);
  for (const [index, { start, end }] of segments.slice(0, mostColoredSources).entries())
    ordinals.fill(index + 1, start, end);
  return ordinals;
}
