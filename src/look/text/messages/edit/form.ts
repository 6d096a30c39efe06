import { defineMessages, pluralForm } from "../../define-messages";

/** The sheet in which incidents are added and edited: its titles and buttons, and what a change is kept with. */
export const editFormMessages = defineMessages({
  en: {
    editTitle: "Edit incident",
    addTitle: "Add incident",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    add: "Add",
    draftKept: "What you had not saved is here again.",
    discard: "Discard changes",
    fixFirst: (count: number) =>
      `${count} ${pluralForm("en", count, { one: "field needs", many: "fields need" })} another look before this can be saved.`,
    notSaved: "This could not be saved: the incident is no longer shown. Show its source again.",
    yours: "Your words",
    pickHint: "Click the place on the map, or press Enter for its centre. Escape cancels.",

    remark: "Remark",
    remarkHelp: "Yours alone: it is kept with the workspace.",
    reason: "Reason for the change",
    reasonHelp: "Kept in the history of this incident.",
  },
  uk: {
    editTitle: "Редагувати інцидент",
    addTitle: "Додати інцидент",
    close: "Закрити",
    cancel: "Скасувати",
    save: "Зберегти",
    add: "Додати",
    draftKept: "Повернуто те, чого ви не зберегли.",
    discard: "Відкинути зміни",
    fixFirst: (count) =>
      `Перш ніж зберегти, перегляньте ${count} ${pluralForm("uk", count, { one: "поле", few: "поля", many: "полів" })}.`,
    notSaved: "Не вдалося зберегти: цей інцидент уже не показано. Знову ввімкніть її джерело.",
    yours: "Ваші слова",
    pickHint: "Клацніть місце на карті або натисніть Enter, щоб узяти її центр. Escape скасовує.",

    remark: "Примітка",
    remarkHelp: "Лише ваша: зберігається разом із робочим простором.",
    reason: "Причина зміни",
    reasonHelp: "Зберігається в історії цього інциденту.",
  },
});
