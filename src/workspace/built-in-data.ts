import type { ControlVersion } from "../core/control/control-version";
import type { EventTable } from "../core/events/event-table";
import type { Incident } from "../core/events/incident";
import { buildIncidentTable } from "../core/events/incident-table";
import type { Place } from "../core/places/place";
import type { Localized } from "../core/sources/localized";
import type { Proposal } from "../core/zones/proposal";
import type { TalksMoment } from "../formats/built-in/talks-json";
import type { UndrawnProposal } from "../formats/built-in/zones-geojson";

/** Everything that comes with the app, as far as it could be read. */
export interface BuiltInData {
  readonly isLoaded: boolean;
  readonly incidents: readonly Incident[];
  readonly table: EventTable;
  /** Names of speakers and offices by id, as the claims cite them. */
  readonly speakers: Readonly<Record<string, Localized>>;
  readonly offices: Readonly<Record<string, Localized>>;
  readonly controlVersions: readonly ControlVersion[];
  readonly proposals: readonly Proposal[];
  readonly undrawnProposals: readonly UndrawnProposal[];
  readonly talks: readonly TalksMoment[];
  readonly places: readonly Place[];
}

export const emptyBuiltInData: BuiltInData = {
  isLoaded: false,
  incidents: [],
  table: buildIncidentTable([]),
  speakers: {},
  offices: {},
  controlVersions: [],
  proposals: [],
  undrawnProposals: [],
  talks: [],
  places: [],
};
