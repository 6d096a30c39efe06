import type { Locale } from "../../../core/sources/localized";

type Values = Readonly<Record<string, string | number>>;
/** What the user can be told of a page's file. */
export type CarriedCode = "without-map" | "jpeg" | "damaged" | "too-large" | "rows-left-out" | "publish-safe";
type CarriedTexts = Readonly<Record<CarriedCode, (values: Values) => string>>;

const inBrackets = (detail: string | number | undefined) => (detail ? ` (${detail})` : "");

const reasonsEn: Readonly<Record<string, (names: string) => string>> = {
  licence: (names) =>
    `The rows of these sources are not in the file, because their terms do not allow passing them on: ${names}. Import them from their publishers again and choose to update the source.`,
  "too-large": (names) =>
    `The rows of these sources are not in the file, because they would make it too large: ${names}. Import their files again and choose to update the source.`,
};

const reasonsUk: Readonly<Record<string, (names: string) => string>> = {
  licence: (names) =>
    `Рядків цих джерел немає у файлі, бо їхні умови не дозволяють передавати їх далі: ${names}. Імпортуйте їх від видавців ще раз і виберіть оновлення джерела.`,
  "too-large": (names) =>
    `Рядків цих джерел немає у файлі, бо він став би завеликим: ${names}. Імпортуйте їхні файли ще раз і виберіть оновлення джерела.`,
};

/** What is told when a page's file is opened as the map it shows. */
export const carriedNotices: Readonly<Record<Locale, CarriedTexts>> = {
  en: {
    "without-map": ({ file }) =>
      `${file} holds no Demarc map. Open a PNG, PDF or SVG that Demarc exported, as it was downloaded: copying a picture, or saving it with another program, usually loses the map. Nothing was changed.`,
    jpeg: ({ file }) =>
      `${file} is a JPEG, which never holds a Demarc map. Open the PNG, PDF or SVG of the same page, or its workspace file. Nothing was changed.`,
    damaged: ({ file, detail }) =>
      `${file} is damaged${inBrackets(detail)}, so the map in it could not be read. Get the file again from where it came. Nothing was changed.`,
    "too-large": ({ file }) =>
      `${file} is larger than anything that Demarc exports, so it was not read. Nothing was changed.`,
    "rows-left-out": ({ names, reason }) =>
      (reasonsEn[String(reason)] ?? reasonsEn["too-large"]!)(String(names)),
    "publish-safe": ({ file, km, days }) =>
      `${file} was made fit to be published: its own and imported incidents are in it only with places rounded to ${km} km${Number(days) > 0 ? ` and without the last ${days} days` : ""}. What comes with Demarc is public and shown here as it is; a page exported from here is rounded again.`,
  },
  uk: {
    "without-map": ({ file }) =>
      `У ${file} немає карти Demarc. Відкрийте PNG, PDF або SVG, експортований із Demarc, таким, яким його завантажено: під час копіювання зображення чи збереження в іншій програмі карта зазвичай втрачається. Нічого не змінено.`,
    jpeg: ({ file }) =>
      `${file} — це JPEG, у якому карти Demarc не буває. Відкрийте PNG, PDF або SVG тієї самої сторінки чи її файл робочого простору. Нічого не змінено.`,
    damaged: ({ file, detail }) =>
      `${file} пошкоджено${inBrackets(detail)}, тому карту в ньому не вдалося прочитати. Візьміть файл ще раз там, звідки він. Нічого не змінено.`,
    "too-large": ({ file }) =>
      `${file} більший за все, що експортує Demarc, тому його не прочитано. Нічого не змінено.`,
    "rows-left-out": ({ names, reason }) =>
      (reasonsUk[String(reason)] ?? reasonsUk["too-large"]!)(String(names)),
    "publish-safe": ({ file, km, days }) =>
      `${file} підготовлено до оприлюднення: власні й імпортовані інциденти в ньому мають лише місця, округлені до ${km} км${Number(days) > 0 ? `, і без останніх днів (${days})` : ""}. Те, що входить до Demarc, є відкритим і показане тут як є; сторінку, експортовану звідси, буде округлено знову.`,
  },
};

/** The texts of a notice in every language, as its values. */
export function tellCarriedIn(code: CarriedCode, values: Values): Readonly<Record<Locale, string>> {
  return { en: carriedNotices.en[code](values), uk: carriedNotices.uk[code](values) };
}
