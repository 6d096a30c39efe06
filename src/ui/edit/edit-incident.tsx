import type { OwnIncident } from "../../core/events/own-incident";
import { editMessages } from "../../look/text/messages/edit";
import { saveIncident } from "../../workspace/commands/incident-commands";
import { useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { IncidentForm } from "./incident-form";

interface EditIncidentProps {
  readonly own: OwnIncident;
  readonly onClose: () => void;
}

/** The form for an incident that is there. */
export function EditIncident({ own, onClose }: EditIncidentProps) {
  const store = useAppStore();
  const texts = useMessages(editMessages);
  return (
    <IncidentForm
      title={texts.editTitle}
      saveLabel={texts.save}
      draftKey={own.incident.id}
      own={own}
      onSave={(...saved) => saveIncident(store, ...saved).length === 0}
      onClose={onClose}
    />
  );
}
