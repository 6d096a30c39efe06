import type { Locale } from "../core/sources/localized";
import { useApp } from "./store-context";

/** The chosen language. */
export function useLocale(): Locale {
  return useApp((state) => state.view.locale);
}

/** A part of the message catalogue in the chosen language. */
export function useMessages<Texts>(catalogue: Readonly<Record<Locale, Texts>>): Texts {
  return catalogue[useLocale()];
}
