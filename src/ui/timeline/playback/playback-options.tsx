import { SlidersHorizontal } from "lucide-react";
import { useId, useRef, useState } from "react";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { setTime } from "../../../workspace/commands/time-commands";
import { trailLengths } from "../../../workspace/time-state";
import { Button } from "../../controls/button";
import { CheckBox } from "../../controls/check-box";
import { NativeSelect } from "../../controls/native-select";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { placeAbove } from "../place-above";
import styles from "./playback.module.css";

function OptionFields() {
  const texts = useMessages(timelineMessages);
  const store = useAppStore();
  const { loop, skipEmpty, emphasizeRecent, trailSteps } = useApp((state) => state.time);
  return (
    <>
      <CheckBox label={texts.loop} isChecked={loop} onChange={(value) => setTime(store, { loop: value })} />
      <CheckBox
        label={texts.skipEmpty}
        isChecked={skipEmpty}
        onChange={(value) => setTime(store, { skipEmpty: value })}
      />
      <CheckBox
        label={texts.emphasizeRecent}
        isChecked={emphasizeRecent}
        onChange={(value) => setTime(store, { emphasizeRecent: value })}
      />
      <NativeSelect
        showLabel
        label={texts.trail}
        value={String(trailSteps)}
        options={trailLengths.map((steps) => ({
          value: String(steps),
          label: steps === 0 ? texts.trailOff : texts.trailSteps(steps),
        }))}
        onChange={(value) =>
          setTime(store, {
            trailSteps: trailLengths.find((steps) => String(steps) === value) ?? trailSteps,
          })
        }
      />
    </>
  );
}

/** What is seldom changed about playback, behind one button: loop, empty steps, trail, emphasis. */
export function PlaybackOptions() {
  const texts = useMessages(timelineMessages);
  const { loop, skipEmpty, emphasizeRecent, trailSteps } = useApp((state) => state.time);
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <span ref={anchor} className={styles.anchor}>
      <Button
        iconOnly
        icon={SlidersHorizontal}
        label={texts.animationOptions}
        popoverTarget={id}
        className={loop || skipEmpty || emphasizeRecent || trailSteps > 0 ? styles.inUse : undefined}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={texts.animationOptions}
        className={styles.options}
        onToggle={({ newState, currentTarget }) => {
          // Emptied only after it has closed: the focus goes back from what is in it.
          if (newState === "closed") setOpen(false);
          else currentTarget.querySelector("input")?.focus();
        }}
        onBeforeToggle={({ newState, currentTarget }) => {
          if (newState === "closed") return;
          setOpen(true);
          if (anchor.current) placeAbove(currentTarget, anchor.current);
        }}
      >
        {isOpen && <OptionFields />}
      </div>
    </span>
  );
}
