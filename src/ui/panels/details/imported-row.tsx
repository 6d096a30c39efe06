import type { ImportedRow, Incident } from "../../../core/events/incident";
import type { IntervalPrecision } from "../../../core/time/uncertain-interval";
import { describePublication } from "../../../look/text/describe-claim";
import { describeIsoDate } from "../../../look/text/describe-proposal";
import { formatNumber } from "../../../look/text/format-number";
import { rowPublicationMessages } from "../../../look/text/messages/row-publication";
import { sourcesMessages } from "../../../look/text/messages/sources";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { followableUrl, SourceLink } from "../shared/source-link";
import styles from "./details.module.css";
import { Fact } from "./fact";
import { RowFields } from "./row-fields";

interface ImportedRowDetailsProps {
  readonly incident: Incident;
  readonly imported: ImportedRow;
}

const spanKeys = { day: "theDay", week: "theWeek", month: "theMonth", unknown: "aSpan" } as const;
const isSpan = (precision: IntervalPrecision): precision is keyof typeof spanKeys => precision in spanKeys;

/** Where an imported incident was read: source, licence, line, how exact it is, and every field of its row. */
export function ImportedRowDetails({ incident, imported }: ImportedRowDetailsProps) {
  const locale = useLocale();
  const texts = useMessages(sourcesMessages);
  const rowTexts = useMessages(rowPublicationMessages);
  const zone = useApp((state) => state.time.zone);
  const source = useApp((state) => state.document.sources.find(({ id }) => id === imported.sourceId));
  const [claim] = incident.claims;
  const { precision } = incident.time;
  const isWide = incident.placePrecision === "raion" || incident.placePrecision === "admin1";
  const terms = [
    source?.licence || texts.licenceUnknown,
    ...(source?.accessed ? [texts.accessedOn(describeIsoDate(locale, source.accessed))] : []),
  ];
  return (
    <>
      {isSpan(precision) && <p className={styles.flag}>{texts.timeKnownTo(texts[spanKeys[precision]])}</p>}
      {isWide && <p className={styles.flag}>{texts.placeStandsIn}</p>}
      <dl className={styles.facts}>
        {claim && (claim.publisher || followableUrl(claim.url)) && (
          <Fact term={texts.reportedBy}>
            <p>
              <SourceLink url={claim.url} label={claim.publisher || texts.openReport} />
            </p>
          </Fact>
        )}
        {claim?.published && (
          <Fact term={rowTexts.published}>
            <p>{describePublication(locale, claim, zone, true)}</p>
          </Fact>
        )}
        <Fact term={texts.fromSource}>
          <p>{source?.name ?? imported.sourceId}</p>
          <p className={styles.aside}>{terms.join(" · ")}</p>
          {source?.attribution && <p className={styles.aside}>{source.attribution}</p>}
          <p className={styles.aside}>{texts.lineOfFile(formatNumber(locale, imported.line))}</p>
          {source?.restrictsRawRows && <p className={styles.notice}>{texts.restrictsRawRows}</p>}
        </Fact>
      </dl>
      <RowFields fields={imported.fields} />
    </>
  );
}
