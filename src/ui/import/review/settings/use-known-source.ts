import { type RefObject, useEffect, useState } from "react";
import type { ImportedKind, ImportedSource } from "../../../../core/sources/imported-source";
import type { ImportComparison, ImportReview } from "../../../../formats/import/import-review";
import type { ImportSettings } from "../../../../formats/import/import-settings";
import type { ImportSession } from "../../../../runtime/import/import-client";
import type { AppState } from "../../../../workspace/state";
import { useApp } from "../../../store-context";
import { findKnownSources, sourceFormat } from "./source-draft";

export type KnownChoice = "merge" | "replace" | "new";

/** What becomes of the sources that are there already. */
export interface SourceUpdate {
  /** Ids of the sources whose content the import takes the place of. */
  readonly replaces: readonly string[];
  /** Ids of the datasets that it is merged with. */
  readonly mergeWith: readonly string[];
  /** The dataset that it is compared with, null where there is none. */
  readonly compareTo: string | null;
  /** The comparison where it is there already. */
  readonly comparison: ImportComparison | null;
}

interface Incoming {
  readonly review: ImportReview;
  readonly settings: ImportSettings;
  readonly origin: string;
  readonly session: RefObject<ImportSession | null>;
  /** Those that there are already. */
  readonly sources: readonly ImportedSource[];
  /** Whether the reading is finished, so that it can be asked. */
  readonly isReady: boolean;
}

/** The kinds of sources that the accepted records become. */
export function kindsOf({ counts }: ImportReview, { areas }: ImportSettings): ImportedKind[] {
  const kinds: ImportedKind[] = counts.incidents > 0 ? ["incidents"] : [];
  if (counts.areas + counts.lines > 0 && areas !== "leave-out") kinds.push(areas);
  return kinds;
}

/** Whether rows of a source can be told apart from those of the file: by identifiers, or by the days of control maps. */
export function isMergeable(
  { kind, datasetId }: ImportedSource,
  datasets: AppState["datasets"],
  { table }: ImportSettings,
): boolean {
  const dataset = datasetId === null ? undefined : datasets[datasetId];
  if (!dataset || dataset.kind !== kind) return false;
  if (dataset.kind === "control") return true;
  return table.roles.includes("id") && dataset.fields.some(({ role }) => role === "id");
}

/** Sources that the file was imported to before, how it stands to them, and what the user wants done. */
export function useKnownSource({ review, settings, origin, sources, session, isReady }: Incoming) {
  const datasets = useApp((state) => state.datasets);
  const [chosen, setChosen] = useState<KnownChoice | null>(null);
  const [compared, setCompared] = useState<{ review: ImportReview; comparison: ImportComparison } | null>(
    null,
  );
  const kinds = kindsOf(review, settings);
  const all = findKnownSources(
    sources.filter(({ kind }) => kinds.includes(kind)),
    { format: sourceFormat(review), name: review.suggested.name, origin },
  );
  const known = all[0] ?? null;
  const mergeable = all.filter((source) => isMergeable(source, datasets, settings));
  const canMerge = mergeable.length > 0;
  const choice = chosen === null || (chosen === "merge" && !canMerge) ? (canMerge ? "merge" : null) : chosen;
  const compareTo = mergeable[0]?.datasetId ?? null;

  useEffect(() => {
    const { current } = session;
    if (compareTo === null || !isReady || !current) return;
    let isWanted = true;
    current.compare(compareTo).then(
      (comparison) => {
        if (isWanted && comparison) setCompared({ review, comparison });
      },
      // A further reading takes the question back; else adding meets the same trouble and tells it.
      (error) => isWanted && console.warn(`The file could not be compared: ${error}`),
    );
    return () => {
      isWanted = false;
    };
  }, [compareTo, isReady, review, session]);

  const comparison = compared?.review === review ? compared.comparison : null;
  const isUpdate = choice === "merge" || choice === "replace";
  const update: SourceUpdate | null =
    known && isUpdate
      ? {
          replaces: all.map(({ id }) => id),
          mergeWith: choice === "merge" ? mergeable.flatMap(({ datasetId }) => datasetId ?? []) : [],
          compareTo,
          comparison,
        }
      : null;
  return { known, choice, canMerge, comparison, choose: setChosen, update };
}

export type KnownSourceForm = ReturnType<typeof useKnownSource>;
