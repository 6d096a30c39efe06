/** Ukrainian to Latin letters by the national standard (Cabinet of Ministers resolution 55 of 2010). */

const PLAIN = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ь: "",
  ю: "iu",
  я: "ia",
  "’": "",
  "'": "",
};
const AT_WORD_START = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };
const WORD = /[\p{L}’']+/gu;

/** @param {string} text e.g. «Слов’янськ» @returns {string} e.g. "Sloviansk" */
export function romaniseUkrainian(text) {
  return text.replace(WORD, romaniseWord);
}

function romaniseWord(word) {
  const letters = [...word.toLowerCase()];
  const latin = letters.map((letter, i) => {
    if (letter === "г" && letters[i - 1] === "з") return "gh";
    return (i === 0 && AT_WORD_START[letter]) || (PLAIN[letter] ?? letter);
  });
  const joined = latin.join("");
  return word[0] === word[0].toUpperCase() ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}
