import { timelineMessages } from "../../look/text/messages/timeline";
import { useMessages } from "../use-messages";
import { useAxis } from "./axis/use-axis";
import { AxisButtons } from "./controls/axis-buttons";
import { PlayButton, StepButtons } from "./controls/playback-buttons";
import { TimeSelects } from "./controls/time-selects";
import { CountStatus, WindowLabel } from "./controls/window-readout";
import { Plot } from "./plot/plot";
import styles from "./timeline.module.css";
import { usePlayback, useSpaceKey } from "./use-playback";

/** The window of time: what is shown, how much of it there is, and how it moves. Full width, no props. */
export function Timeline() {
  const texts = useMessages(timelineMessages);
  const axis = useAxis();
  usePlayback();
  useSpaceKey();
  return (
    <section className={styles.timeline} aria-label={texts.timeline}>
      <div className={styles.layout}>
        <div className={styles.play}>
          <PlayButton />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
        <div className={styles.controls} role="group" aria-label={texts.controls}>
          <StepButtons />
          <TimeSelects />
          <AxisButtons axis={axis} />
        </div>
        <div className={styles.readout}>
          <WindowLabel />
          <CountStatus />
        </div>
        <div className={styles.plot}>
          <Plot axis={axis} />
        </div>
      </div>
    </section>
  );
}
