import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { browserLaunchOptions } from "./find-browser.ts";

/** Pictures of `public/icon.svg` for installed apps; a maskable one fills its square and keeps the drawing in the middle. */
const icons = [
  { name: "icon-192", sizePx: 192, isMaskable: false },
  { name: "icon-512", sizePx: 512, isMaskable: false },
  { name: "maskable-192", sizePx: 192, isMaskable: true },
  { name: "maskable-512", sizePx: 512, isMaskable: true },
  { name: "apple-touch-180", sizePx: 180, isMaskable: true },
] as const;

/** Of a maskable icon only a disc of 80 % is sure to be seen. */
const safeShare = 0.8;
const folder = "public/icons";
const svg = readFileSync("public/icon.svg", "utf8");

const browser = await chromium.launch(browserLaunchOptions());
mkdirSync(folder, { recursive: true });
for (const { name, sizePx, isMaskable } of icons) {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  const drawnPx = isMaskable ? sizePx * safeShare : sizePx;
  const ground = isMaskable ? "#34322e" : "transparent";
  await page.setContent(
    `<style>body{margin:0;background:${ground};display:grid;place-items:center;height:100vh}svg{width:${drawnPx}px;height:${drawnPx}px}</style>${svg}`,
  );
  writeFileSync(`${folder}/${name}.png`, await page.screenshot({ omitBackground: !isMaskable }));
  await page.close();
}
await browser.close();
