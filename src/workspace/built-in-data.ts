import type { ControlVersion } from "../core/control/control-version";
import type { Incident } from "../core/events/incident";
import type { Area, MultiLineString } from "../core/geo/position";
import type { Place } from "../core/places/place";
import type { River } from "../core/places/river";
import type { Localized } from "../core/sources/localized";
import type { Proposal } from "../core/zones/proposal";
import type { TalksMoment } from "../formats/built-in/talks-json";
import type { UndrawnProposal } from "../formats/built-in/zones-geojson";

/** Everything that comes with the app, as far as it could be read. */
export interface BuiltInData {
  readonly isLoaded: boolean;
  readonly incidents: readonly Incident[];
  /** Names of speakers and offices by id, as the claims cite them. */
  readonly speakers: Readonly<Record<string, Localized>>;
  readonly offices: Readonly<Record<string, Localized>>;
  readonly controlVersions: readonly ControlVersion[];
  readonly proposals: readonly Proposal[];
  readonly undrawnProposals: readonly UndrawnProposal[];
  readonly talks: readonly TalksMoment[];
  readonly places: readonly Place[];
  /** Ground of the mapped admin-1 units by ISO 3166-2. */
  readonly admin1Areas: ReadonlyMap<string, Area>;
  /** Ground of the mapped countries by ISO 3166-1 alpha-2. */
  readonly countryAreas: ReadonlyMap<string, Area>;
  /** Rivers that have a name, each from source to mouth. */
  readonly rivers: readonly River[];
  /** Oblast lines and state borders, each once. */
  readonly borderLines: readonly MultiLineString[];
}

export const emptyBuiltInData: BuiltInData = {
  isLoaded: false,
  incidents: [],
  speakers: {},
  offices: {},
  controlVersions: [],
  proposals: [],
  undrawnProposals: [],
  talks: [],
  places: [],
  admin1Areas: new Map(),
  countryAreas: new Map(),
  rivers: [],
  borderLines: [],
};
