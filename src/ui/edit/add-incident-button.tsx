import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { editActionMessages } from "../../look/text/messages/edit/actions";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";

const AddIncident = lazy(async () => ({ default: (await import("./add-incident")).AddIncident }));

/** Opens the form for an incident that no source has. */
export function AddIncidentButton() {
  const texts = useMessages(editActionMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Plus} label={texts.addIncident} look="outlined" onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <AddIncident onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
