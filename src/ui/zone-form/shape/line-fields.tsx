import type { LineRecipe, Zone } from "../../../core/zones/recipe";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";
import { BaseLineNote, BaseLineSelect } from "./base-line-select";

const initialDepthMeters = 5000;

interface LineFieldsProps {
  readonly zone: Zone;
  readonly recipe: LineRecipe;
}

/** The base line of a bare line, and the way from it to a strip. */
export function LineFields({ zone, recipe }: LineFieldsProps) {
  const texts = useMessages(zoneShapeMessages);
  const { setRecipe } = useZoneEdit(zone);
  const depths = { leftMeters: initialDepthMeters, rightMeters: initialDepthMeters };
  return (
    <>
      <BaseLineSelect zone={zone} recipe={recipe} />
      <BaseLineNote recipe={recipe} />
      <div>
        <Button
          label={texts.makeStrip}
          look="outlined"
          onClick={() => setRecipe({ ...recipe, ...depths, kind: "strip", segments: [], ends: "flat" })}
        />
        <p className={styles.aside}>{texts.makeStripHelp}</p>
      </div>
    </>
  );
}
