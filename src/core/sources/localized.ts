export const locales = ["en", "uk"] as const;
export type Locale = (typeof locales)[number];

/** A text in every language of the project. */
export type Localized = Readonly<Record<Locale, string>>;
