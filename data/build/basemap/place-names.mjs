/** Names that the sources do not settle, by GeoNames id: official renamings, and Ukrainian names written by hand. */

/** Renamed after the source was made, or under its old name there: id → [Ukrainian name now, former English, former Ukrainian]. */
export const RENAMED_PLACES = new Map([
  [699445, ["Самар", "Novomoskovsk", "Новомосковськ"]],
  [697616, ["Шахтарське", "Pershotravensk", "Першотравенськ"]],
  [697592, ["Сокологірськ", "Pervomaisk", "Первомайськ"]],
  [700829, ["Отаманівка", "Molodohvardiisk", "Молодогвардійськ"]],
  [691999, ["Сіверськодонецьк", "Sievierodonetsk", "Сєвєродонецьк"]],
  [710554, ["Шептицький", "Chervonohrad", "Червоноград"]],
  [709584, ["Хутір-Михайлівський", "Druzhba", "Дружба"]],
  [704388, ["Берестин", "Krasnohrad", "Красноград"]],
  [697576, ["Златопіль", "Pervomaiskyi", "Первомайський"]],
  [690312, ["Багачеве", "Vatutine", "Ватутіне"]],
  [687997, ["Південне", "Yuzhne", "Южне"]],
  [7525990, ["Південноукраїнськ", "Yuzhnoukrainsk", "Южноукраїнськ"]],
  [689378, ["Володимир", "Volodymyr-Volynskyi", "Володимир-Волинський"]],
  [699553, ["Звягель", "Novohrad-Volynskyi", "Новоград-Волинський"]],
  [713175, ["Кипуче", "Artemivsk", "Артемівськ"]],
  [697276, ["Петрово-Красносілля", "Petrovske", "Петровське"]],
  [704362, ["Яни Капу", "Krasnoperekopsk", "Красноперекопськ"]],
  [710548, ["Вознесенівка", "Chervonopartyzansk", "Червонопартизанськ"]],
]);

/** Ukrainian names where the record has none that can be told from the Russian one. */
export const UKRAINIAN_NAMES = new Map([
  [694423, "Севастополь"],
  [706524, "Керч"],
  [690548, "Ужгород"],
  [700646, "Мукачево"],
  [692975, "Кадіївка"],
  [688533, "Ялта"],
  [691374, "Чистякове"],
  [709334, "Джанкой"],
  [713513, "Алушта"],
  [694910, "Саки"],
  [712930, "Балаклава"],
  [692315, "Судак"],
  [686803, "Звенигородка"],
  [692093, "Світлодарськ"],
  [698138, "Овідіополь"],
  [705186, "Кальміуське"],
  [699675, "Новоазовськ"],
  [708953, "Гаспра"],
  [704920, "Королево"],
  [707860, "Гурзуф"],
  [712521, "Біловодськ"],
  [688717, "Вишково"],
  [713514, "Алупка"],
  [695205, "Рудне"],
  [701619, "Масандра"],
  [688501, "Ямпіль"],
  [710463, "Чинадійово"],
  [8504651, "Софіївська Борщагівка"],
  [694016, "Ширяєве"],
  [686812, "Зуя"],
  [694278, "Щирець"],
  [705560, "Княжичі"],
  [704074, "Кринична"],
  [707281, "Кача"],
  [697124, "Коктебель"],
  [6930544, "Розгірче"],
  [688127, "Єрки"],
  [697841, "Павлівка"],
  [692714, "Старий Крим"],
  [688309, "Яцьківка"],
  [691608, "Терни"],
  [699185, "Новоселівка"],
  [709614, "Дробишеве"],
]);

/** Records that double another one. */
export const DOUBLED_PLACES = new Set([703646]);

/** English names abroad, where a usual one differs from the source's romanisation. */
export const ENGLISH_NAMES = new Map([
  [501175, "Rostov-on-Don"],
  [520555, "Nizhny Novgorod"],
  [519336, "Veliky Novgorod"],
  [627907, "Gomel"],
  [627904, "Grodno"],
  [625665, "Mogilev"],
]);

/** Smaller places abroad that strikes or statements name: kept whatever their population. */
export const NAMED_PLACES_ABROAD = new Set([522353, 477301, 556951, 478317, 484670]);
