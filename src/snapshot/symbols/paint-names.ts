import type { ThemeName } from "../../look/theme/tokens";
import { colorOfZone } from "../../map/style/overlay-zone-color";
import type { SnapshotAreaLabel } from "../page-content";
import type { Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import type { PlacedLabel } from "./label-request";
import type { NameRequests } from "./name-requests";

function colorOf(
  { request }: PlacedLabel,
  area: SnapshotAreaLabel | undefined,
  { colors }: PageStyle,
  themeName: ThemeName,
): string {
  if (area === undefined) return request.priority <= 2 ? colors.label : colors.labelMinor;
  if (area.kind === "difference") return colors.label;
  if (area.kind === "sea") return colors.labelWater;
  if (area.kind !== "zone") return colors.textMuted;
  const { scenario = "A", color } = area;
  return colorOfZone(themeName, { scenario, ...(color !== undefined && { color }) });
}

function dotOf({ request: { x, y, dotRadiusPx: r } }: PlacedLabel, { colors }: PageStyle): Primitive[] {
  const d = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const dot: Primitive = { kind: "path", d, x, y, stroke: colors.labelHalo, strokeWidthPx: 1.6 };
  return [dot, { ...dot, fill: colors.label, strokeWidthPx: 0 }];
}

/** Placed names with their dots and leaders; over a density the names of seas have a halo too. */
export function paintNames(
  labels: readonly PlacedLabel[],
  { areas }: Pick<NameRequests, "areas">,
  style: PageStyle,
  themeName: ThemeName,
  isOverDensity: boolean,
): Primitive[] {
  const { colors } = style;
  return labels.flatMap((label): Primitive[] => {
    const { request, lines, hasDot, leader } = label;
    const area = areas.get(request);
    const color = colorOf(label, area, style, themeName);
    // Names of seas stand on water as on the map; over a density they would not be read.
    const halo =
      area?.kind === "sea" && !isOverDensity ? {} : { halo: { color: colors.labelHalo, widthPx: 1.5 } };
    const [from, to] = leader ?? [];
    return [
      ...(from && to
        ? [{ kind: "line", x1: from.x, y1: from.y, x2: to.x, y2: to.y, color, widthPx: 0.7 } as const]
        : []),
      ...(hasDot && request.dotRadiusPx > 0 ? dotOf(label, style) : []),
      ...lines.map((line): Primitive => ({ kind: "text", ...line, font: request.font, color, ...halo })),
    ];
  });
}
