import { lazy, Suspense } from "react";
import type { Zone } from "../../core/zones/recipe";
import { useApp } from "../store-context";
import { ZoneRefusal } from "./zone-refusal";

const ZoneScoreSection = lazy(async () => ({
  default: (await import("../scorecard/zone-score-section")).ZoneScoreSection,
}));

/** What the zone would mean, or why there is none. */
export function ZoneFigures({ zone }: { readonly zone: Zone }) {
  const shape = useApp((state) => state.zoneShapes[zone.id]);
  if (shape?.status === "refused") return <ZoneRefusal issues={shape.issues} />;
  return (
    <Suspense>
      <ZoneScoreSection zoneId={zone.id} />
    </Suspense>
  );
}
