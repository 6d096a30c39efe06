import { defineMessages, pluralForm } from "../define-messages";

const recordForms = {
  en: { one: "record", many: "records" },
  uk: { one: "запис", few: "записи", many: "записів" },
} as const;

/** Ways into the import, and what is said once something has been added. */
export const importMessages = defineMessages({
  en: {
    close: "Close",
    cancel: "Cancel",
    back: "Back",
    dropHere: "Drop to review",
    dropHelp: "Files or whole folders. Nothing is added before you have seen it.",
    waysTitle: "More ways to import",
    folder: "Choose a folder",
    folderHelp: "For example a control map a day. Files that belong together are reviewed together.",
    paste: "Paste",
    pasteField: "Text to import",
    pasteHelp:
      "A table with its header, GeoJSON or KML. Ctrl+V anywhere on the page, outside a field, does the same.",
    pasteUse: "Review the text",
    pastedName: "Pasted",
    address: "From an address",
    addressField: "Address of a file",
    addressHelp: "Begins with https://",
    addressInvalid: "This is not a web address. It begins with https:// or http:// and names a host.",
    addressNext: "Continue",
    consentTitle: (host: string) => `Contact ${host}?`,
    consentLeave:
      "This page contacts nobody. To fetch the file, Demarc goes on in its online page, which may contact other hosts.",
    consentHost: (host: string) => `The online page will then contact ${host} and ask for this file:`,
    consentReveals:
      "Whoever runs that host, and any host it forwards to, learns your IP address, the time and which file you asked for. No cookies and none of your work are sent.",
    consentLink: "If somebody sent you this link, continue only if you know the address.",
    consentSave: "Your work is saved in this browser first and opened there again.",
    continueOnline: "Save and continue online",
    fetchFile: "Fetch the file",
    saveFailed:
      "Your work could not be saved in this browser, so this page stays. Use “Save file” in the header first.",
    fetching: (host: string) => `Fetching from ${host}`,
    fetched: (part: string) => `${part} so far`,
    fetchedOf: (part: string, total: string) => `${part} of ${total}`,
    "failure-not-an-address": (_host: string, detail: string) => `“${detail}” is not a web address.`,
    "failure-not-https": (host: string) =>
      `Only addresses that begin with https:// are fetched, so ${host} was not asked. Download the file with the browser and import it.`,
    "failure-has-credentials": (host: string) =>
      `The address of ${host} holds a name or password. It was not asked; leave them out, or download the file with the browser.`,
    "failure-unreachable": (host: string, detail: string) =>
      `${host} did not give the file (${detail}). It may be unreachable, or not allow other pages to fetch it. Download the file with the browser and import it.`,
    "failure-http-status": (host: string, detail: string) =>
      `${host} answered with error ${detail} instead of the file. Check the address.`,
    "failure-too-large": (host: string, detail: string) =>
      `The file of ${host} is larger than ${detail} and was not fetched. Download it and import a part of it.`,
    tryAgain: "Try again",
    added: (count: string, n: number, name: string) =>
      `${count} ${pluralForm("en", n, recordForms.en)} from “${name}” added. Undo takes them out again.`,
    renewed: (count: string, n: number, name: string) =>
      `“${name}” now has ${count} ${pluralForm("en", n, recordForms.en)}. Undo brings back what it had.`,
    merged: (added: string, matched: string, onlyThere: string) =>
      `${added} new, ${matched} as before or changed, ${onlyThere} kept that are not in the file.`,
    updated: (added: string, kept: string, gone: string) =>
      `${added} new, ${kept} as before or changed, ${gone} no longer in the file.`,
    unpacking: "Unpacking",
    unpackingFile: (name: string) => `Unpacking ${name}`,
    windowMoved: (window: string) =>
      `None of it lay in the chosen window, so the window now shows all of it: ${window}.`,
    partlyShown: (window: string) => `It reaches beyond the chosen window: ${window}.`,
    showAll: "Show all of it",
    formerWindow: "Back to the former window",
    notStored: (reason: string) =>
      `It could not be kept in this browser (${reason}) and will be gone after a reload. Free some space, then import it again.`,
    dismiss: "Dismiss",
    nothingFound: "The folder or the drop holds no file.",
    megabytes: (value: string) => `${value} MB`,
  },
  uk: {
    close: "Закрити",
    cancel: "Скасувати",
    back: "Назад",
    dropHere: "Відпустіть, щоб переглянути",
    dropHelp: "Файли або цілі теки. Нічого не буде додано, доки ви цього не побачите.",
    waysTitle: "Інші способи імпорту",
    folder: "Вибрати теку",
    folderHelp: "Наприклад, карта контролю на кожен день. Пов’язані файли переглядають разом.",
    paste: "Вставити",
    pasteField: "Текст для імпорту",
    pasteHelp:
      "Таблиця із заголовком, GeoJSON або KML. Ctrl+V будь-де на сторінці поза полями робить те саме.",
    pasteUse: "Переглянути текст",
    pastedName: "Вставлене",
    address: "За адресою",
    addressField: "Адреса файлу",
    addressHelp: "Починається з https://",
    addressInvalid: "Це не вебадреса. Вона починається з https:// або http:// і називає сервер.",
    addressNext: "Далі",
    consentTitle: (host) => `Звернутися до ${host}?`,
    consentLeave:
      "Ця сторінка ні до кого не звертається. Щоб отримати файл, Demarc продовжить на своїй онлайн-сторінці, якій дозволено звертатися до інших серверів.",
    consentHost: (host) => `Онлайн-сторінка звернеться до ${host} і попросить цей файл:`,
    consentReveals:
      "Власник цього сервера й будь-якого, куди він переспрямує, дізнається вашу IP-адресу, час і який файл ви попросили. Ні кукі, ні вашої роботи не надсилають.",
    consentLink: "Якщо це посилання вам хтось надіслав, продовжуйте, лише якщо знаєте адресу.",
    consentSave: "Спершу вашу роботу буде збережено в цьому браузері, а там знову відкрито.",
    continueOnline: "Зберегти й продовжити онлайн",
    fetchFile: "Отримати файл",
    saveFailed:
      "Вашу роботу не вдалося зберегти в цьому браузері, тож ця сторінка лишається. Спершу скористайтеся кнопкою «Зберегти файл» угорі.",
    fetching: (host) => `Отримання з ${host}`,
    fetched: (part) => `Уже ${part}`,
    fetchedOf: (part, total) => `${part} з ${total}`,
    "failure-not-an-address": (_host, detail) => `«${detail}» — не вебадреса.`,
    "failure-not-https": (host) =>
      `Файли отримують лише за адресами, що починаються з https://, тож до ${host} не зверталися. Завантажте файл браузером та імпортуйте його.`,
    "failure-has-credentials": (host) =>
      `Адреса на ${host} містить ім’я або пароль, тож до нього не зверталися. Приберіть їх або завантажте файл браузером.`,
    "failure-unreachable": (host, detail) =>
      `${host} не віддав файлу (${detail}). Можливо, він недоступний або не дозволяє цього іншим сторінкам. Завантажте файл браузером та імпортуйте його.`,
    "failure-http-status": (host, detail) =>
      `${host} відповів помилкою ${detail} замість файлу. Перевірте адресу.`,
    "failure-too-large": (host, detail) =>
      `Файл на ${host} більший за ${detail}, його не отримано. Завантажте його та імпортуйте частину.`,
    tryAgain: "Спробувати ще раз",
    added: (count, n, name) =>
      `Додано з «${name}»: ${count} ${pluralForm("uk", n, recordForms.uk)}. «Скасувати» прибере їх.`,
    renewed: (count, n, name) =>
      `«${name}» тепер має ${count} ${pluralForm("uk", n, recordForms.uk)}. «Скасувати» поверне попередній вміст.`,
    merged: (added, matched, onlyThere) =>
      `Нових ${added}, наявних або змінених ${matched}, залишено тих, яких немає у файлі, ${onlyThere}.`,
    updated: (added, kept, gone) =>
      `Нових ${added}, наявних або змінених ${kept}, більше немає у файлі ${gone}.`,
    unpacking: "Розпакування",
    unpackingFile: (name) => `Розпакування ${name}`,
    windowMoved: (window) =>
      `На вибраний проміжок нічого з цього не припадало, тож тепер видно все: ${window}.`,
    partlyShown: (window) => `Дані виходять за межі вибраного проміжку: ${window}.`,
    showAll: "Показати все",
    formerWindow: "Повернути попередній проміжок",
    notStored: (reason) =>
      `Ці дані не вдалося зберегти в браузері (${reason}); після перезавантаження їх не буде. Звільніть місце та імпортуйте ще раз.`,
    dismiss: "Прибрати",
    nothingFound: "У теці або серед перетягнутого немає файлів.",
    megabytes: (value) => `${value} МБ`,
  },
});
