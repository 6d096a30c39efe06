import { useMemo } from "react";
import { lineLengthMeters } from "../../core/geo/geodesic";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { compassOfSide, findDepthAnchor, type StripSide } from "../../core/zones/depth-anchor";
import { drawMessages } from "../../look/text/messages/draw";
import { scorecardMessages } from "../../look/text/messages/zones/scorecard";
import { useLocale } from "../use-messages";

/** Which way each side of a zone's line lies: by the compass where it can be told; null stands for a zone without sides. */
export function useSideNames({
  geometry,
  baseline,
}: Pick<ZoneGeometry, "geometry" | "baseline">): (side: StripSide | null) => string {
  const locale = useLocale();
  const texts = scorecardMessages[locale];
  const anchor = useMemo(() => {
    const lines = geometry.type === "MultiLineString" ? geometry : baseline;
    const longest = [...(lines?.coordinates ?? [])].sort(
      (a, b) => lineLengthMeters(b) - lineLengthMeters(a),
    )[0];
    return longest ? findDepthAnchor(longest) : null;
  }, [geometry, baseline]);
  return (side) => {
    if (side === null) return texts.sideNone;
    const plain = side === "left" ? texts.sideLeft : texts.sideRight;
    return anchor ? drawMessages[locale].sideHelp(compassOfSide(anchor, side)) : plain;
  };
}
