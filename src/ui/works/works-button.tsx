import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import { Button } from "../controls/button";
import { useMessages } from "../use-messages";
import styles from "./works-button.module.css";

const WorksDialog = lazy(async () => ({ default: (await import("./works-dialog")).WorksDialog }));

interface WorksButtonProps {
  readonly onSaveFile: () => void;
  readonly onOpenFile: () => void;
}

/** Opens the kept workspaces; their dialogue loads when it is first asked for. */
export function WorksButton(actions: WorksButtonProps) {
  const messages = useMessages(shellMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.opener}
        icon={ChevronDown}
        label={messages.workspaces}
        title={messages.workspaces}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <WorksDialog {...actions} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
