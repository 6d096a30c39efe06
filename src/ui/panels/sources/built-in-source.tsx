import type { ControlVersion } from "../../../core/control/control-version";
import type { DataSource } from "../../../core/sources/source";
import { setBuiltInShown } from "../../../workspace/commands/source-commands";
import { useApp, useAppStore } from "../../store-context";
import { useLocale } from "../../use-messages";
import { ControlSummary } from "./control-summary";
import { PileUpNote } from "./pile-up-note";
import { SourceHeading } from "./source-heading";
import styles from "./sources.module.css";

interface BuiltInSourceProps {
  readonly source: DataSource;
  readonly kind: "incidents" | "control";
  readonly recordCount: number;
  /** `#RRGGBB` of its incidents where symbols are coloured by source. */
  readonly color?: string;
  readonly versions?: readonly ControlVersion[];
}

/** A source that comes with the app, or what was edited here: it can be hidden, and nothing else of it changes. */
export function BuiltInSource({ source, kind, recordCount, color, versions }: BuiltInSourceProps) {
  const store = useAppStore();
  const locale = useLocale();
  const isShown = useApp((state) => !state.document.hiddenBuiltIn.includes(source.id));
  return (
    <li className={styles.source}>
      <SourceHeading
        name={source.name[locale]}
        kind={kind}
        recordCount={recordCount}
        color={color ?? null}
        licence={source.licence}
        accessed={source.accessed}
        isShown={isShown}
        onShownChange={(next) => setBuiltInShown(store, source.id, next)}
      />
      {kind === "incidents" && <PileUpNote sourceId={source.id} />}
      {versions && <ControlSummary name={source.name[locale]} versions={versions} />}
    </li>
  );
}
