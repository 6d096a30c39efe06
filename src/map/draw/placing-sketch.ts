import type { Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";

const svgNamespace = "http://www.w3.org/2000/svg";
const crosshairPx = 14;

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What is seen of an annotation that is being placed: a crosshair for the keyboard, and the arrow so far. */
export interface PlacingSketch {
  readonly setTail: (tail: LngLat | null) => void;
  /** Where the next point would be: under the pointer, or in the map's centre, where the crosshair then is. */
  readonly setAim: (aim: ScreenPoint | "center") => void;
  readonly stop: () => void;
}

function shape(parent: SVGElement, name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return parent.appendChild(element) as SVGElement;
}

/** Draws over the map without taking any of its events. */
export function showPlacingSketch(
  map: MapLibreMap,
  colors: { readonly line: string; readonly halo: string },
): PlacingSketch {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("aria-hidden", "true");
  svg.dataset.demarcPlacing = "";
  svg.style.cssText =
    "position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none";
  const path = { fill: "none", "stroke-linecap": "round" };
  const strokes = [
    { stroke: colors.halo, "stroke-width": "5" },
    { stroke: colors.line, "stroke-width": "2" },
  ];
  const arrow = strokes.map((stroke) => shape(svg, "path", { ...path, ...stroke }));
  const cross = strokes.map((stroke) => shape(svg, "path", { ...path, ...stroke, "data-part": "crosshair" }));
  let tail: LngLat | null = null;
  let aim: ScreenPoint | "center" | null = null;

  const draw = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    const center = { x: clientWidth / 2, y: clientHeight / 2 };
    const to = aim === "center" ? center : aim;
    const from = tail && map.project([tail[0], tail[1]]);
    for (const element of arrow) {
      element.style.display = from && to ? "" : "none";
      if (from && to) element.setAttribute("d", `M${from.x} ${from.y}L${to.x} ${to.y}`);
    }
    for (const element of cross) {
      element.style.display = aim === "center" ? "" : "none";
      element.setAttribute(
        "d",
        `M${center.x - crosshairPx} ${center.y}h${2 * crosshairPx}M${center.x} ${center.y - crosshairPx}v${2 * crosshairPx}`,
      );
    }
  };
  map.on("move", draw);
  map.on("resize", draw);
  map.getCanvasContainer().append(svg);
  draw();
  return {
    setTail: (next) => {
      tail = next;
      draw();
    },
    setAim: (next) => {
      aim = next;
      draw();
    },
    stop: () => {
      map.off("move", draw);
      map.off("resize", draw);
      svg.remove();
    },
  };
}
