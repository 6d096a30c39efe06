import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Lets go of the style that a lost graphics context leaves behind. MapLibre 6.17 destroys it and builds another, but the
 * destroyed one stays a listener of its right-to-left text plugin, and with it stay its tiles and the bytes of its
 * textures. Only removing a style, as `Map.setStyle` does, takes it off that list.
 */
export function releaseLostStyles(map: MapLibreMap): void {
  let style: MapLibreMap["style"] | null = map.style;
  const remember = () => {
    style = map.style;
  };
  map.on("style.load", remember);
  map.on("webglcontextrestored", remember);
  map.on("webglcontextlost", () => {
    // The same is reported where workers were replaced, and there the style is the map's still.
    if (style === null || style === map.style) return;
    style._remove(false);
    style = null;
  });
}
