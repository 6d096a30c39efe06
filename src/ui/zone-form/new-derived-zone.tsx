import { Landmark } from "lucide-react";
import { useState } from "react";
import { zoneDerivedMessages } from "../../look/text/messages/zones/derived";
import { addDerivedZone, type DerivedChoice } from "../../workspace/commands/zone-derived-commands";
import { shownControl } from "../../workspace/selection/shown-control";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { DerivedChoiceFields } from "./shape/derived-choice-fields";
import { assumptionsOfChoice, nameOfChoice } from "./shape/derived-words";
import styles from "./zone-form.module.css";

interface NewDerivedZoneProps {
  /** After a zone was added. */
  readonly onAdded?: () => void;
}

/** A new zone from a control map: which part of which oblasts it shall be. */
export function NewDerivedZone({ onAdded }: NewDerivedZoneProps) {
  const store = useAppStore();
  const texts = useMessages(zoneDerivedMessages);
  const [isAsked, setAsked] = useState(false);
  const [choice, setChoice] = useState((): DerivedChoice => {
    const date = shownControl(store.getState())[0]?.version.date;
    return date === undefined
      ? { part: "whole", oblasts: [] }
      : { part: "held", holder: "UA", oblasts: [], date };
  });
  const isEmpty = choice.oblasts.length === 0;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isEmpty) return;
        addDerivedZone(store, choice, {
          name: nameOfChoice(choice),
          assumptions: assumptionsOfChoice(choice),
        });
        onAdded?.();
      }}
    >
      <DerivedChoiceFields choice={choice} onChoice={setChoice} />
      {isAsked && isEmpty && (
        <p className={styles.rowError} role="alert">
          {texts.noOblast}
        </p>
      )}
      <Button type="submit" icon={Landmark} label={texts.add} look="primary" />
    </form>
  );
}
