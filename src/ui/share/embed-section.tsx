import { useState } from "react";
import { shareMessages } from "../../look/text/messages/share";
import { NativeSelect } from "../controls/native-select";
import { SourceLink } from "../panels/shared/source-link";
import { useMessages } from "../use-messages";
import { CopiedField } from "./copied-field";
import { type EmbedSize, writeEmbedSnippet } from "./embed-snippet";
import styles from "./share.module.css";

interface EmbedSectionProps {
  readonly embedUrl: string;
  readonly title: string;
  readonly isLocal: boolean;
}

/** The markup that shows this view within another page. */
export function EmbedSection({ embedUrl, title, isLocal }: EmbedSectionProps) {
  const texts = useMessages(shareMessages);
  const [size, setSize] = useState<EmbedSize>("column");
  const sizes: readonly { readonly value: EmbedSize; readonly label: string }[] = [
    { value: "column", label: texts.sizeColumn },
    { value: "wide", label: texts.sizeWide },
    { value: "small", label: texts.sizeSmall },
  ];
  return (
    <section className={styles.section} aria-labelledby="share-embed">
      <h3 id="share-embed">{texts.embedHeading}</h3>
      <p className={styles.note}>
        {texts.embedHelp} {isLocal && texts.embedLocal}
      </p>
      <NativeSelect label={texts.size} value={size} options={sizes} onChange={setSize} showLabel />
      <CopiedField
        label={texts.snippet}
        text={writeEmbedSnippet(embedUrl, texts.frameTitle(title), size)}
        copyLabel={texts.copySnippet}
        copiedText={texts.snippetCopied}
        isLong
      >
        <SourceLink url={embedUrl} label={texts.seeEmbed} />
      </CopiedField>
    </section>
  );
}
