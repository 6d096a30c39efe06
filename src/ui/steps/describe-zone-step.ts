import { isSameValue } from "../../core/events/edits/same-value";
import type { Locale } from "../../core/sources/localized";
import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import { changedMembers, changedThings } from "./changed-things";
import { listParts, nameOf, type Step, type StepTexts } from "./step";

const depthMembers: readonly string[] = ["leftMeters", "rightMeters", "segments"];
const limitMembers: readonly string[] = ["clip", "subtract"];
const radiusMembers: readonly string[] = ["radiusMeters", "radiiMeters"];

function recipePart(member: string, texts: StepTexts): string {
  if (depthMembers.includes(member)) return texts.zoneDepths;
  if (limitMembers.includes(member)) return texts.zoneLimits;
  return radiusMembers.includes(member) ? texts.zoneRadius : texts.zoneShape;
}

function recipeParts(before: ZoneRecipe, after: ZoneRecipe, texts: StepTexts): string[] {
  return before.kind === after.kind
    ? [...changedMembers(before, after)].map((member) => recipePart(member, texts))
    : [texts.zoneShape];
}

/** Which parts of a zone a step changed, in words; its name, source and visibility aside. */
function zoneParts(before: Zone, after: Zone, texts: StepTexts): string {
  const parts = [...changedMembers(before, after)].flatMap((member): string[] => {
    switch (member) {
      case "name":
        return [texts.zoneName];
      case "scenario":
        return [texts.zoneLetter];
      case "recipe":
        return recipeParts(before.recipe, after.recipe, texts);
      case "referenceDate":
      case "measuredAgainst":
        return [texts.zoneControlMap];
      case "color":
        return [texts.zoneColor];
      case "nearMeters":
        return [texts.zoneNear];
      case "assumptions":
        return [texts.zoneAssumptions];
      default:
        return [];
    }
  });
  return listParts(parts);
}

/** Sides are swapped where only the depths changed: turned round, a line has its points the other way as well. */
function isSwapped(before: Zone, after: Zone): boolean {
  const path = (recipe: ZoneRecipe) => ("path" in recipe ? recipe.path : null);
  return isSameValue(path(before.recipe), path(after.recipe));
}

function describeEdit(locale: Locale, before: Zone, after: Zone, texts: StepTexts): string {
  const name = nameOf(locale, after.name);
  const members = changedMembers(before, after);
  if (members.size === 1 && members.has("isHidden"))
    return after.isHidden ? texts.zoneHidden(name) : texts.zoneShown(name);
  const nameBefore = nameOf(locale, before.name);
  if (members.size === 1 && members.has("name") && name !== "" && name !== nameBefore)
    return texts.zoneRenamed(nameBefore, name);
  return texts.zoneChanged(name || nameBefore, zoneParts(before, after, texts));
}

/** What a step did to zones. */
export function describeZoneStep(locale: Locale, { code, ...documents }: Step, texts: StepTexts): string {
  const { added, removed, changed } = changedThings(documents.before.zones, documents.after.zones);
  const [edit] = changed;
  const addedName = nameOf(locale, added[0]?.name);
  const removedName = nameOf(locale, removed[0]?.name);
  const changedName = nameOf(locale, edit?.after.name);
  switch (code) {
    case "add-zone":
      return added.length > 1 ? texts.zonesAdded(String(added.length)) : texts.zoneAdded(addedName);
    case "duplicate-zone":
      return texts.zoneCopied(addedName);
    case "remove-zone":
      return texts.zoneRemoved(removedName);
    case "move-zone":
      return texts.zoneMoved(changedName);
    case "split-zone":
      return texts.zoneSplit(nameOf(locale, splitZone(documents, added[0])?.name));
    case "join-zones":
      return texts.zonesJoined(nameOf(locale, joinedZone(documents, removed[0])?.name), removedName);
    case "simplify-zone":
      return texts.zoneSimplified(changedName);
    case "reverse-zone":
      return edit && isSwapped(edit.before, edit.after)
        ? texts.zoneSwapped(changedName)
        : texts.zoneReversed(changedName);
    case "apply-precedent":
      return texts.zonePrecedent(changedName);
    default:
      return edit ? describeEdit(locale, edit.before, edit.after, texts) : texts.zoneChanged("", "");
  }
}

type Documents = Omit<Step, "code">;

/** The zone that was split: the other part comes right after it. */
function splitZone({ after }: Documents, part: Zone | undefined): Zone | undefined {
  return part && after.zones[after.zones.indexOf(part) - 1];
}

/** The zone that another one was joined to: it changed other than by what it takes away. */
function joinedZone({ before, after }: Documents, other: Zone | undefined): Zone | undefined {
  const { changed } = changedThings(before.zones, after.zones);
  const takesAway = (zone: Zone) => zone.recipe.subtract?.includes(other?.id ?? "") ?? false;
  return (changed.find((one) => !takesAway(one.before)) ?? changed[0])?.after;
}
