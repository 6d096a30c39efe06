import { startImport } from "../../runtime/import/import-client";
import type { AddedSummary } from "./added-summary";
import type { ImportStage } from "./import-stage";
import { ReviewDialog } from "./review/review-dialog";
import { AddressDialog } from "./ways/address-dialog";
import { WaysDialog } from "./ways/ways-dialog";

interface ImportFlowProps {
  readonly stage: ImportStage;
  readonly onStage: (stage: ImportStage | null) => void;
  readonly onFiles: (files: readonly File[], origin: string | null) => void;
  readonly onChooseFolder: () => void;
  /** A group was added, or passed over where the summary is null. */
  readonly onLeaveGroup: (summary: AddedSummary | null) => void;
  readonly onClose: () => void;
}

/** The dialogue of the present stage. */
export function ImportFlow(props: ImportFlowProps) {
  const { stage, onStage, onFiles, onChooseFolder, onLeaveGroup, onClose } = props;
  switch (stage.kind) {
    case "ways":
      return (
        <WaysDialog
          onFolder={() => {
            onChooseFolder();
            onClose();
          }}
          onFile={(file) => onFiles([file], null)}
          onAddress={(url) => onStage({ kind: "address", url })}
          onClose={onClose}
        />
      );
    case "address":
      return (
        <AddressDialog url={stage.url} onFile={(file) => onFiles([file], stage.url)} onClose={onClose} />
      );
    case "review":
      return (
        <ReviewDialog
          key={stage.index}
          files={stage.groups[stage.index] ?? []}
          index={stage.index}
          groupCount={stage.groups.length}
          origin={stage.origin}
          start={startImport}
          onLeave={onLeaveGroup}
          onClose={onClose}
        />
      );
  }
}
