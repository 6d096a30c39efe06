import { useEffect, useRef, useState } from "react";
import {
  deleteTemplate,
  type KeptTemplate,
  listTemplates,
  type StorageOutcome,
  saveTemplate,
} from "../../../../runtime/page-templates";
import { readTemplateFile, type TemplateSetup } from "../../../../workspace/page-templates";

/** What became of the last thing that was done with templates. */
export type TemplateNews =
  | { readonly code: "kept" | "replaced" | "used"; readonly name: string }
  | { readonly code: "deleted"; readonly template: KeptTemplate }
  | { readonly code: "refused"; readonly reason: string }
  | { readonly code: "newer"; readonly file: string; readonly version: string }
  | { readonly code: "unreadable"; readonly file: string; readonly reason: string };

interface Templates {
  /** Null until they are read. */
  readonly kept: readonly KeptTemplate[] | null;
  readonly unreadableCount: number;
  readonly news: TemplateNews | null;
  readonly tell: (news: TemplateNews | null) => void;
  /** Keeps a page's setup under a name, in place of one of the same name. */
  readonly keep: (name: string, setup: TemplateSetup) => Promise<void>;
  readonly putBack: (template: KeptTemplate) => Promise<void>;
  readonly remove: (template: KeptTemplate) => Promise<void>;
  readonly open: (file: File) => Promise<void>;
}

/** The templates of this browser; what its storage refuses is told and changes nothing. */
export function useTemplates(): Templates {
  const [kept, setKept] = useState<readonly KeptTemplate[] | null>(null);
  const [unreadableCount, setUnreadableCount] = useState(0);
  const [news, tell] = useState<TemplateNews | null>(null);
  const isGone = useRef(false);

  /** Does something with the storage, reads it anew, then says what came of it. */
  const settle = async (outcome: StorageOutcome<unknown> | null, then: TemplateNews | null) => {
    const listed = await listTemplates();
    if (isGone.current) return;
    if (listed.ok) {
      setKept(listed.value.templates);
      setUnreadableCount(listed.value.unreadable.length);
    } else setKept((before) => before ?? []);
    const refused = [outcome, listed].find((made) => made !== null && !made.ok);
    tell(refused && !refused.ok ? { code: "refused", reason: refused.reason } : then);
  };
  const settleRef = useRef(settle);
  settleRef.current = settle;
  useEffect(() => {
    isGone.current = false;
    void settleRef.current(null, null);
    return () => {
      isGone.current = true;
    };
  }, []);

  const keep = async (name: string, setup: TemplateSetup) => {
    const former = kept?.find((template) => template.name === name);
    const id = former?.id ?? crypto.randomUUID();
    const saved = await saveTemplate({ id, name, setup, savedAtMs: Date.now() });
    await settle(saved, { code: former ? "replaced" : "kept", name });
  };
  return {
    kept,
    unreadableCount,
    news,
    tell,
    keep,
    putBack: async (template) => {
      await settle(await saveTemplate(template), { code: "kept", name: template.name });
    },
    remove: async (template) => {
      await settle(await deleteTemplate(template.id), { code: "deleted", template });
    },
    open: async (file) => {
      let text: string;
      try {
        text = await file.text();
      } catch (error) {
        // Gone, locked or too large since it was chosen.
        tell({ code: "unreadable", file: file.name, reason: String(error) });
        return;
      }
      const read = readTemplateFile(text);
      if (read.ok) return keep(read.template.name, read.template.setup);
      const { code, column, original } = read.issue;
      if (code === "newer-version") tell({ code: "newer", file: file.name, version: original });
      else {
        const reason = [column, original].filter(Boolean).join(": ");
        tell({ code: "unreadable", file: file.name, reason });
      }
    },
  };
}
