import { useId } from "react";
import { panelsMessages } from "../../../look/text/messages/panels";
import { densityRamps } from "../../../look/theme/density-ramp";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import shared from "../shared/shared.module.css";
import styles from "./layers.module.css";

/** The ramp of the density display: from few to many, with no numbers, since it compares and does not count. */
export function DensityLegend() {
  const texts = useMessages(panelsMessages);
  const id = useId();
  const stops = useApp((state) => densityRamps[state.view.theme]);
  return (
    <div className={styles.incidentLegend}>
      <h3 className={shared.heading}>{texts.densityHeading}</h3>
      <svg className={styles.ramp} height="12" width="100%" aria-hidden="true">
        <linearGradient id={id}>
          {stops.map(({ color, opacity }, index) => (
            <stop key={color} offset={index / (stops.length - 1)} stopColor={color} stopOpacity={opacity} />
          ))}
        </linearGradient>
        <rect width="100%" height="12" rx="2" fill={`url(#${id})`} />
      </svg>
      <p className={styles.rampEnds}>
        <span>{texts.densityLow}</span>
        <span>{texts.densityHigh}</span>
      </p>
      <p className={styles.number}>{texts.densityNote}</p>
    </div>
  );
}
