import { useEffect, useRef } from "react";
import { timelineMessages } from "../../look/text/messages/timeline";
import { useApp } from "../store-context";
import { useAxis } from "../timeline/axis/use-axis";
import { PlayButton, StepButtons } from "../timeline/controls/playback-buttons";
import { ContestedNote, CountStatus, WindowLabel } from "../timeline/controls/window-readout";
import { usePlayback } from "../timeline/playback/use-playback";
import { Plot } from "../timeline/plot/plot";
import { useMessages } from "../use-messages";
import styles from "./embed.module.css";

/** What is shown of time and how much of it there is; where there is height, on the axis, too. */
export function EmbedTimeline() {
  const texts = useMessages(timelineMessages);
  const axis = useAxis();
  usePlayback();
  const isLoaded = useApp((state) => state.data.isLoaded);
  const plot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page around scrolls here, too: the axis takes the wheel with a key alone.
    const pass = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    const element = plot.current;
    element?.addEventListener("wheel", pass, { capture: true, passive: true });
    return () => element?.removeEventListener("wheel", pass, { capture: true });
  }, []);
  return (
    <section className={styles.timeline} aria-label={texts.timeline} aria-busy={!isLoaded}>
      <div className={styles.time}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
        <div className={styles.play} role="group" aria-label={texts.controls}>
          <PlayButton />
          <StepButtons />
        </div>
        <div className={styles.readout}>
          <WindowLabel />
          <CountStatus />
          <ContestedNote />
        </div>
      </div>
      <div ref={plot} className={styles.plot}>
        <Plot axis={axis} />
      </div>
    </section>
  );
}
