import { ChevronDown, Download, Link, Redo2, Save, Undo2, Upload } from "lucide-react";
import type { RefObject } from "react";
import type { Locale } from "../../core/sources/localized";
import { importEntryMessages } from "../../look/text/messages/import-entry";
import { shellMessages } from "../../look/text/messages/shell";
import type { InterfaceTheme } from "../../look/theme/tokens";
import { setTitle } from "../../workspace/commands/document-commands";
import { finishGesture, redo, undo } from "../../workspace/commands/execute";
import { setView } from "../../workspace/commands/view-commands";
import { Button } from "../controls/button";
import { NativeSelect } from "../controls/native-select";
import type { ImportEntry } from "../import/import-entry";
import { StepsButton } from "../steps/steps-button";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import { WorksButton } from "../works/works-button";
import styles from "./header.module.css";
import { SavingStatus } from "./saving-status";

export interface HeaderActions {
  readonly onExport: () => void;
  readonly onShare: () => void;
  readonly onSaveFile: () => void;
  readonly onImport: (entry: ImportEntry) => void;
  /** The one file input, for choosing files as for choosing a folder. */
  readonly fileInput: RefObject<HTMLInputElement | null>;
}

const importedExtensions =
  ".json,.geojson,.geojsonl,.ndjson,.jsonl,.csv,.tsv,.txt,.kml,.kmz,.gpx,.zip,.shp,.fgb,.parquet,.geoparquet,.gz,.png,.pdf,.svg,application/json";

export function Header({ onExport, onShare, onSaveFile, onImport, fileInput }: HeaderActions) {
  const store = useAppStore();
  const messages = useMessages(shellMessages);
  const title = useApp((state) => state.document.title);
  const canUndo = useApp((state) => state.history.past.length > 0);
  const canRedo = useApp((state) => state.history.future.length > 0);
  const theme = useApp((state) => state.view.theme);
  const locale = useLocale();
  const chooseFiles = () => {
    fileInput.current?.removeAttribute("webkitdirectory");
    fileInput.current?.click();
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>Demarc</h1>
      <input
        className={styles.title}
        aria-label={messages.titleField}
        placeholder={messages.untitled}
        value={title}
        onChange={(event) => setTitle(store, event.currentTarget.value)}
        onBlur={() => finishGesture(store)}
      />
      <WorksButton onSaveFile={onSaveFile} onOpenFile={chooseFiles} />
      <div className={styles.group}>
        <Button icon={Undo2} label={messages.undo} iconOnly disabled={!canUndo} onClick={() => undo(store)} />
        <Button icon={Redo2} label={messages.redo} iconOnly disabled={!canRedo} onClick={() => redo(store)} />
        <StepsButton />
      </div>
      <SavingStatus />
      <div className={styles.actions}>
        <span className={styles.import}>
          <Button icon={Upload} label={messages.import} onClick={chooseFiles} />
          <Button
            icon={ChevronDown}
            label={useMessages(importEntryMessages).moreWays}
            iconOnly
            aria-haspopup="dialog"
            onClick={() => onImport({ kind: "ways" })}
          />
        </span>
        <input
          ref={fileInput}
          type="file"
          accept={importedExtensions}
          multiple
          hidden
          onChange={(event) => {
            onImport({ kind: "files", files: [...(event.currentTarget.files ?? [])] });
            event.currentTarget.value = "";
          }}
        />
        <Button
          className={styles.wordless}
          icon={Save}
          label={messages.saveFile}
          title={messages.saveFile}
          onClick={onSaveFile}
        />
        <Button
          className={styles.wordless}
          icon={Link}
          label={messages.share}
          title={messages.share}
          onClick={onShare}
        />
        <Button icon={Download} label={messages.export} look="primary" onClick={onExport} />
        <NativeSelect<Locale>
          label={messages.language}
          value={locale}
          options={[
            { value: "en", label: messages.english },
            { value: "uk", label: messages.ukrainian },
          ]}
          onChange={(value) => setView(store, { locale: value })}
        />
        <NativeSelect<InterfaceTheme>
          label={messages.theme}
          value={theme}
          options={[
            { value: "light", label: messages.light },
            { value: "dark", label: messages.dark },
          ]}
          onChange={(value) => setView(store, { theme: value })}
        />
      </div>
    </header>
  );
}
