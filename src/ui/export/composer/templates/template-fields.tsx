import { FileDown, FolderOpen, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import { downloadText } from "../../../../runtime/files";
import type { KeptTemplate } from "../../../../runtime/page-templates";
import {
  longestTemplateName,
  templateExtension,
  templateOf,
  toTemplateFile,
} from "../../../../workspace/page-templates";
import { Button } from "../../../controls/button";
import { TextField } from "../../../controls/text-field";
import { useMessages } from "../../../use-messages";
import styles from "../composer.module.css";
import type { PageFormProps } from "../form/form-props";
import { TemplateNewsLine } from "./template-news";
import { useTemplates } from "./use-templates";

/** A file name from a template's, safe on every system. */
function fileNameOf({ name }: KeptTemplate): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").slice(0, 80);
  return `${safe}${templateExtension}`;
}

/** How other pages were set up: kept, used, written to files and read from them. */
export function TemplateFields({ setup, onChange }: Pick<PageFormProps, "setup" | "onChange">) {
  const texts = useMessages(composerMessages);
  const { kept, unreadableCount, news, tell, keep, putBack, remove, open } = useTemplates();
  const [name, setName] = useState("");
  const [isNameMissing, setNameMissing] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const keepThis = () => {
    const given = name.trim();
    setNameMissing(given === "");
    if (given !== "") void keep(given, templateOf(setup)).then(() => setName(""));
  };
  return (
    <>
      <p className={styles.note}>{texts.templatesHelp}</p>
      {kept !== null && kept.length === 0 && <p>{texts.noTemplates}</p>}
      {kept !== null && kept.length > 0 && (
        <ul className={styles.templates} aria-label={texts.templates}>
          {kept.map((template) => (
            <li key={template.id}>
              <span className={styles.templateName}>{template.name}</span>
              <Button
                label={texts.applyTemplate}
                look="outlined"
                aria-label={texts.applyTemplateOf(template.name)}
                onClick={() => {
                  onChange(template.setup);
                  tell({ code: "used", name: template.name });
                }}
              />
              <Button
                icon={FileDown}
                label={texts.shareTemplateOf(template.name)}
                iconOnly
                onClick={() =>
                  downloadText(toTemplateFile(template), fileNameOf(template), "application/json")
                }
              />
              <Button
                icon={Trash2}
                label={texts.deleteTemplateOf(template.name)}
                iconOnly
                onClick={() => void remove(template)}
              />
            </li>
          ))}
        </ul>
      )}
      {unreadableCount > 0 && <p role="alert">{texts.templatesUnreadable(unreadableCount)}</p>}
      {news && <TemplateNewsLine news={news} onPutBack={(template) => void putBack(template)} />}
      <TextField
        label={texts.templateName}
        value={name}
        error={isNameMissing && name.trim() === "" ? texts.nameMissing : undefined}
        onChange={(typed) => setName(typed.slice(0, longestTemplateName))}
      />
      <div className={styles.row}>
        <Button label={texts.keepTemplate} look="outlined" onClick={keepThis} />
        <Button
          icon={FolderOpen}
          label={texts.openTemplate}
          look="outlined"
          onClick={() => fileInput.current?.click()}
        />
      </div>
      <input
        ref={fileInput}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void open(file);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
