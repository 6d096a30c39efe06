import { timelineMessages } from "../../look/text/messages/timeline";
import { useMessages } from "../use-messages";
import { useAxis } from "./axis/use-axis";
import { AxisButtons } from "./controls/axis-buttons";
import { PlayButton, StepButtons } from "./controls/playback-buttons";
import { TimeSelects } from "./controls/time-selects";
import { ContestedNote, CountStatus, WindowLabel } from "./controls/window-readout";
import { KnownAtButton } from "./known-at/known-at-button";
import { PlaybackOptions } from "./playback/playback-options";
import { SlowedNote } from "./playback/slowed-note";
import { usePlayback } from "./playback/use-playback";
import { useSpaceKey } from "./playback/use-space-key";
import { Plot } from "./plot/plot";
import styles from "./timeline.module.css";

/** What is shown of time, how much of it there is, how it moves, and as of when it was known. */
export function TimelineBody() {
  const texts = useMessages(timelineMessages);
  const axis = useAxis();
  const slowedTo = usePlayback();
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
          <PlaybackOptions />
          <TimeSelects />
          <KnownAtButton />
          <AxisButtons axis={axis} />
        </div>
        <div className={styles.readout}>
          <WindowLabel />
          <div className={styles.counts}>
            <CountStatus />
            <ContestedNote />
          </div>
        </div>
        <div className={styles.plot}>
          <Plot axis={axis} />
          {slowedTo !== null && <SlowedNote stepsPerSecond={slowedTo} />}
        </div>
      </div>
    </section>
  );
}
