import type { ColumnRole } from "../../import-settings";

/**
 * A header as words are compared with it: lower case, camel case parted, dots, dashes and underscores as spaces, no
 * byte order mark, no unit in brackets.
 */
export function headerWords(header: string): string {
  return header
    .replace(/^\ufeff/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[’'ʼ`]/g, "'")
    .replace(/[_\-./:;,#№]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

// English, Ukrainian, Russian, transliterated. Of several headers with one role, the one whose word comes first wins.
const words: readonly (readonly [role: ColumnRole, words: string])[] = [
  [
    "lat",
    "latitude|lat|широта|shyrota|shirota|lat wgs84|latitude wgs84|lat dd|latitud|y|coord y|y coord|point y|координата y",
  ],
  [
    "lng",
    "longitude|lng|lon|long|довгота|долгота|dovhota|dolgota|lon wgs84|longitude wgs84|lon dd|longitud|x|coord x|x coord|point x|координата x",
  ],
  [
    "coordinates",
    "coordinates|coordinate|coords|lat lng|lat lon|latlng|latlon|lat long|latitude longitude|координати|координаты|koordynaty|geolocation|gps|geo|wkt|geom wkt|location coordinates|geometry",
  ],
  [
    "date",
    "event date|incident date|date of event|date of incident|date|datetime|date time|timestamp|time start|start time|start date|date start|date from|start|begin|from|earliest utc|earliest|occurred|occurred at|дата|дата події|дата события|дата і час|дата та час|дата и время|дата час|початок|начало|дата початку|дата начала|data|data podii|day|день|when",
  ],
  [
    "published",
    "published|published at|published on|publication date|publication time|date published|date of publication|time of publication|pub date|report date|reported|reported at|reported on|reported date|date reported|date of report|report time|reporting date|time reported|time of report|first reported|source date|article date|news date|message date|posted|posted at|posted on|post date|date posted|опубліковано|дата публікації|час публікації|оприлюднено|дата оприлюднення|повідомлено|дата повідомлення|час повідомлення|опубликовано|дата публикации|время публикации|сообщено|дата сообщения|время сообщения|data publikatsii|data publikacii|data povidomlennia",
  ],
  [
    "end-date",
    "end date|date end|time end|end time|date to|end|finish|until|latest utc|latest|кінець|конец|дата кінця|дата завершення|дата окончания|закінчення|окончание",
  ],
  [
    "time",
    "time|hour|event time|time of day|local time|час|час події|время|время события|година|chas|vremya|acq time",
  ],
  ["end-time", "time of end|end clock|час завершення|время окончания"],
  [
    "time-precision",
    "time precision|date precision|date prec|точність часу|точність дати|точность времени|точность даты",
  ],
  [
    "place-precision",
    "place precision|geo precision|location precision|where prec|geoprecision|точність місця|точність координат|точность места|точность координат",
  ],
  [
    "radius-meters",
    "radius m|radius meters|radius metres|radius|accuracy m|accuracy|uncertainty m|uncertainty radius meters|радіус|радиус|радіус м|радиус м",
  ],
  [
    "killed",
    "killed|fatalities|deaths|dead|deceased|killed total|total killed|best|загиблі|загиблих|загинуло|вбито|вбиті|убитые|убито|погибшие|погибло|погибших|zahybli|zahynulo|pogibshie",
  ],
  ["killed-low", "killed min|deaths low|fatalities low|low|min killed|min deaths|загиблі мін|погибшие мин"],
  [
    "killed-high",
    "killed max|deaths high|fatalities high|high|max killed|max deaths|загиблі макс|погибшие макс",
  ],
  [
    "injured",
    "injured|wounded|injuries|injured min|поранені|поранених|поранено|раненые|ранено|раненых|пострадавшие|постраждалі|poraneni|ranenye",
  ],
  [
    "weapon",
    "weapon|weapons|weapon type|weapon system|munition|munitions|model|ammunition|зброя|тип зброї|засіб ураження|боєприпас|оружие|тип оружия|средство поражения|боеприпас|zbroya",
  ],
  ["status", "status|verification|verification status|статус|перевірка|верифікація|верификация"],
  [
    "id",
    "id|event id|incident id|uid|uuid|guid|objectid|fid|identifier|event no|incident no|код|ід|ідентифікатор|идентификатор|номер",
  ],
  ["title", "title|headline|name|event name|subject|назва|заголовок|название|nazva"],
  [
    "notes",
    "description|notes|note|details|text|comment|comments|remarks|summary|narrative|body|опис|примітки|примітка|коментар|текст|описание|примечание|примечания|комментарий|opys",
  ],
  [
    "type",
    "type|event type|sub event type|category|subcategory|class|kind|incident type|attack type|тип|вид|категорія|категория|тип події|тип события|typ|kategoriia",
  ],
  [
    "actor",
    "actor|actor1|actor 1|actor2|actor 2|side b|attacker|perpetrator|side a|responsible|side|сторона|винуватець|виконавець|актор|исполнитель|нападник",
  ],
  [
    "target",
    "target|targets|target type|object|facility|infrastructure|type of area affected|ціль|об'єкт|тип об'єкта|цель|объект|тип объекта",
  ],
  [
    "place",
    "place|city|location|settlement|town|village|locality|place name|asciiname|municipality|населений пункт|місто|нп|місце|локація|населенный пункт|населённый пункт|город|место|локация|misto|gorod|naselenyi punkt|address|адреса|адрес",
  ],
  [
    "admin1",
    "admin1|oblast|region|province|state|adm1|adm1 name|adm 1|область|регіон|регион|oblast'|admin 1|gubernia|область регіон",
  ],
  ["country", "country|country name|країна|страна|kraina|strana"],
  [
    "publisher",
    "source|sources|publisher|source name|source publishers|media|outlet|channel|джерело|джерела|источник|источники|dzherelo|istochnik",
  ],
  [
    "url",
    "url|link|source url|source urls|links|urls|href|web|посилання|лінк|ссылка|ссылки|posylannia|ssylka",
  ],
];

interface RoleWord {
  readonly role: ColumnRole;
  /** Position among the role's words: the lower, the surer. */
  readonly rank: number;
}

const roleByWords = new Map<string, RoleWord>();
for (const [role, list] of words) {
  list.split("|").forEach((word, rank) => {
    if (!roleByWords.has(word)) roleByWords.set(word, { role, rank });
  });
}

/** The role that a header's name suggests, with how sure it is (0 surest); null for a name that says nothing. */
export function roleOfHeader(header: string): RoleWord | null {
  return roleByWords.get(headerWords(header)) ?? null;
}
