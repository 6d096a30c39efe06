import { Download } from "lucide-react";
import type { TextFile } from "../../formats/export/zones/zip-texts";
import { downloadText } from "../../runtime/files";
import { addNotice } from "../../workspace/commands/notice-commands";
import { Button } from "../controls/button";
import { useAppStore } from "../store-context";
import styles from "./scorecard.module.css";

interface CsvDownloadProps {
  readonly label: string;
  readonly write: () => Promise<TextFile>;
}

/** Hands a table to the user; one that cannot be written is told. */
export function CsvDownload({ label, write }: CsvDownloadProps) {
  const store = useAppStore();
  const download = async () => {
    const { name, text } = await write();
    downloadText(text, name, "text/csv;charset=utf-8");
  };
  return (
    <Button
      icon={Download}
      look="outlined"
      className={styles.download}
      label={label}
      onClick={() =>
        download().catch((error: unknown) =>
          addNotice(store, "unexpected", "error", { reason: String(error) }),
        )
      }
    />
  );
}
