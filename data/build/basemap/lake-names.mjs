/** Names of the larger lakes and reservoirs, found by a point in each of their parts. */

/** [English, Ukrainian, ...[lng, lat] of each part]. */
export const NAMED_LAKES = [
  ["Kyiv Reservoir", "Київське водосховище", [30.41, 51.107]],
  ["Kaniv Reservoir", "Канівське водосховище", [31.421, 49.774]],
  ["Kremenchuk Reservoir", "Кременчуцьке водосховище", [31.926, 49.525]],
  ["Dnipro Reservoir", "Дніпровське водосховище", [35.13, 48.15]],
  ["Kakhovka Reservoir", "Каховське водосховище", [33.794, 47.184], [33.365, 46.785]],
  ["Pechenihy Reservoir", "Печенізьке водосховище", [36.92, 49.95]],
  ["Oskil Reservoir", "Оскільське водосховище", [37.65, 49.3]],
  ["Dnister Liman", "Дністровський лиман", [30.468, 46.087]],
  ["Molochnyi Liman", "Молочний лиман", [35.463, 46.411]],
  ["Sasyk", "Сасик", [29.619, 45.752]],
  ["Yalpuh", "Ялпуг", [28.709, 45.275]],
  ["Tsimlyansk Reservoir", "Цимлянське водосховище", [42.227, 47.725]],
  ["Krasnodar Reservoir", "Краснодарське водосховище", [39.243, 45.012]],
  ["Volgograd Reservoir", "Волгоградське водосховище", [45.703, 50.686], [44.965, 49.311]],
  ["Kuybyshev Reservoir", "Куйбишевське водосховище", [48.838, 54.111]],
  ["Rybinsk Reservoir", "Рибінське водосховище", [38.589, 58.078]],
  ["Saratov Reservoir", "Саратовське водосховище", [50.032, 53.16]],
  ["Gorky Reservoir", "Горьківське водосховище", [43.209, 57.011]],
  ["Cheboksary Reservoir", "Чебоксарське водосховище", [46.157, 56.023]],
  ["Kama Reservoir", "Камське водосховище", [56.73, 58.229]],
  ["Lake Ladoga", "Ладозьке озеро", [31.553, 59.925]],
  ["Lake Peipus", "Чудське озеро", [27.598, 58.068]],
  ["Lake Ilmen", "Ільмень", [31.377, 58.112]],
  ["Lake Balaton", "Балатон", [17.255, 46.71]],
];

/** Drained when the Kakhovka dam was destroyed; the source still shows it full. */
export const FORMER_LAKES = new Map([["Kakhovka Reservoir", "2023-06-06"]]);
