import type { ClaimScope, Incident } from "../../../core/events/incident";
import { formatNumber } from "../../../look/text/format-number";
import { detailsMessages } from "../../../look/text/messages/details";
import { weaponNames } from "../../../look/text/messages/terms";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { SourceLink } from "../shared/source-link";
import styles from "./details.module.css";
import { Fact } from "./fact";

const scopeKeys = {
  site: "munitionsOfSite",
  city: "munitionsOfCity",
  oblast: "munitionsOfOblast",
  national: "munitionsOfNational",
} as const satisfies Record<ClaimScope, string>;

/** Munitions that somebody counted, with what the count is of. Never summed; they have no date, so only now. */
export function MunitionList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const { munitions } = incident;
  const isNow = useApp((state) => state.time.knownAtMs === null);
  if (!munitions || munitions.items.length === 0) return null;
  return (
    <dl className={styles.facts}>
      <Fact term={texts.munitions}>
        <p className={styles.aside}>{isNow ? texts[scopeKeys[munitions.scope]] : texts.munitionsUndated}</p>
        <ul>
          {(isNow ? munitions.items : []).map((item) => (
            <li className={styles.munition} key={`${item.weapon} ${item.count} ${item.saidBy}`}>
              {texts.munition(formatNumber(locale, item.count), weaponNames[locale][item.weapon])}
              <span className={styles.aside}>
                <SourceLink url={item.url} label={texts.saidBy(item.saidBy)} />
              </span>
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
}
