import { lazy, Suspense } from "react";
import type { Zone } from "../../core/zones/recipe";
import { drawMessages } from "../../look/text/messages/draw";
import { zoneFormMessages } from "../../look/text/messages/zones/form";
import { zoneLimitsMessages } from "../../look/text/messages/zones/limits";
import { zoneMeasuredMessages } from "../../look/text/messages/zones/measured";
import { zonePointsMessages } from "../../look/text/messages/zones/points";
import { zonePrecedentsMessages } from "../../look/text/messages/zones/precedents";
import { zoneShapeMessages } from "../../look/text/messages/zones/shape";
import { useLocale } from "../use-messages";
import { FormGroup } from "./form-group";
import { hasPoints, limitsSummary, pointsSummary } from "./group-summaries";
import { ShapeGroup } from "./shape/shape-group";
import { ZoneActions } from "./zone-actions";
import { ZoneFigures } from "./zone-figures";
import styles from "./zone-form.module.css";
import { ZoneHead } from "./zone-head";

const PointsGroup = lazy(async () => ({ default: (await import("./points/points-group")).PointsGroup }));
const LimitsGroup = lazy(async () => ({ default: (await import("./limits/limits-group")).LimitsGroup }));
const MeasuredGroup = lazy(async () => ({ default: (await import("./measured-group")).MeasuredGroup }));
const PrecedentsGroup = lazy(async () => ({
  default: (await import("./precedents/precedents-group")).PrecedentsGroup,
}));

/** The recipe of a zone drawn here, in groups that fold, with what the zone would mean. */
export function ZoneForm({ zone }: { readonly zone: Zone }) {
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const draw = drawMessages[locale];
  const shape = zoneShapeMessages[locale];
  return (
    <section className={styles.form}>
      <p className={styles.kicker}>{draw.hypothetical(zone.scenario)}</p>
      <ZoneHead zone={zone} />
      <ZoneActions zone={zone} />
      <div className={styles.groups}>
        <FormGroup title={shape.shape} summary={shape[zone.recipe.kind]} isOpenAtFirst>
          <ShapeGroup zone={zone} />
        </FormGroup>
      </div>
      <Suspense>
        <ZoneFigures zone={zone} />
      </Suspense>
      <div className={styles.groups}>
        {hasPoints(zone.recipe) && (
          <FormGroup title={zonePointsMessages[locale].points} summary={pointsSummary(locale, zone.recipe)}>
            <PointsGroup zone={zone} />
          </FormGroup>
        )}
        <FormGroup title={zoneLimitsMessages[locale].limits} summary={limitsSummary(locale, zone.recipe)}>
          <LimitsGroup zone={zone} />
        </FormGroup>
        <FormGroup title={zonePrecedentsMessages[locale].precedents}>
          <PrecedentsGroup zone={zone} />
        </FormGroup>
        <FormGroup title={zoneMeasuredMessages[locale].measured}>
          <MeasuredGroup zone={zone} />
        </FormGroup>
      </div>
      {zone.assumptions.length > 0 && (
        <div>
          <p className={styles.label}>{texts.assumptions}</p>
          <ul className={styles.assumptions}>
            {zone.assumptions.map((assumption) => (
              <li key={assumption.en}>{assumption[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
