import { useState } from "react";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { addOwnIncident } from "../../workspace/commands/incident-commands";
import { newIncidentKey } from "../../workspace/keeping";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import { blankDraft, blankIncident } from "./draft/blank-incident";
import { IncidentForm } from "./incident-form";

/** The form for an incident that no source has. */
export function AddIncident({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const texts = useMessages(editFormMessages);
  const zone = useApp((state) => state.time.zone);
  const [own] = useState(() => ({
    incident: blankIncident(crypto.randomUUID(), zone),
    basedOn: [],
    remark: "",
    changes: [],
  }));
  return (
    <IncidentForm
      title={texts.addTitle}
      saveLabel={texts.add}
      draftKey={newIncidentKey}
      own={own}
      first={blankDraft}
      onSave={(incident, remark, stamp) => addOwnIncident(store, incident, remark, stamp).length === 0}
      onClose={onClose}
    />
  );
}
