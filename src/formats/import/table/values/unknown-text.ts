const unknownTexts: ReadonlySet<string> = new Set([
  ..."unknown|unk|unspecified|undefined|undetermined|not known|not stated|not available|n/a|n.a.|na|nan|null|none|nil".split(
    "|",
  ),
  ..."no data|-|--|—|–|.|?|??|???|\\n|#n/a|tbd|tba|0000-00-00".split("|"),
  ..."невідомо|невідома|невідомий|не відомо|не вказано|немає даних|н/д|н.д.".split("|"),
  ..."неизвестно|неизвестна|неизвестный|не известно|не указано|нет данных".split("|"),
]);

const longestUnknownText = 16;

/** Whether a cell says that nothing is known: empty, or one of the usual words and signs for it. */
export function isUnknownText(text: string): boolean {
  if (text === "") return true;
  if (text.length > longestUnknownText * 2) return text.trim() === "";
  const trimmed = text.trim().toLowerCase();
  return trimmed === "" || unknownTexts.has(trimmed);
}
