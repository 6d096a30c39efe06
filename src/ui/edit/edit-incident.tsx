import type { OwnIncident } from "../../core/events/own-incident";
import { editFormMessages } from "../../look/text/messages/edit/form";
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
  const texts = useMessages(editFormMessages);
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
