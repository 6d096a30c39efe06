import type { LngLat } from "../../../core/geo/position";
import type { CircleRecipe, Zone } from "../../../core/zones/recipe";
import { zoneShapeMessages } from "../../../look/text/messages/zones/shape";
import { useMessages } from "../../use-messages";
import { AngleField } from "../fields/angle-field";
import { KmField } from "../fields/km-field";
import { useZoneEdit } from "../use-zone-edit";
import styles from "../zone-form.module.css";

interface CircleFieldsProps {
  readonly zone: Zone;
  readonly recipe: CircleRecipe;
}

/** Centre and radius of a circle. */
export function CircleFields({ zone, recipe }: CircleFieldsProps) {
  const texts = useMessages(zoneShapeMessages);
  const { setRecipe, done } = useZoneEdit(zone);
  return (
    <>
      <CenterFields
        center={recipe.center}
        onCenter={(center) => setRecipe({ ...recipe, center }, "center")}
        onDone={done}
      />
      <KmField
        label={texts.radius}
        meters={recipe.radiusMeters}
        onMeters={(radiusMeters) => setRecipe({ ...recipe, radiusMeters }, "radius")}
        onDone={done}
      />
    </>
  );
}

interface CenterFieldsProps {
  readonly center: LngLat;
  readonly onCenter: (center: LngLat) => void;
  readonly onDone: () => void;
}

export function CenterFields({ center, onCenter, onDone }: CenterFieldsProps) {
  const texts = useMessages(zoneShapeMessages);
  const [lng, lat] = center;
  return (
    <div className={styles.pair}>
      <AngleField
        axis="lat"
        label={texts.centerLatitude}
        degrees={lat}
        onDegrees={(degrees) => onCenter([lng, degrees])}
        onDone={onDone}
      />
      <AngleField
        axis="lng"
        label={texts.centerLongitude}
        degrees={lng}
        onDegrees={(degrees) => onCenter([degrees, lat])}
        onDone={onDone}
      />
    </div>
  );
}
