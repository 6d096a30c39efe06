import type { ControlVersion } from "../core/control/control-version";
import { parseControl } from "../formats/built-in/control-geojson";
import { parseStrikes } from "../formats/built-in/strikes-geojson";
import { parseTalks } from "../formats/built-in/talks-json";
import { parseZones } from "../formats/built-in/zones-geojson";
import type { BuiltInData } from "../workspace/built-in-data";
import type { AppStore } from "../workspace/store";
import { builtInFiles } from "./built-in-files";
import { readBuiltInFile } from "./read-file";

/** Loads everything that comes with the app into the store; a broken part never takes the others along. */
export async function loadBuiltInData(store: AppStore): Promise<void> {
  const [strikes, zones, talks, ...control] = await Promise.all([
    readBuiltInFile(store, builtInFiles.strikes, parseStrikes),
    readBuiltInFile(store, builtInFiles.zones, parseZones),
    readBuiltInFile(store, builtInFiles.talks, parseTalks),
    ...builtInFiles.control.map((file) => readBuiltInFile(store, file, parseControl)),
  ]);
  const versions = control.filter((version): version is ControlVersion => version !== null);
  const data: BuiltInData = {
    ...store.getState().data,
    isLoaded: true,
    incidents: strikes.incidents,
    speakers: strikes.speakers,
    offices: strikes.offices,
    controlVersions: versions.sort((a, b) => a.validFromMs - b.validFromMs),
    proposals: zones.proposals,
    undrawnProposals: zones.undrawn,
    talks: [...talks].sort((a, b) => a.startMs - b.startMs),
  };
  store.setState({ data });
}
