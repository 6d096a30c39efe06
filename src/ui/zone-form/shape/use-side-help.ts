import { useMemo } from "react";
import type { LngLat } from "../../../core/geo/position";
import { compassOfSide } from "../../../core/zones/depth-anchor";
import { measurePath, placeAlong } from "../../../core/zones/depths/measured-path";
import type { StripRecipe } from "../../../core/zones/recipe";
import { drawMessages } from "../../../look/text/messages/draw";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { shownControl } from "../../../workspace/selection/shown-control";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { findSideHolders, type SideHolders } from "./side-holders";

/** In words which side of a strip's line is its left and its right one: by the compass, and by who holds it. */
export function useSideHelp(
  { path }: StripRecipe,
  line: readonly LngLat[],
): { readonly left: string; readonly right: string } {
  const draw = useMessages(drawMessages);
  const texts = useMessages(zoneShapeMessages);
  const holders = useSideHolders(path, line);
  const anchor = useMemo(() => {
    const measured = measurePath(line);
    return placeAlong(measured, measured.lengthMeters / 2);
  }, [line]);
  const helpOf = (side: "left" | "right") => {
    const holder = holders[side];
    const held = holder && (holder === "UA" ? texts.ukrainianSide : texts.russianSide);
    const compass = anchor && draw.sideHelp(compassOfSide(anchor, side));
    return compass && held ? texts.sideAnd(compass, held) : (compass ?? held ?? "");
  };
  return { left: helpOf("left"), right: helpOf("right") };
}

/** By the first shown control map that holds at the playhead; the contact line of a map has its sides by definition. */
function useSideHolders(path: StripRecipe["path"], line: readonly LngLat[]): SideHolders {
  const store = useAppStore();
  const date = useApp((state) => shownControl(state)[0]?.version.date);
  const ukraine = useApp((state) => state.data.countryAreas.get("UA") ?? null);
  return useMemo(() => {
    if ("fromControl" in path) return { left: "UA", right: "RU" };
    const version = date === undefined ? undefined : shownControl(store.getState())[0]?.version;
    return version ? findSideHolders(line, version, ukraine) : { left: null, right: null };
  }, [store, path, line, date, ukraine]);
}
