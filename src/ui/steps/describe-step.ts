import type { Locale } from "../../core/sources/localized";
import { stepMessages } from "../../look/text/messages/steps";
import type { CommandCode } from "../../workspace/history";
import { describeAnnotationStep } from "./describe-annotation-step";
import { describeIncidentStep } from "./describe-incident-step";
import { describeFilterStep, describePageStep } from "./describe-page-step";
import { describeSourceStep } from "./describe-source-step";
import { describeZoneStep } from "./describe-zone-step";
import { nameOf, type Step, type StepTexts } from "./step";

type Describe = (locale: Locale, step: Step, texts: StepTexts) => string;

const describeTitle: Describe = (locale, { after }, texts) => {
  const title = nameOf(locale, after.title);
  return title ? texts.titleSet(title) : texts.titleRemoved;
};

const byCode: Readonly<Record<CommandCode, Describe>> = {
  "add-zone": describeZoneStep,
  "edit-zone": describeZoneStep,
  "remove-zone": describeZoneStep,
  "duplicate-zone": describeZoneStep,
  "move-zone": describeZoneStep,
  "split-zone": describeZoneStep,
  "join-zones": describeZoneStep,
  "simplify-zone": describeZoneStep,
  "reverse-zone": describeZoneStep,
  "apply-precedent": describeZoneStep,
  "set-filter": describeFilterStep,
  "set-title": describeTitle,
  "set-page-texts": (_, step, texts) => describePageStep(step, texts),
  "set-page": (_, step, texts) => describePageStep(step, texts),
  "open-file": (locale, { after }, texts) => texts.fileOpened(nameOf(locale, after.title)),
  "add-source": describeSourceStep,
  "edit-source": describeSourceStep,
  "remove-source": describeSourceStep,
  "show-source": describeSourceStep,
  "add-incident": describeIncidentStep,
  "edit-incident": describeIncidentStep,
  "merge-incidents": describeIncidentStep,
  "split-incident": describeIncidentStep,
  "restore-incident": describeIncidentStep,
  "add-annotation": describeAnnotationStep,
  "edit-annotation": describeAnnotationStep,
  "remove-annotation": describeAnnotationStep,
};

/** What a step did, and to what, in words: "Zone “Line A” moved". Never empty, whatever the documents hold. */
export function describeStep(locale: Locale, step: Step): string {
  return byCode[step.code](locale, step, stepMessages[locale]);
}
