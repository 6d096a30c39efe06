import type { IncidentStatus } from "../../core/events/incident";
import type { IncidentDraft } from "./draft/draft";

/** What the parts of the form share. */
export interface FormPart {
  readonly draft: IncidentDraft;
  /** What the claims of the draft make of the incident. */
  readonly claimsStatus: IncidentStatus;
  readonly onChange: (change: Partial<IncidentDraft>) => void;
  /** What is wrong with a field, in words; nothing before it was left or saving was tried. */
  readonly errorOf: (field: string) => string | undefined;
  readonly onLeave: (field: string) => void;
}
