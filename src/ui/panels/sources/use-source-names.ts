import { useMemo } from "react";
import { ownSourceId } from "../../../core/events/own-incident";
import { ownSourceMessages } from "../../../look/text/messages/own-source";
import { controlSource, incidentSource } from "../../../workspace/built-in-sources";
import { builtInSourceColor, ownSourceColor } from "../../../workspace/selection/source-colors";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";

/** Names of all sources by id, those that come with the app in the chosen language. */
export function useSourceNames(): ReadonlyMap<string, string> {
  const locale = useLocale();
  const sources = useApp((state) => state.document.sources);
  return useMemo(
    () =>
      new Map([
        ...[incidentSource, controlSource].map(({ id, name }) => [id, name[locale]] as const),
        [ownSourceId, ownSourceMessages[locale].editedHere],
        ...sources.map(({ id, name }) => [id, name] as const),
      ]),
    [locale, sources],
  );
}

/** `#RRGGBB` of sources by id, as the map colours symbols by source; the built-in control areas have none. */
export function useSourceColors(): ReadonlyMap<string, string> {
  const sources = useApp((state) => state.document.sources);
  return useMemo(
    () =>
      new Map([
        [incidentSource.id, builtInSourceColor],
        [ownSourceId, ownSourceColor],
        ...sources.map(({ id, color }) => [id, color] as const),
      ]),
    [sources],
  );
}
