/** Label points set by hand: where a centroid would fall badly, and the seas. */

/** Country id → [lng, lat]. */
export const COUNTRY_LABEL_POINTS = {
  AZ: [47.8, 40.5],
  BA: [17.8, 44.2],
  GE: [43.5, 42.1],
  HR: [16.2, 45.6],
  IT: [13.2, 42.6],
  KZ: [52.5, 48.6],
  MD: [28.5, 47.2],
  RU: [42.5, 54.0],
  SE: [15.2, 58.6],
  TR: [33.0, 41.1],
  UA: [31.4, 49.1],
  UZ: [58.5, 42.6],
  TM: [57.5, 41.6],
};

/** [id, English, Ukrainian, [lng, lat]]. */
export const SEA_LABELS = [
  ["black-sea", "Black Sea", "Чорне море", [34.3, 43.3]],
  ["sea-of-azov", "Sea of Azov", "Азовське море", [36.6, 46.1]],
  ["caspian-sea", "Caspian Sea", "Каспійське море", [50.6, 42.6]],
  ["baltic-sea", "Baltic Sea", "Балтійське море", [18.9, 56.2]],
  ["adriatic-sea", "Adriatic Sea", "Адріатичне море", [16.0, 43.0]],
];
