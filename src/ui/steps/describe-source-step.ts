import type { Locale } from "../../core/sources/localized";
import { controlSource, incidentSource } from "../../workspace/built-in-sources";
import { changedMembers, changedThings } from "./changed-things";
import { listParts, nameOf, type Step, type StepTexts } from "./step";

const sourceKeys = {
  name: "sourceName",
  licence: "sourceLicence",
  attribution: "sourceAttribution",
  accessed: "sourceAccessed",
  color: "sourceColor",
} as const;

function describeShown(locale: Locale, { before, after }: Step, texts: StepTexts): string {
  const [edit] = changedThings(before.sources, after.sources).changed;
  if (edit) {
    const name = nameOf(locale, edit.after.name);
    return edit.after.isShown ? texts.sourceShown(name) : texts.sourceHidden(name);
  }
  const nameOfBuiltIn = (id: string | undefined) =>
    nameOf(locale, [incidentSource, controlSource].find((source) => source.id === id)?.name);
  const hidden = after.hiddenBuiltIn.find((id) => !before.hiddenBuiltIn.includes(id));
  const shown = before.hiddenBuiltIn.find((id) => !after.hiddenBuiltIn.includes(id));
  return hidden === undefined
    ? texts.sourceShown(nameOfBuiltIn(shown))
    : texts.sourceHidden(nameOfBuiltIn(hidden));
}

/** What a step did to imported sources, and to those that come with the app. */
export function describeSourceStep(locale: Locale, step: Step, texts: StepTexts): string {
  const { added, removed, changed } = changedThings(step.before.sources, step.after.sources);
  const [edit] = changed;
  const changedName = nameOf(locale, edit?.after.name);
  switch (step.code) {
    case "add-source":
      return added[0] ? texts.sourceAdded(nameOf(locale, added[0].name)) : texts.sourceUpdated(changedName);
    case "remove-source":
      return texts.sourceRemoved(nameOf(locale, removed[0]?.name));
    case "show-source":
      return describeShown(locale, step, texts);
    default: {
      const members = edit ? [...changedMembers(edit.before, edit.after)] : [];
      if (edit && members.length === 1 && members[0] === "name" && changedName !== "")
        return texts.sourceRenamed(nameOf(locale, edit.before.name), changedName);
      const parts = members.flatMap((member) =>
        member in sourceKeys ? [texts[sourceKeys[member as keyof typeof sourceKeys]]] : [],
      );
      return texts.sourceChanged(changedName, listParts(parts));
    }
  }
}
