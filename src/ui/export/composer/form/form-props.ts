import type { PageSetup, PageSpec } from "../../../../workspace/page-spec";

/** What every part of the page's form gets. */
export interface PageFormProps {
  /** As the document keeps it. */
  readonly setup: PageSetup;
  /** As it is drawn: what was not chosen follows the interface. */
  readonly spec: PageSpec;
  /** Edits with the same key in a row are one step to undo. */
  readonly onChange: (change: Partial<PageSetup>, stepKey?: string | null) => void;
}
