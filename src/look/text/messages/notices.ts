import type { NoticeCode } from "../../../core/notices/notice-code";
import type { Locale } from "../../../core/sources/localized";
import type { ZoneIssue } from "../../../core/zones/lookups";
import { defineMessages } from "../define-messages";
import { describeZoneIssue } from "../describe-zone-issue";

type Values = Readonly<Record<string, string | number>>;
const zoneReason = (locale: Locale, { issue, lng, lat }: Values) =>
  describeZoneIssue(locale, { code: String(issue), position: [lng, lat] } as ZoneIssue);

const inBrackets = (detail: string | number | undefined) => (detail ? ` (${detail})` : "");

type NoticeTexts = Readonly<Record<NoticeCode, (values: Values) => string>>;

/** What happened, to which file or thing, and what to do: one sentence or two for every notice. */
export const noticeMessages: Readonly<Record<Locale, NoticeTexts>> = {
  en: {
    "data-file-missing": ({ file, reason }) =>
      `${file} could not be loaded (${reason}). Everything else works; reload the page to try again.`,
    "data-file-broken": ({ file, original }) =>
      `${file} could not be read: ${original}. Everything else works; reload the page, or restore the file if you host Demarc yourself.`,
    "data-rows-refused": ({ file, count, row, column, original }) =>
      `${file}: ${count} of its records could not be used and are left out. The first is ${row ? `record ${row}` : "the file’s head"}${column ? `, member ${column}` : ""}: ${original}`,
    "webgl-missing": () =>
      "This browser cannot draw the map because WebGL 2 is off or missing. Turn on hardware acceleration or use a current browser. The timeline, the lists and the CSV and GeoJSON exports still work.",
    "context-lost": () => "The graphics card dropped the map. It is being drawn again; nothing was lost.",
    "context-restored": () => "The map has been drawn again.",
    "map-failed": ({ reason }) => `A part of the map could not be drawn: ${reason}`,
    "permalink-ignored": ({ parts }) =>
      `Parts of the link could not be understood and were ignored: ${parts}. The rest was applied.`,
    "save-failed": ({ reason }) =>
      `Your work could not be saved in this browser (${reason}). Use “Save file” in the header to keep it.`,
    "saved-work-unreadable": ({ original }) =>
      `A part of the saved work could not be read and was set aside, not deleted: ${original}`,
    "file-unreadable": ({ file, original }) =>
      `${file} is not a workspace that Demarc can open: ${original}. Nothing was changed.`,
    "file-newer": ({ file, version }) =>
      `${file} was saved by a newer Demarc (format ${version}). Update Demarc to open it. Nothing was changed.`,
    "file-opened": ({ file }) => `${file} is open. Undo brings the former workspace back.`,
    "line-refused": (values) => `This line cannot become a zone. ${zoneReason("en", values)}`,
    "zone-refused": (values) => `This cannot become a zone. ${zoneReason("en", values)}`,
    "worker-failed": ({ detail }) =>
      `The calculation of a zone broke off${inBrackets(detail)}. What you drew is kept; change the zone to calculate it again.`,
    "worker-stopped": ({ detail }) =>
      `Zones can no longer be calculated on this page${inBrackets(detail)}. Your work is kept; reload the page to try again.`,
    "update-ready": () =>
      "A new version of Demarc is ready. It takes effect when you reload; your work is kept.",
    "written-elsewhere": () =>
      "This workspace is being edited in another tab; here it follows what is done there. Nothing was changed.",
    "data-beyond-ground": ({ count }) =>
      `${count} of the imported incidents lie outside the embedded map, which covers Ukraine and its neighbours. They are on the map, but little or no ground is drawn there.`,
    "source-removed": ({ name }) => `“${name}” is removed. Undo brings it back.`,
    "source-content-missing": ({ names }) =>
      `The rows of these sources are not in this browser: ${names}. Import their files again and choose to update the source; everything else is as it was.`,
    "source-not-stored": ({ name, reason }) =>
      `“${name}” is on the map, but could not be stored in this browser (${reason}). It will be gone after a reload: keep its file.`,
    "link-copied": () => "The link is copied. It opens this view; what you drew here is not part of it.",
    "link-not-copied": ({ link }) => `The browser did not allow copying. The link is: ${link}`,
    told: ({ en }) => String(en),
    unexpected: ({ reason }) => `Something unexpected happened: ${reason}. Your work is kept.`,
  },
  uk: {
    "data-file-missing": ({ file, reason }) =>
      `Не вдалося завантажити ${file} (${reason}). Решта працює; перезавантажте сторінку, щоб спробувати ще раз.`,
    "data-file-broken": ({ file, original }) =>
      `Не вдалося прочитати ${file}: ${original}. Решта працює; перезавантажте сторінку або відновіть файл, якщо розміщуєте Demarc самі.`,
    "data-rows-refused": ({ file, count, row, column, original }) =>
      `${file}: записів, які не вдалося використати й пропущено: ${count}. Перший — ${row ? `запис ${row}` : "заголовок файлу"}${column ? `, поле ${column}` : ""}: ${original}`,
    "webgl-missing": () =>
      "Цей браузер не може показати карту: WebGL 2 вимкнено або його немає. Увімкніть апаратне прискорення або візьміть сучасний браузер. Часова шкала, списки та експорт CSV і GeoJSON працюють.",
    "context-lost": () => "Відеокарта скинула карту. Її перемальовують; нічого не втрачено.",
    "context-restored": () => "Карту намальовано знову.",
    "map-failed": ({ reason }) => `Частину карти не вдалося намалювати: ${reason}`,
    "permalink-ignored": ({ parts }) =>
      `Частини посилання не вдалося зрозуміти, їх пропущено: ${parts}. Решту застосовано.`,
    "save-failed": ({ reason }) =>
      `Не вдалося зберегти вашу роботу в цьому браузері (${reason}). Збережіть її кнопкою «Зберегти файл» угорі.`,
    "saved-work-unreadable": ({ original }) =>
      `Частину збереженої роботи не вдалося прочитати; її відкладено, а не видалено: ${original}`,
    "file-unreadable": ({ file, original }) =>
      `${file} — не робочий простір, який Demarc може відкрити: ${original}. Нічого не змінено.`,
    "file-newer": ({ file, version }) =>
      `${file} збережено новішою версією Demarc (формат ${version}). Оновіть Demarc, щоб відкрити його. Нічого не змінено.`,
    "file-opened": ({ file }) => `${file} відкрито. «Скасувати» поверне попередній робочий простір.`,
    "line-refused": (values) => `Ця лінія не може стати зоною. ${zoneReason("uk", values)}`,
    "zone-refused": (values) => `З цього не вийде зони. ${zoneReason("uk", values)}`,
    "worker-failed": ({ detail }) =>
      `Обчислення зони перервалося${inBrackets(detail)}. Накреслене збережено; змініть зону, щоб обчислити її знову.`,
    "worker-stopped": ({ detail }) =>
      `Зони на цій сторінці більше не обчислюються${inBrackets(detail)}. Вашу роботу збережено; перезавантажте сторінку, щоб спробувати ще раз.`,
    "update-ready": () =>
      "Готова нова версія Demarc. Вона почне діяти після перезавантаження; ваша робота збережеться.",
    "written-elsewhere": () =>
      "Цей робочий простір редагують в іншій вкладці; тут видно те, що роблять там. Нічого не змінено.",
    "data-beyond-ground": ({ count }) =>
      `Поза вбудованою картою, що охоплює Україну та її сусідів, інцидентів: ${count}. На карті вони є, але суходолу там майже не намальовано.`,
    "source-removed": ({ name }) => `«${name}» вилучено. «Скасувати» поверне його.`,
    "source-content-missing": ({ names }) =>
      `Рядків цих джерел немає в цьому браузері: ${names}. Імпортуйте їхні файли ще раз і виберіть оновлення джерела; решта лишилася, як була.`,
    "source-not-stored": ({ name, reason }) =>
      `«${name}» є на карті, але не зберігається в цьому браузері (${reason}). Після перезавантаження його не буде: збережіть файл.`,
    "link-copied": () =>
      "Посилання скопійовано. Воно відкриває цей вигляд; накресленого тут воно не містить.",
    "link-not-copied": ({ link }) => `Браузер не дозволив копіювання. Посилання: ${link}`,
    told: ({ uk }) => String(uk),
    unexpected: ({ reason }) => `Сталося щось непередбачене: ${reason}. Вашу роботу збережено.`,
  },
};

/** The buttons of what notices offer to do. */
export const noticeActionMessages = defineMessages({
  en: { "take-over": "Edit here", update: "Update now", "save-file": "Save file" },
  uk: { "take-over": "Редагувати тут", update: "Оновити зараз", "save-file": "Зберегти файл" },
});
