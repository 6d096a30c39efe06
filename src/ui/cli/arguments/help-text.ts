import { optionTable } from "./option-table";

const widthColumns = 100;
const indent = 6;

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const exits: readonly (readonly [string, string])[] = [
  ["0", "the file is there"],
  ["2", "the command line is wrong"],
  ["3", "the workspace cannot be read, or not all of it (--tolerant goes on)"],
  ["4", "the page is refused: too full, too large, too many incidents"],
  ["5", "the browser or the drawing failed, or took longer than --timeout"],
  ["6", "the file cannot be written"],
  ["130, 143", "interrupted"],
];

/** What `--help` says. */
export function helpText(): string {
  const lines = [
    "Draws the page of a Demarc workspace as a file, without a window.",
    "",
    "  npm run snapshot -- [WORKSPACE] [OPTIONS]",
    "",
    "  npm run snapshot -- map.demarc.json --page a4 --dpi 300 --out map.png",
    "  npm run snapshot -- --window 2025-12-25T22:00Z/2025-12-27T22:00Z --lang uk --out two-days.pdf",
    "",
    "WORKSPACE is a *.demarc.json, or a PNG, PDF or SVG page that Demarc made; without it the",
    "built-in workspace is drawn. Options count over what the workspace says.",
  ];
  for (const { heading, rows } of optionTable) {
    lines.push("", heading);
    for (const { name, value, help } of rows) {
      lines.push(`  --${name}${value === null ? "" : ` ${value}`}`);
      for (const line of wrap(help, widthColumns - indent)) lines.push(" ".repeat(indent) + line);
    }
  }
  lines.push("", "Others", "  --help", "  --version", "", "Exit codes");
  for (const [code, meaning] of exits) lines.push(`  ${code.padEnd(10)}${meaning}`);
  lines.push(
    "",
    "The result is one line on the standard output; everything else goes to the standard error.",
    "Nothing is left behind where there is no result: a file is there whole or not at all.",
  );
  return `${lines.join("\n")}\n`;
}
