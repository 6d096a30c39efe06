/** Forms of what is counted in an import. */
export const importNouns = {
  en: {
    record: { one: "record", many: "records" },
    column: { one: "column", many: "columns" },
    question: { one: "question is", many: "questions are" },
    area: { one: "area", many: "areas" },
    line: { one: "line", many: "lines" },
    problem: { one: "problem", many: "problems" },
    position: { one: "position", many: "positions" },
    outline: { one: "outline", many: "outlines" },
  },
  uk: {
    record: { one: "запис", few: "записи", many: "записів" },
    column: { one: "стовпець", few: "стовпці", many: "стовпців" },
    question: { one: "запитання", few: "запитання", many: "запитань" },
    area: { one: "ділянка", few: "ділянки", many: "ділянок" },
    line: { one: "лінія", few: "лінії", many: "ліній" },
    problem: { one: "зауваження", few: "зауваження", many: "зауважень" },
    position: { one: "точка", few: "точки", many: "точок" },
    outline: { one: "контур", few: "контури", many: "контурів" },
  },
} as const;
