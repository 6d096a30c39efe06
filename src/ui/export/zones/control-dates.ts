import type { Term, Zone } from "../../../core/zones/recipe";

function datesOfTerm(term: Term): string[] {
  if ("op" in term) return term.of.flatMap(datesOfTerm);
  return "control" in term ? [term.control.date] : [];
}

/** ISO dates of the control maps that a zone was made from. */
export function controlDates({ recipe, referenceDate }: Pick<Zone, "recipe" | "referenceDate">): Set<string> {
  const path = "path" in recipe && "fromControl" in recipe.path ? [recipe.path.fromControl.date] : [];
  const clips = (recipe.clip ?? []).flatMap((clip) => (clip.to === "control" ? [clip.date] : []));
  const terms = recipe.kind === "derived" ? datesOfTerm(recipe.expression) : [];
  return new Set([...(referenceDate === null ? [] : [referenceDate]), ...path, ...clips, ...terms]);
}
