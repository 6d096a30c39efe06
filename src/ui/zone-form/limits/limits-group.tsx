import { useMemo } from "react";
import type { Clip, Zone, ZoneRecipe } from "../../../core/zones/recipe";
import { zoneLimitsMessages } from "../../../look/text/messages/zones/limits";
import { CheckBox } from "../../controls/check-box";
import { useMessages } from "../../use-messages";
import { UnitPicker } from "../fields/unit-picker";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { ControlLimit } from "./control-limit";
import { CountryLimit } from "./country-limit";
import { LessZones } from "./less-zones";
import { RiverLimit } from "./river-limit";

/** What a zone is cut to, and which zones are taken away from it. */
export function LimitsGroup({ zone }: { readonly zone: Zone }) {
  const texts = useMessages(zoneLimitsMessages);
  const { setRecipe } = useZoneEdit(zone);
  const { recipe } = zone;
  const { clip = [] } = recipe;
  const setClip = (next: readonly Clip[]) => setRecipe({ ...recipe, clip: next } as ZoneRecipe);
  const without = (to: Clip["to"]) => clip.filter((entry) => entry.to !== to);
  const oblasts = useMemo(() => clip.flatMap((entry) => (entry.to === "oblast" ? [entry.id] : [])), [clip]);
  const hasLand = clip.some(({ to }) => to === "land");
  return (
    <>
      <UnitPicker
        legend={texts.oblasts}
        chosen={oblasts}
        onChosen={(ids) =>
          setClip([...without("oblast"), ...ids.map((id) => ({ to: "oblast", id }) as const)])
        }
      />
      <CheckBox
        label={texts.land}
        isChecked={hasLand}
        onChange={(isChecked) => setClip(isChecked ? [...clip, { to: "land" }] : without("land"))}
      />
      <CountryLimit clip={clip} onClip={setClip} />
      <ControlLimit clip={clip} onClip={setClip} />
      <RiverLimit clip={clip} onClip={setClip} />
      {clip.length > 1 && <p className={styles.aside}>{texts.rule}</p>}
      <LessZones zone={zone} />
    </>
  );
}
