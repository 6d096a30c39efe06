import type { Zone } from "../../core/zones/recipe";
import { drawMessages } from "../../look/text/messages/draw";
import { ScorecardView } from "../draw/scorecard-view";
import { useScorecard } from "../draw/use-scorecard";
import { useApp } from "../store-context";
import { useMessages } from "../use-messages";
import styles from "./zone-form.module.css";
import { ZoneRefusal } from "./zone-refusal";

/** What the zone would mean, or why there is none. */
export function ZoneFigures({ zone }: { readonly zone: Zone }) {
  const messages = useMessages(drawMessages);
  const shape = useApp((state) => state.zoneShapes[zone.id]);
  const scorecard = useScorecard(shape?.status === "ready" ? shape.geometry : null);
  const isStale = !shape || shape.recipe !== zone.recipe;
  if (shape?.status === "refused") return <ZoneRefusal issues={shape.issues} />;
  return (
    <div aria-busy={isStale}>
      {scorecard ? (
        <ScorecardView scorecard={scorecard} />
      ) : (
        <p className={styles.aside}>{messages.computing}</p>
      )}
      <p className={styles.aside}>{messages.precision}</p>
    </div>
  );
}
