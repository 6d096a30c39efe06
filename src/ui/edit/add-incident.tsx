import { useState } from "react";
import type { Incident } from "../../core/events/incident";
import { editFormMessages } from "../../look/text/messages/edit/form";
import { addOwnIncident } from "../../workspace/commands/incident-commands";
import { useApp, useAppStore } from "../store-context";
import { useMessages } from "../use-messages";
import type { IncidentDraft } from "./draft/draft";
import { IncidentForm } from "./incident-form";

const nothing = { en: "", uk: "" };
const usualRadiusMeters = 3000;

/** What a new incident is before anything is said of it; where and when must be. */
function blankIncident(id: string, zone: string): Incident {
  return {
    id,
    title: nothing,
    place: { name: nothing, admin1: nothing, admin1Id: "", country: "", lngLat: [0, 0], note: null },
    placePrecision: "settlement",
    uncertaintyRadiusMeters: usualRadiusMeters,
    time: { earliestMs: 0, latestMs: 60_000, extent: "within", precision: "hour", zone },
    statedTime: nothing,
    scope: "site",
    attributions: [],
    weapons: [],
    targets: [],
    status: "reported",
    claims: [],
  };
}

const unsaid = { date: "", clock: "" };
const blankDraft = (shown: IncidentDraft): IncidentDraft => ({
  ...shown,
  lat: "",
  lng: "",
  from: unsaid,
  to: unsaid,
});

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
      draftKey=""
      own={own}
      first={blankDraft}
      onSave={(incident, remark, stamp) => addOwnIncident(store, incident, remark, stamp).length === 0}
      onClose={onClose}
    />
  );
}
