import type { Term, ZoneRecipe } from "../../core/zones/recipe";

interface OwnNeeds {
  /** Oblasts, countries, land. */
  readonly ground: boolean;
  readonly rivers: boolean;
  readonly control: boolean;
}

/** What a recipe has to be looked up in, what the zones need that it names included. */
export interface ZoneNeeds extends OwnNeeds {
  /** Recipes of the zones that it takes away, directly or not, by id; those that do not exist are missing. */
  readonly zones: ReadonlyMap<string, ZoneRecipe>;
}

function termNames(term: Term, member: "oblast" | "control"): boolean {
  return "op" in term ? term.of.some((operand) => termNames(operand, member)) : member in term;
}

function ownNeeds(recipe: ZoneRecipe): OwnNeeds {
  const clips = new Set((recipe.clip ?? []).map(({ to }) => to));
  const names = (member: "oblast" | "control") =>
    recipe.kind === "derived" && termNames(recipe.expression, member);
  const isAlongControl = (recipe.kind === "line" || recipe.kind === "strip") && "fromControl" in recipe.path;
  return {
    ground: names("oblast") || clips.has("oblast") || clips.has("country") || clips.has("land"),
    rivers: clips.has("river"),
    control: names("control") || clips.has("control") || isAlongControl,
  };
}

const needsOfRecipe = new WeakMap<ZoneRecipe, OwnNeeds>();

function knownNeeds(recipe: ZoneRecipe): OwnNeeds {
  const needs = needsOfRecipe.get(recipe) ?? ownNeeds(recipe);
  needsOfRecipe.set(recipe, needs);
  return needs;
}

/** What a recipe needs; zones that name each other in a circle are listed once. */
export function zoneNeeds(recipe: ZoneRecipe, recipeOf: (zoneId: string) => ZoneRecipe | null): ZoneNeeds {
  let { ground, rivers, control } = knownNeeds(recipe);
  const zones = new Map<string, ZoneRecipe>();
  const add = ({ subtract = [] }: ZoneRecipe): void => {
    for (const id of subtract) {
      const named = zones.has(id) ? null : recipeOf(id);
      if (named === null) continue;
      zones.set(id, named);
      const needs = knownNeeds(named);
      ground ||= needs.ground;
      rivers ||= needs.rivers;
      control ||= needs.control;
      add(named);
    }
  };
  add(recipe);
  return { ground, rivers, control, zones };
}
