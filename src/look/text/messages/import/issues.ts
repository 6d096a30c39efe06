import { defineMessages } from "../../define-messages";

/** What happened to a record or a file while it was imported, and what to do: one or two sentences per code. */
export const importIssueMessages = defineMessages({
  en: {
    "file-unreadable":
      "The file could not be read. Check that it still exists and is not open elsewhere, then choose it again.",
    "file-too-large":
      "The file is larger than this browser tab can hold. Split it, or export only the columns and rows you need.",
    "unpacked-too-large":
      "The archive unpacks to more than this browser tab can hold. Unpack it yourself and import its parts.",
    "too-many-records":
      "The file has more records than Demarc takes at once. Split it by year or region and import the parts.",
    "too-many-columns":
      "The file has too many columns. Check the delimiter, or export only the columns you need.",
    "too-many-vertices":
      "The shapes have too many points. Simplify them in a GIS program and import them again.",
    "format-unknown":
      "Demarc does not know this format. Export the data as CSV, GeoJSON, KML, GPX, Shapefile (zipped), FlatGeobuf or GeoParquet.",
    "file-damaged": "The file is damaged or was cut off. Download or export it again.",
    "checksum-mismatch":
      "A part of the archive does not match its checksum, so that it was changed or damaged. Download it again.",
    "count-mismatch":
      "The file holds another number of records than it says. Compare it with its source, or export it again.",
    "encoding-errors":
      "Some characters do not exist in this encoding. Choose another encoding until names read correctly.",
    "nothing-inside":
      "The file holds no records. Check that you chose the right one, and that rows before the header are skipped.",
    "unsupported-projection":
      "The coordinates are in a projection that Demarc cannot convert. Export the data in WGS 84 (EPSG:4326).",
    "other-kind": "This file has another format or other columns than the first one. Import it by itself.",
    "reading-crashed":
      "Reading broke off. Nothing was added. Try again; if it happens again, export the data in another format.",
    "reading-stalled":
      "Reading made no progress and was stopped. Nothing was added. The file may be damaged; export it again.",
    "reading-cancelled": "You stopped the reading. Nothing was added. Choose the file again to start over.",
    "malformed-record":
      "The record is not written as its format demands. Correct it in the file and import the file again.",
    "too-few-cells":
      "The row has fewer cells than the header. Check the delimiter, or complete the row in the file.",
    "too-many-cells":
      "The row has more cells than the header. Check the delimiter, or quote the cell that contains it.",
    "quote-not-closed": "A quotation mark opens here and is never closed. Close or double it in the file.",
    "no-date": "There is no date. Choose another date column, or add the date in the file.",
    "date-unreadable":
      "The date or time cannot be understood for sure. Check the order of day and month, or write it as YYYY-MM-DD.",
    "date-out-of-range":
      "The date lies outside 1930 to 2066. Check the order of day, month and year, or correct it in the file.",
    "end-before-start":
      "The end lies before the start. Check which columns are start and end, or correct the row in the file.",
    "no-coordinates": "There are no coordinates. Choose other coordinate columns, or add them in the file.",
    "coordinates-unreadable":
      "The coordinates cannot be understood. Check the columns and the decimal comma, or write decimal degrees.",
    "coordinates-out-of-range":
      "Latitude must lie within ±90 and longitude within ±180. Check whether the two are swapped or in metres.",
    "coordinates-zero":
      "The coordinates are 0, 0, which stands for “unknown” in most tables. Add the true ones in the file.",
    "published-unreadable":
      "The time of publication cannot be understood for sure, so that the row counts as undated. Check the order of day and month, or write it as YYYY-MM-DD.",
    "published-before-event":
      "The publication lies before the event can have begun, so that the row counts as undated. Check which columns they are, and the time zone.",
    "figure-unreadable":
      "The number could not be read, so that it counts as unknown, not as 0. Write a plain number in the file.",
    "term-unknown":
      "The word or code is not one that Demarc knows, so that the usual value is taken. Check the column’s role.",
    "duplicate-id":
      "Another record of this file has the same id. Choose another column as id, or remove one of them.",
    "geometry-missing":
      "The record has no geometry. Choose columns with coordinates, or add a geometry in the file.",
    "geometry-invalid":
      "The shape is not valid: it is open, empty or has unusable points. Repair it in a GIS program.",
    "geometry-unsupported":
      "Demarc cannot place this kind of geometry here. Import points as incidents and polygons as areas.",
    "geometry-left-out":
      "The shape is left out because of the choice for areas and lines. Choose another use above to take it in.",
    "coordinates-swapped":
      "Latitude and longitude were exchanged. Switch the exchange off above if the file has them right.",
    "decimal-comma":
      "A comma was read as the decimal sign. Switch this off above if commas part numbers from each other.",
    "third-dimension-dropped":
      "The height was dropped; the position on the ground is kept. Nothing needs to be done.",
    "ring-reversed":
      "The polygon’s direction of drawing was turned as the standard demands; its shape is kept. Nothing needs to be done.",
    "ring-closed":
      "The polygon’s outline was closed from its last point to its first. Check its shape on the map.",
    "text-replaced":
      "Bytes that mean nothing in this encoding were replaced by “�”. Choose another encoding if texts look wrong.",
    "clock-skipped":
      "This clock time did not exist: clocks were put forward over it. It is read one hour later; check the time zone.",
    "area-repaired":
      "The outline touched or crossed itself and was parted into what it encloses; what it goes round twice counts as outside. Check its shape on the map.",
    "recipe-unreadable":
      "The recipe that Demarc wrote beside this outline cannot be read, so the outline is taken as it is drawn. Edit it point by point, or export the zone from Demarc again.",
    "date-assumed":
      "There is no date, so that the period for undated records is taken: in any shorter window the event is only possible. Change the period above if it is another one.",
  },
  uk: {
    "file-unreadable":
      "Файл не вдалося прочитати. Перевірте, чи він ще існує і чи не відкритий деінде, та виберіть його знову.",
    "file-too-large":
      "Файл більший, ніж уміщує ця вкладка браузера. Поділіть його або експортуйте лише потрібні стовпці та рядки.",
    "unpacked-too-large":
      "Архів розпаковується в більше, ніж уміщує ця вкладка браузера. Розпакуйте його самі та імпортуйте частинами.",
    "too-many-records":
      "У файлі більше записів, ніж Demarc приймає за раз. Поділіть його за роками чи областями й імпортуйте частинами.",
    "too-many-columns":
      "У файлі забагато стовпців. Перевірте роздільник або експортуйте лише потрібні стовпці.",
    "too-many-vertices": "Контури мають забагато точок. Спростіть їх у ГІС-програмі та імпортуйте знову.",
    "format-unknown":
      "Demarc не знає цього формату. Експортуйте дані як CSV, GeoJSON, KML, GPX, Shapefile (у ZIP), FlatGeobuf або GeoParquet.",
    "file-damaged": "Файл пошкоджено або обрізано. Завантажте чи експортуйте його знову.",
    "checksum-mismatch":
      "Частина архіву не відповідає своїй контрольній сумі: її змінено або пошкоджено. Завантажте архів знову.",
    "count-mismatch":
      "У файлі інша кількість записів, ніж у ньому зазначено. Порівняйте його з джерелом або експортуйте знову.",
    "encoding-errors":
      "Деяких символів у цьому кодуванні немає. Виберіть інше кодування, щоб назви читалися правильно.",
    "nothing-inside":
      "У файлі немає записів. Перевірте, чи це той файл і чи пропущено рядки перед заголовком.",
    "unsupported-projection":
      "Координати в проєкції, яку Demarc не вміє перетворити. Експортуйте дані у WGS 84 (EPSG:4326).",
    "other-kind": "Цей файл має інший формат або інші стовпці, ніж перший. Імпортуйте його окремо.",
    "reading-crashed":
      "Читання перервалося. Нічого не додано. Спробуйте ще раз; якщо це повториться, експортуйте дані в іншому форматі.",
    "reading-stalled":
      "Читання не просувалося, і його зупинено. Нічого не додано. Файл може бути пошкоджений; експортуйте його знову.",
    "reading-cancelled": "Ви зупинили читання. Нічого не додано. Щоб почати спочатку, виберіть файл знову.",
    "malformed-record":
      "Запис не відповідає вимогам формату. Виправте його у файлі та імпортуйте файл знову.",
    "too-few-cells":
      "У рядку менше комірок, ніж у заголовку. Перевірте роздільник або доповніть рядок у файлі.",
    "too-many-cells":
      "У рядку більше комірок, ніж у заголовку. Перевірте роздільник або візьміть комірку з ним у лапки.",
    "quote-not-closed": "Тут відкриваються лапки, які ніде не закрито. Закрийте або подвойте їх у файлі.",
    "no-date": "Дати немає. Виберіть інший стовпець дати або додайте дату у файлі.",
    "date-unreadable":
      "Дату чи час не можна зрозуміти напевно. Перевірте порядок дня і місяця або запишіть дату як РРРР-ММ-ДД.",
    "date-out-of-range":
      "Дата поза межами 1930–2066 років. Перевірте порядок дня, місяця й року або виправте її у файлі.",
    "end-before-start":
      "Кінець раніше за початок. Перевірте, які стовпці — початок і кінець, або виправте рядок у файлі.",
    "no-coordinates": "Координат немає. Виберіть інші стовпці координат або додайте координати у файлі.",
    "coordinates-unreadable":
      "Координати не вдалося зрозуміти. Перевірте стовпці та десяткову кому або запишіть десяткові градуси.",
    "coordinates-out-of-range":
      "Широта має бути в межах ±90, довгота — ±180. Перевірте, чи їх не переставлено і чи вони не в метрах.",
    "coordinates-zero": "Координати 0, 0 у більшості таблиць означають «невідомо». Додайте справжні у файлі.",
    "published-unreadable":
      "Час оприлюднення не можна зрозуміти напевно, тож рядок вважається недатованим. Перевірте порядок дня і місяця або запишіть дату як РРРР-ММ-ДД.",
    "published-before-event":
      "Оприлюднення раніше, ніж подія могла початися, тож рядок вважається недатованим. Перевірте, які це стовпці, і часовий пояс.",
    "figure-unreadable":
      "Число не вдалося прочитати, тож воно вважається невідомим, а не нулем. Запишіть у файлі просте число.",
    "term-unknown":
      "Demarc не знає цього слова чи коду, тож узято звичайне значення. Перевірте роль стовпця.",
    "duplicate-id":
      "Інший запис цього файлу має такий самий ідентифікатор. Виберіть інший стовпець як ідентифікатор або приберіть один із записів.",
    "geometry-missing":
      "Запис не має геометрії. Виберіть стовпці з координатами або додайте геометрію у файлі.",
    "geometry-invalid":
      "Контур некоректний: незамкнений, порожній або з непридатними точками. Виправте його в ГІС-програмі.",
    "geometry-unsupported":
      "Demarc не може розмістити тут геометрію цього виду. Імпортуйте точки як події, а полігони як території.",
    "geometry-left-out":
      "Контур пропущено через вибір для територій і ліній. Щоб узяти його, виберіть вище інше використання.",
    "coordinates-swapped":
      "Широту й довготу поміняно місцями. Вимкніть це вище, якщо у файлі вони стоять правильно.",
    "decimal-comma":
      "Кому прочитано як десятковий знак. Вимкніть це вище, якщо коми відділяють числа одне від одного.",
    "third-dimension-dropped":
      "Висоту відкинуто, положення на місцевості збережено. Нічого робити не потрібно.",
    "ring-reversed":
      "Напрям обходу полігона змінено, як вимагає стандарт; форму збережено. Нічого робити не потрібно.",
    "ring-closed": "Контур полігона замкнено від останньої точки до першої. Перевірте його форму на карті.",
    "text-replaced":
      "Байти, які в цьому кодуванні нічого не означають, замінено на «�». Якщо тексти виглядають неправильно, виберіть інше кодування.",
    "clock-skipped":
      "Такого часу на годиннику не було: стрілки перевели вперед. Його прочитано на годину пізніше; перевірте часовий пояс.",
    "area-repaired":
      "Контур торкався чи перетинав сам себе, тож його поділено на те, що він охоплює; обведене двічі вважається зовнішнім. Перевірте форму на карті.",
    "recipe-unreadable":
      "Рецепт, який Demarc записав біля цього контуру, не читається, тож контур узято таким, як його накреслено. Редагуйте його поточково або експортуйте зону з Demarc ще раз.",
    "date-assumed":
      "Дати немає, тож узято проміжок для записів без дати: у коротшому вікні подія лише можлива. Якщо проміжок інший, змініть його вище.",
  },
});
