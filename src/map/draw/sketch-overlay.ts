import type { Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import type { SketchFigure } from "./sketch-figure";

export interface SketchColors {
  readonly line: string;
  readonly halo: string;
  readonly text: string;
}

export interface SketchOverlay {
  /** Shows a figure; `hasCrosshair` marks the map's centre. */
  readonly show: (figure: SketchFigure, colors: SketchColors, hasCrosshair: boolean) => void;
  readonly stop: () => void;
}

const svgNamespace = "http://www.w3.org/2000/svg";
const crosshairPx = 14;
const lineHeightPx = 16;
const labelOffsetPx = 14;
/** A label that has less room to the right stands to the left of its point. */
const labelRoomPx = 190;

type Attributes = Readonly<Record<string, string | number>>;

function shape(name: string, attributes: Attributes, text = ""): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** Draws a sketch over the map without taking any of its events. */
export function showSketchOverlay(map: MapLibreMap): SketchOverlay {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("aria-hidden", "true");
  svg.dataset.demarcSketch = "";
  svg.style.cssText =
    "position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; pointer-events: none; font-size: 12px; font-weight: 600";
  // The map's container has a font of its own.
  svg.style.fontFamily = getComputedStyle(document.body).fontFamily;
  let shown: Parameters<SketchOverlay["show"]> | null = null;

  const draw = () => {
    if (!shown) return;
    const [figure, colors, hasCrosshair] = shown;
    const { clientWidth, clientHeight } = map.getContainer();
    const center = { x: clientWidth / 2, y: clientHeight / 2 };
    const at = ([lng, lat]: LngLat) => map.project([lng, lat]);
    const toPath = (path: readonly LngLat[]) =>
      path
        .map((position, index) => {
          const { x, y } = at(position);
          return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
        })
        .join("");
    const stroke = (d: string, part: string, dash = "") => [
      shape("path", { d, fill: "none", stroke: colors.halo, "stroke-width": 5, "stroke-linejoin": "round" }),
      shape("path", {
        d,
        fill: "none",
        stroke: colors.line,
        "stroke-width": 2.5,
        "stroke-linejoin": "round",
        "stroke-dasharray": dash,
        "data-part": part,
      }),
    ];
    const dot = (position: LngLat, radius: number, attributes: Attributes) => {
      const { x, y } = at(position);
      return shape("circle", { cx: x, cy: y, r: radius, "stroke-width": 2, ...attributes });
    };
    const { x, y } = center;
    const cross = `M${x - crosshairPx} ${y}h${2 * crosshairPx}M${x} ${y - crosshairPx}v${2 * crosshairPx}`;
    svg.replaceChildren(
      ...(figure.fill
        ? [shape("path", { d: toPath(figure.fill), fill: colors.line, "fill-opacity": 0.14 })]
        : []),
      ...figure.pending.flatMap((path) => stroke(toPath(path), "pending", "6 5")),
      ...figure.settled.flatMap((path) => stroke(toPath(path), "settled")),
      ...figure.vertices.map((position) =>
        dot(position, 4.5, { fill: colors.halo, stroke: colors.line, "data-part": "vertex" }),
      ),
      ...(figure.snapped
        ? [
            dot(figure.snapped, 8, { fill: "none", stroke: colors.halo, "stroke-width": 5 }),
            dot(figure.snapped, 8, { fill: "none", stroke: colors.line, "data-part": "snap" }),
          ]
        : []),
      ...(hasCrosshair ? stroke(cross, "crosshair") : []),
      ...figure.labels.flatMap(({ position, lines }) => {
        const point = at(position);
        const isLeft = point.x > clientWidth - labelRoomPx;
        return lines.map((text, index) =>
          shape(
            "text",
            {
              x: point.x + (isLeft ? -labelOffsetPx : labelOffsetPx),
              y: point.y + 4 + (index - (lines.length - 1) / 2) * lineHeightPx,
              "text-anchor": isLeft ? "end" : "start",
              fill: colors.text,
              stroke: colors.halo,
              "stroke-width": 4,
              "stroke-linejoin": "round",
              "paint-order": "stroke",
            },
            text,
          ),
        );
      }),
    );
  };
  map.on("move", draw);
  map.on("resize", draw);
  map.getCanvasContainer().append(svg);
  return {
    show: (...next) => {
      shown = next;
      draw();
    },
    stop: () => {
      map.off("move", draw);
      map.off("resize", draw);
      svg.remove();
    },
  };
}
