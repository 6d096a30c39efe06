import { useEffect, useRef } from "react";
import { shellMessages } from "../../look/text/messages/shell";
import { workMessages } from "../../look/text/messages/works";
import { Button } from "../controls/button";
import { useLocale } from "../use-messages";
import { Thumbnail } from "./thumbnail";
import styles from "./works.module.css";

interface RenameFormProps {
  readonly title: string;
  readonly picture: string | null;
  readonly onRename: (title: string) => void;
  readonly onCancel: () => void;
}

/** The name of a workspace, in its own row: Enter keeps it, Escape leaves it as it was. */
export function RenameForm({ title, picture, onRename, onCancel }: RenameFormProps) {
  const locale = useLocale();
  const texts = workMessages[locale];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        onRename(field.current?.value.trim() ?? title);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Else the dialogue closes.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Thumbnail picture={picture} />
      <input
        ref={field}
        className={styles.nameField}
        aria-label={texts.nameField}
        placeholder={shellMessages[locale].untitled}
        defaultValue={title}
        autoComplete="off"
      />
      <Button type="submit" label={texts.keepName} look="outlined" />
      <Button label={texts.cancel} onClick={onCancel} />
    </form>
  );
}
