import type { Locale } from "../../../core/sources/localized";
import { defineMessages, type PluralForms, pluralForm } from "../define-messages";
import { formatNumber } from "../format-number";

const counted = (locale: Locale, count: number, forms: PluralForms) =>
  `${formatNumber(locale, count)} ${pluralForm(locale, count, forms)}`;

const englishSteps: PluralForms = { one: "change", many: "changes" };
const ukrainianSteps: PluralForms = { one: "зміну", few: "зміни", many: "змін" };

const englishForms: PluralForms = { one: "form", many: "forms" };
const ukrainianForms: PluralForms = { one: "формі", few: "формах", many: "формах" };

const englishWorks: PluralForms = { one: "workspace was", many: "workspaces were" };
const ukrainianWorks: PluralForms = {
  one: "робочий простір",
  few: "робочі простори",
  many: "робочих просторів",
};

const moment = (locale: Locale, atMs: number) =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "uk-UA", {
    dateStyle: "medium",
    timeStyle: "medium",
  }).format(atMs);

/** What is said of work that is kept: what was recovered, who writes it, where else it is. */
export const keepMessages = defineMessages({
  en: {
    recovered: (title: string, atMs: number) =>
      `A part of what this browser keeps of “${title}” was damaged. Its last good state, of ${moment("en", atMs)}, is open.`,
    recoveredAll: (title: string) =>
      `A part of what this browser keeps of “${title}” was damaged. Everything was recovered from what is kept twice; nothing is lost.`,
    lostChanges: (count: number) =>
      `${counted("en", count, englishSteps)} after it could not be read; what was left of them is set aside, not deleted.`,
    lostSteps: (count: number) => `${counted("en", count, englishSteps)} can no longer be undone or redone.`,
    cleared:
      "What this browser had kept of your work was deleted from outside. It is still on this page: save it as a file. Your next change keeps it here again, but not the rows of imported tables; import their files anew for that.",
    emptied:
      "The browser found its storage for this app damaged and emptied it: what was kept here before is gone. Files that you saved or exported can be opened again.",
    broughtBack: (count: number) =>
      `What this browser kept for this app was gone: browsers empty a storage that they find damaged. ${counted("en", count, englishWorks)} brought back from the second copy that the app keeps. Rows of imported tables are not in it; import their files anew. If you had deleted all this yourself, delete it in the list of workspaces.`,
    unreadable: (title: string) =>
      `Nothing of “${title}” could be read, so an empty workspace is open. What is there stays as it is; you can save it as a file.`,
    writing: "The other tab no longer edits this workspace: you can edit it here.",
    copied: (title: string, original: string) =>
      `Another tab took “${original}” over before everything done here was written. What is on this page is kept as “${title}” in the list of workspaces.`,
    copyOf: (title: string) => `Copy of ${title}`,
    untitled: "Untitled workspace",
    typed: (names: string, more: number) =>
      `Typed and not saved: ${names}${more > 0 ? `, and ${formatNumber("en", more)} more` : ""}. Open the form again to go on.`,
    newIncident: (title: string) => (title ? `“${title}”, a new incident` : "a new incident"),
    knownIncident: (title: string) => (title ? `“${title}”` : "an incident without a title"),
    draftUnkept: (reason: string) =>
      `What is typed in the form could not be kept (${reason}). Until you save it, it is on this page alone.`,
    draftsUnread: (reason: string) =>
      `What was typed and not saved earlier could not be looked up (${reason}). If there is any, it stays where it is.`,
    draftsUnreadable: (count: number) =>
      `What was typed in ${counted("en", count, englishForms)} and not saved could not be read; it is set aside, not deleted.`,
  },
  uk: {
    recovered: (title: string, atMs: number) =>
      `Частину того, що цей браузер зберігає з «${title}», пошкоджено. Відкрито останній справний стан, збережений ${moment("uk", atMs)}.`,
    recoveredAll: (title: string) =>
      `Частину того, що цей браузер зберігає з «${title}», пошкоджено. Усе відновлено з другої копії; нічого не втрачено.`,
    lostChanges: (count: number) =>
      `Не вдалося прочитати ${counted("uk", count, ukrainianSteps)} після нього; що від них лишилося, відкладено, а не видалено.`,
    lostSteps: (count: number) =>
      `Більше не можна скасувати чи повторити ${counted("uk", count, ukrainianSteps)}.`,
    cleared:
      "Збережене в цьому браузері було видалено ззовні. На цій сторінці воно ще є: збережіть його файлом. Наступна ваша зміна знову збереже його тут, але без рядків імпортованих таблиць; для них імпортуйте їхні файли ще раз.",
    emptied:
      "Браузер виявив, що його сховище для цієї програми пошкоджене, і спорожнив його: збереженого тут раніше більше немає. Збережені чи експортовані файли можна відкрити знову.",
    broughtBack: (count: number) =>
      `Збереженого в цьому браузері для цієї програми не стало: браузери спорожнюють сховище, яке вважають пошкодженим. З другої копії, яку веде програма, повернено ${counted("uk", count, ukrainianWorks)}. Рядків імпортованих таблиць у ній немає; імпортуйте їхні файли ще раз. Якщо ви видалили все це самі, видаліть його в списку робочих просторів.`,
    unreadable: (title: string) =>
      `З «${title}» нічого не вдалося прочитати, тому відкрито порожній робочий простір. Те, що є, лишається, як було; його можна зберегти файлом.`,
    writing: "Інша вкладка більше не редагує цей робочий простір: його можна редагувати тут.",
    copied: (title: string, original: string) =>
      `Інша вкладка перейняла «${original}» раніше, ніж записалося все, що зроблено тут. Те, що на цій сторінці, збережено як «${title}» у списку робочих просторів.`,
    copyOf: (title: string) => `Копія: ${title}`,
    untitled: "Робочий простір без назви",
    typed: (names: string, more: number) =>
      `Введено й не збережено: ${names}${more > 0 ? ` і ще ${formatNumber("uk", more)}` : ""}. Щоб продовжити, знову відкрийте форму.`,
    newIncident: (title: string) => (title ? `«${title}», новий інцидент` : "новий інцидент"),
    knownIncident: (title: string) => (title ? `«${title}»` : "інцидент без назви"),
    draftUnkept: (reason: string) =>
      `Введене у форму не вдалося записати (${reason}). Доки ви його не збережете, воно є лише на цій сторінці.`,
    draftsUnread: (reason: string) =>
      `Не вдалося перевірити, чи є введене й не збережене раніше (${reason}). Якщо воно є, то лишається на місці.`,
    draftsUnreadable: (count: number) =>
      `Не вдалося прочитати введене й не збережене у ${counted("uk", count, ukrainianForms)}; його відкладено, а не видалено.`,
  },
});
