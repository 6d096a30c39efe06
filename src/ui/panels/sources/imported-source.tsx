import { Trash2 } from "lucide-react";
import type { ImportedSource } from "../../../core/sources/imported-source";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { setSourceShown } from "../../../workspace/commands/source-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { ControlSummary } from "./control-summary";
import { PileUpNote } from "./pile-up-note";
import { SourceEditor } from "./source-editor";
import { SourceHeading } from "./source-heading";
import styles from "./sources.module.css";

interface ImportedSourceItemProps {
  readonly source: ImportedSource;
  readonly onRemove: () => void;
}

/** A source that the user brought along: shown or hidden, described, taken out. */
export function ImportedSourceItem({ source, onRemove }: ImportedSourceItemProps) {
  const store = useAppStore();
  const texts = useMessages(sourcesMessages);
  const { id, name, kind, datasetId } = source;
  const dataset = useApp((state) => (datasetId === null ? undefined : state.datasets[datasetId]));
  const isMissing = datasetId !== null && dataset === undefined;
  return (
    <li className={styles.source}>
      <SourceHeading
        name={name}
        kind={kind}
        recordCount={source.recordCount}
        color={source.color}
        licence={source.licence}
        accessed={source.accessed}
        isShown={source.isShown}
        onShownChange={(isShown) => setSourceShown(store, id, isShown)}
        actions={<Button icon={Trash2} iconOnly label={texts.remove(name)} onClick={onRemove} />}
      />
      {isMissing && <p className={styles.warning}>{texts.contentMissing}</p>}
      {source.restrictsRawRows && <p className={styles.warning}>{texts.restrictsRawRows}</p>}
      {kind === "incidents" && <PileUpNote sourceId={id} />}
      {dataset?.kind === "control" && <ControlSummary name={name} versions={dataset.versions} />}
      <SourceEditor source={source} />
    </li>
  );
}
