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
    "map-worker-replaced": () =>
      "The part that prepares the map in the background broke off. It was started anew and the map is drawn again; nothing was lost.",
    "permalink-ignored": ({ parts }) =>
      `Parts of the link could not be understood and were ignored: ${parts}. The rest was applied.`,
    "link-not-unpacked": ({ reason }) =>
      reason === "too-large"
        ? "The link holds more than any link of Demarc, so it was not opened. Ask for the workspace file instead."
        : "The link is damaged, perhaps cut off on its way. Nothing of it was applied; ask for it once more, or for the workspace file.",
    "save-failed": ({ reason }) =>
      `Your work could not be saved in this browser (${reason}). Use “Save file” in the header to keep it; rows of imported tables are not in that file, so keep theirs, too.`,
    "saved-work-unreadable": ({ original }) =>
      `A part of the saved work could not be read and was set aside, not deleted: ${original}`,
    "file-unreadable": ({ file, original }) =>
      `${file} is not a workspace that Demarc can open: ${original}. Nothing was changed.`,
    "file-newer": ({ file, version }) =>
      `${file} was saved by a newer Demarc (format ${version}). Update Demarc to open it. Nothing was changed.`,
    "file-opened": ({ file }) => `${file} is open. Undo brings the former workspace back.`,
    "file-without-rows": ({ names }) =>
      `The file names these sources, but does not hold their rows: ${names}. Keep their files beside it; a PNG, PDF or SVG page carries the rows that may be passed on.`,
    "link-filter-missing": () =>
      "The filter of this link asks for a source or a zone that is not in this workspace, so it may pass nothing. Clear it under Filters.",
    "line-refused": (values) => `This line cannot become a zone. ${zoneReason("en", values)}`,
    "zone-refused": (values) => `This cannot become a zone. ${zoneReason("en", values)}`,
    "worker-failed": ({ detail }) =>
      `The calculation of a zone broke off${inBrackets(detail)}. What you drew is kept; change the zone to calculate it again.`,
    "worker-silent": ({ seconds }) =>
      `The calculation of a zone took longer than ${seconds} seconds and was ended. What you drew is kept; make the zone simpler, or change it to calculate it again.`,
    "worker-stopped": ({ detail }) =>
      `Zones can no longer be calculated on this page${inBrackets(detail)}. Your work is kept; reload the page to try again.`,
    "update-ready": () =>
      "A new version of Demarc is ready. Updating writes your work first, then reloads this page.",
    "updated-elsewhere": () =>
      "Demarc was updated in another tab. This tab still runs the earlier version and your work is kept; reload it to use the new one.",
    "update-not-written": ({ reason }) =>
      `Not updated: your work could not be written in this browser (${reason}). Save it as a file first, then reload the page.`,
    "update-after-drawing": () => "Finish or abandon what you are drawing first, then update.",
    "written-elsewhere": () =>
      "This workspace is being edited in another tab; here it follows what is done there. Nothing was changed.",
    "written-elsewhere-following": () =>
      "This workspace is being edited in another tab. Here you see what is done there; to change it here, take it over.",
    "data-beyond-ground": ({ count }) =>
      `${count} of the imported incidents lie outside the embedded map, which covers Ukraine and its neighbours. They are on the map, but little or no ground is drawn there.`,
    "source-removed": ({ name }) => `“${name}” is removed. Undo brings it back.`,
    "source-content-missing": ({ names }) =>
      `The rows of these sources are not in this browser: ${names}. Import their files again and choose to update the source; everything else is as it was.`,
    "source-not-stored": ({ name, reason }) =>
      `“${name}” is on the map, but could not be stored in this browser (${reason}). It will be gone after a reload: keep its file.`,
    "source-not-read": ({ names, reason }) =>
      `The stored rows of these sources could not be read back${inBrackets(reason)}: ${names}. They are still stored; reload the page to try again, or import the files again.`,
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
    "map-worker-replaced": () =>
      "Частина, що готує карту у фоні, перервалася. Її запущено знову, карту перемальовують; нічого не втрачено.",
    "permalink-ignored": ({ parts }) =>
      `Частини посилання не вдалося зрозуміти, їх пропущено: ${parts}. Решту застосовано.`,
    "link-not-unpacked": ({ reason }) =>
      reason === "too-large"
        ? "Посилання містить більше, ніж будь-яке посилання Demarc, тому його не відкрито. Попросіть натомість файл робочого простору."
        : "Посилання пошкоджене, можливо, обірване дорогою. Нічого з нього не застосовано; попросіть його ще раз або файл робочого простору.",
    "save-failed": ({ reason }) =>
      `Не вдалося зберегти вашу роботу в цьому браузері (${reason}). Збережіть її кнопкою «Зберегти файл» угорі; рядків імпортованих таблиць у тому файлі немає, тож збережіть і їхні.`,
    "saved-work-unreadable": ({ original }) =>
      `Частину збереженої роботи не вдалося прочитати; її відкладено, а не видалено: ${original}`,
    "file-unreadable": ({ file, original }) =>
      `${file} — не робочий простір, який Demarc може відкрити: ${original}. Нічого не змінено.`,
    "file-newer": ({ file, version }) =>
      `${file} збережено новішою версією Demarc (формат ${version}). Оновіть Demarc, щоб відкрити його. Нічого не змінено.`,
    "file-opened": ({ file }) => `${file} відкрито. «Скасувати» поверне попередній робочий простір.`,
    "file-without-rows": ({ names }) =>
      `Файл називає ці джерела, але їхніх рядків не містить: ${names}. Збережіть поруч їхні файли; сторінка PNG, PDF чи SVG несе рядки, які можна передавати.`,
    "link-filter-missing": () =>
      "Фільтр цього посилання вимагає джерела або зони, яких немає в цьому робочому просторі, тож він може не пропустити нічого. Очистьте його на вкладці «Фільтри».",
    "line-refused": (values) => `Ця лінія не може стати зоною. ${zoneReason("uk", values)}`,
    "zone-refused": (values) => `З цього не вийде зони. ${zoneReason("uk", values)}`,
    "worker-failed": ({ detail }) =>
      `Обчислення зони перервалося${inBrackets(detail)}. Накреслене збережено; змініть зону, щоб обчислити її знову.`,
    "worker-silent": ({ seconds }) =>
      `Обчислення зони тривало понад ${seconds} с, і його припинено. Накреслене збережено; спростіть зону або змініть її, щоб обчислити знову.`,
    "worker-stopped": ({ detail }) =>
      `Зони на цій сторінці більше не обчислюються${inBrackets(detail)}. Вашу роботу збережено; перезавантажте сторінку, щоб спробувати ще раз.`,
    "update-ready": () =>
      "Готова нова версія Demarc. Оновлення спершу запише вашу роботу, а тоді перезавантажить сторінку.",
    "updated-elsewhere": () =>
      "Demarc оновлено в іншій вкладці. У цій ще попередня версія, ваша робота на місці; перезавантажте сторінку, щоб працювати в новій.",
    "update-not-written": ({ reason }) =>
      `Не оновлено: вашу роботу не вдалося записати в цьому браузері (${reason}). Спершу збережіть її у файл, тоді перезавантажте сторінку.`,
    "update-after-drawing": () => "Спершу завершіть або покиньте те, що креслите, тоді оновіть.",
    "written-elsewhere": () =>
      "Цей робочий простір редагують в іншій вкладці; тут видно те, що роблять там. Нічого не змінено.",
    "written-elsewhere-following": () =>
      "Цей робочий простір редагують в іншій вкладці. Тут видно те, що роблять там; щоб змінювати його тут, перейміть його.",
    "data-beyond-ground": ({ count }) =>
      `Поза вбудованою картою, що охоплює Україну та її сусідів, інцидентів: ${count}. На карті вони є, але суходолу там майже не намальовано.`,
    "source-removed": ({ name }) => `«${name}» вилучено. «Скасувати» поверне його.`,
    "source-content-missing": ({ names }) =>
      `Рядків цих джерел немає в цьому браузері: ${names}. Імпортуйте їхні файли ще раз і виберіть оновлення джерела; решта лишилася, як була.`,
    "source-not-stored": ({ name, reason }) =>
      `«${name}» є на карті, але не зберігається в цьому браузері (${reason}). Після перезавантаження його не буде: збережіть файл.`,
    "source-not-read": ({ names, reason }) =>
      `Не вдалося прочитати збережені рядки цих джерел${inBrackets(reason)}: ${names}. Вони й далі збережені; перезавантажте сторінку, щоб спробувати ще раз, або імпортуйте файли знову.`,
    told: ({ uk }) => String(uk),
    unexpected: ({ reason }) => `Сталося щось непередбачене: ${reason}. Вашу роботу збережено.`,
  },
};

/** The buttons of what notices offer to do. */
export const noticeActionMessages = defineMessages({
  en: {
    "take-over": "Edit here",
    update: "Update now",
    "save-file": "Save file",
    "save-damaged": "Save what is left",
  },
  uk: {
    "take-over": "Редагувати тут",
    update: "Оновити зараз",
    "save-file": "Зберегти файл",
    "save-damaged": "Зберегти рештки",
  },
});
