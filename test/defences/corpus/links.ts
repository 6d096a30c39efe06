import { image, type LinkPayload, script } from "./payload";

const encoded = encodeURIComponent;

/** Fragments of links. */
export const links: readonly LinkPayload[] = [
  { name: "script as a selection", fragment: `#select=${encoded(image)}`, ignored: "select=" },
  { name: "control characters as a selection", fragment: "#select=a%00b%1Bc", ignored: "select=" },
  { name: "a selection of 10,000 letters", fragment: `#select=${"a".repeat(10_000)}`, ignored: "select=" },
  { name: "a camera of numbers that are none", fragment: "#map=NaN/Infinity/1e5", ignored: "map=" },
  { name: "a camera beyond all numbers", fragment: `#map=5/${"9".repeat(400)}/36`, ignored: "map=" },
  { name: "a camera of 100,000 parts", fragment: `#map=${"1/".repeat(100_000)}1`, ignored: "map=" },
  { name: "__proto__ as a key", fragment: "#__proto__=polluted", ignored: "__proto__=" },
  { name: "constructor as a key", fragment: "#constructor=polluted", ignored: "constructor=" },
  { name: "__proto__ as a clause of the filter", fragment: "#filter=__proto__:polluted", ignored: "filter=" },
  { name: "a member of every object as a weapon", fragment: "#filter=weapon:toString", ignored: "filter=" },
  { name: "script as a target", fragment: `#filter=target:${encoded(image)}`, ignored: null },
  { name: "script as the searched text", fragment: `#filter=text:${encoded(image)}`, ignored: null },
  { name: "escapes that are no UTF-8", fragment: "#filter=text:%E0%A4%A", ignored: "filter=" },
  { name: "a language that is none", fragment: "#lang=__proto__", ignored: "lang=" },
  { name: "a theme that is a style sheet", fragment: "#theme=url(https://evil.example)", ignored: "theme=" },
  { name: "a time zone that is a path", fragment: "#zone=../../etc/passwd", ignored: "zone=" },
  {
    name: "a window that ends before it starts",
    fragment: "#window=2025-12-27T00:00Z/2025-12-26T00:00Z",
    ignored: "window=",
  },
  { name: "script as a proposal", fragment: `#proposals=${encoded(image)}`, ignored: "proposals=" },
  { name: "script as a compared zone", fragment: `#compare=together:${encoded(image)}`, ignored: "compare=" },
  { name: "__proto__ as a layer", fragment: "#layers=__proto__", ignored: "layers=" },
  { name: "10,000 proposals", fragment: `#proposals=${"a,".repeat(10_000)}`, ignored: "proposals=" },
  { name: "an address as the whole link", fragment: `#javascript:${script}`, ignored: "javascript:" },
  { name: "100,000 unknown keys", fragment: `#${"a=b&".repeat(100_000)}`, ignored: "a=b" },
];

/** Addresses in claims and in the dialog for remote files: none may be followed, none asked. */
export const badAddresses: readonly string[] = [
  `javascript:${script}`,
  `JaVaScRiPt:${script}`,
  ` javascript:${script}`,
  `java\tscript:${script}`,
  `\u0001javascript:${script}`,
  `data:text/html,<script>${script}</script>`,
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://evil.example/1",
  "filesystem:https://evil.example/temporary/1",
  "ftp://evil.example/a.csv",
  "//evil.example/a.csv",
  "about:blank",
  "view-source:https://evil.example",
  "intent://evil.example#Intent;scheme=https;end",
  "https://",
  "",
];
