import { escapeXml } from "../../formats/export/xml-text";
import type { PageFacts } from "./page-encoder";

/** An instant as XMP writes it. */
const isoOf = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

const perLanguage = (name: string, locale: string, text: string) =>
  text === ""
    ? ""
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li><rdf:li xml:lang="${locale}">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;

/** What a file says of itself as an XMP packet: title, description, language, program and when it was made. */
export function writeXmpPacket({ title, altText, locale, version, madeAtMs }: PageFacts, extra = ""): string {
  const madeAt = isoOf(madeAtMs);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    perLanguage("dc:title", locale, title),
    perLanguage("dc:description", locale, altText),
    `<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:creator><rdf:Seq><rdf:li>Demarc ${escapeXml(version)}</rdf:li></rdf:Seq></dc:creator>`,
    `<xmp:CreatorTool>Demarc ${escapeXml(version)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${madeAt}</xmp:CreateDate><xmp:ModifyDate>${madeAt}</xmp:ModifyDate>`,
    extra,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}
