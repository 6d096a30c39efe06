import { Landmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { zoneDerivedMessages } from "../../../look/text/messages/zones/derived";
import { Button } from "../../controls/button";
import { useMessages } from "../../use-messages";
import styles from "./zones.module.css";

const NewDerivedZone = lazy(async () => ({
  default: (await import("../../zone-form/new-derived-zone")).NewDerivedZone,
}));

/** Asks which part of which oblasts a new zone shall be. */
export function NewFromControl() {
  const texts = useMessages(zoneDerivedMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.newZone}>
      <Button
        icon={Landmark}
        label={texts.newFromControl}
        look="outlined"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Suspense>
          <NewDerivedZone onAdded={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
