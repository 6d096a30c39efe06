import { type Locale, locales } from "../../../../core/sources/localized";
import { composerMessages } from "../../../../look/text/messages/composer";
import { downloadText } from "../../../../runtime/files";
import { writeCaption } from "../../../../snapshot/content/caption";
import { snapshotFileName } from "../../../../snapshot/content/file-name";
import type { SnapshotContent } from "../../../../snapshot/page-content";
import type { PageSpec } from "../../../../workspace/page-spec";

/** Caption and alt text in both languages as one text. */
export function captionText({ caption, altText }: ReturnType<typeof writeCaption>): string {
  const partsOf = (locale: Locale) => {
    const { captionAlone, altTextAlone } = composerMessages[locale];
    return [captionAlone, caption[locale], "", altTextAlone, altText[locale]].join("\n");
  };
  return `${locales.map(partsOf).join("\n\n")}\n`;
}

/** Hands caption and alt text over as a text file. */
export function downloadCaption(content: SnapshotContent, spec: PageSpec): void {
  downloadText(
    captionText(writeCaption(content, spec)),
    snapshotFileName(spec, content.time, "txt"),
    "text/plain",
  );
}
