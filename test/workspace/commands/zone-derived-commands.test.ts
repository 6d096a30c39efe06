import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../../src/core/zones/recipe";
import { validateRecipe } from "../../../src/core/zones/validate-recipe";
import { undo } from "../../../src/workspace/commands/execute";
import {
  addDerivedZone,
  changeDerivedZone,
  choiceOfExpression,
  type DerivedChoice,
  expressionOfChoice,
} from "../../../src/workspace/commands/zone-derived-commands";
import { createAppStore } from "../../../src/workspace/store";

const words = { name: { en: "Zone", uk: "Зона" }, assumptions: [{ en: "So", uk: "Так" }] };
const date = "2025-12-23";
const control = { control: { date, holder: "RU", include: "assessed" } } as const;

const oblasts = fc.uniqueArray(fc.constantFrom("UA-14", "UA-63", "UA-59", "UA-12", "UA-48", "__proto__"), {
  minLength: 1,
});
const choices: fc.Arbitrary<DerivedChoice> = fc.oneof(
  fc.record({ part: fc.constant("whole" as const), oblasts }),
  fc.record({
    part: fc.constant("held" as const),
    holder: fc.constantFrom("RU" as const, "UA" as const),
    oblasts,
    date: fc.constantFrom(date, "2026-01-01"),
  }),
);

describe("the expression of a choice", () => {
  it("is that of the built-in reading of Ukrainian-held Donetsk oblast", () => {
    expect(expressionOfChoice({ part: "held", holder: "UA", oblasts: ["UA-14"], date })).toEqual({
      op: "difference",
      of: [{ oblast: "UA-14" }, control],
    });
  });

  it("is that of the built-in reading of the Russian-held parts of four oblasts", () => {
    const four = ["UA-12", "UA-48", "UA-59", "UA-63"];
    expect(expressionOfChoice({ part: "held", holder: "RU", oblasts: four, date })).toEqual({
      op: "intersection",
      of: [control, { op: "union", of: four.map((oblast) => ({ oblast })) }],
    });
  });

  it("is sound and read back as the choice", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const expression = expressionOfChoice(choice);
        if (!expression) throw new Error("no expression");
        expect(validateRecipe({ kind: "derived", expression })).toEqual([]);
        expect(choiceOfExpression(expression)).toEqual(choice);
      }),
      { seed: 2026 },
    );
  });

  it("is none without oblasts", () => {
    expect(expressionOfChoice({ part: "whole", oblasts: [] })).toBeNull();
  });

  it("of another kind stands for no choice", () => {
    const others: Expression[] = [
      { op: "difference", of: [control, { oblast: "UA-14" }] },
      { op: "union", of: [control, { oblast: "UA-14" }] },
      { op: "intersection", of: [control, { polygon: [] }] },
      { op: "intersection", of: [control, { oblast: "UA-14" }, { oblast: "UA-09" }] },
      { op: "difference", of: [{ oblast: "UA-14" }, { control: { ...control.control, holder: "UA" } }] },
    ];
    for (const expression of others) expect(choiceOfExpression(expression)).toBeNull();
  });
});

describe("a derived zone", () => {
  const held: DerivedChoice = { part: "held", holder: "UA", oblasts: ["UA-14"], date };

  it("is added with its control map's date and selected", () => {
    const store = createAppStore();
    addDerivedZone(store, held, words);
    const [zone] = store.getState().document.zones;
    expect(zone).toMatchObject({ ...words, scenario: "A", referenceDate: date, readingOf: null });
    expect(store.getState().selection).toEqual({ kind: "zone", id: zone?.id });
    undo(store);
    expect(store.getState().document.zones).toEqual([]);
  });

  it("keeps its limits under another choice, and stays where there are no oblasts", () => {
    const store = createAppStore();
    addDerivedZone(store, held, words);
    const zone = () => store.getState().document.zones[0]!;
    changeDerivedZone(store, zone(), { part: "whole", oblasts: ["UA-09"] }, {});
    expect(zone().recipe).toEqual({
      kind: "derived",
      expression: { op: "union", of: [{ oblast: "UA-09" }, { oblast: "UA-09" }] },
      clip: [],
      subtract: [],
    });
    expect(zone()).toMatchObject({ ...words, referenceDate: null });
    const before = zone();
    changeDerivedZone(store, before, { part: "whole", oblasts: [] }, {});
    addDerivedZone(store, { part: "whole", oblasts: [] }, words);
    expect(store.getState().document.zones).toEqual([before]);
  });
});
