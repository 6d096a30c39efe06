import type { Locale } from "../../core/sources/localized";

type Message = string | ((...values: never[]) => string);
/** The same keys with the same arguments in another language. */
type Translation<M> = {
  readonly [Key in keyof M]: M[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/**
 * One part of the message catalogue. English fixes the keys and arguments; a key that Ukrainian lacks does not
 * compile, and a test walks every catalogue for empty or untranslated texts.
 */
export function defineMessages<M extends Readonly<Record<string, Message>>>(catalogue: {
  readonly en: M;
  readonly uk: Translation<M>;
}): Readonly<Record<Locale, Translation<M>>> {
  return catalogue as unknown as Readonly<Record<Locale, Translation<M>>>;
}

/** Ukrainian and English plural forms by CLDR rules (`few` is used by Ukrainian alone). */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many: string;
}

/** The form of a noun that goes with the number. */
export function pluralForm(locale: Locale, count: number, forms: PluralForms): string {
  const rule = new Intl.PluralRules(locale).select(count);
  if (rule === "one") return forms.one;
  if (rule === "few") return forms.few ?? forms.many;
  return forms.many;
}
