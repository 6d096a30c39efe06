import { exportMessages } from "../../../../look/text/messages/export";
import { setPageTexts } from "../../../../workspace/commands/document-commands";
import { finishGesture } from "../../../../workspace/commands/execute";
import type { PageSpec } from "../../../../workspace/page-spec";
import { TextField } from "../../../controls/text-field";
import { useAppStore } from "../../../store-context";
import { useMessages } from "../../../use-messages";

/** The author's own words. */
export function WordFields({ spec }: { readonly spec: PageSpec }) {
  const store = useAppStore();
  const messages = useMessages(exportMessages);
  const endGesture = () => finishGesture(store);
  return (
    <>
      <TextField
        label={messages.pageTitle}
        value={spec.title}
        onChange={(title) => setPageTexts(store, { title })}
        onBlur={endGesture}
      />
      <TextField
        label={messages.subtitle}
        value={spec.subtitle}
        onChange={(subtitle) => setPageTexts(store, { subtitle })}
        onBlur={endGesture}
      />
      <TextField
        label={messages.notes}
        value={spec.notes}
        rows={2}
        onChange={(notes) => setPageTexts(store, { notes })}
        onBlur={endGesture}
      />
    </>
  );
}
