import type { ClaimScope, Incident, MunitionCount } from "../../../core/events/incident";
import { formatNumber } from "../../../look/text/format-number";
import { detailsMessages } from "../../../look/text/messages/details";
import { weaponNames } from "../../../look/text/messages/terms";
import { useLocale, useMessages } from "../../use-messages";
import { SourceLink } from "../shared/source-link";
import styles from "./details.module.css";
import { Fact } from "./fact";

interface WithMunitions {
  readonly munitions?: { readonly scope: ClaimScope; readonly items: readonly MunitionCount[] } | null;
}

const scopeKeys = {
  site: "munitionsOfSite",
  city: "munitionsOfCity",
  oblast: "munitionsOfOblast",
  national: "munitionsOfNational",
} as const satisfies Record<ClaimScope, string>;

/** Munitions that somebody counted, with what the count is of. Never summed. */
export function MunitionList({ incident }: { readonly incident: Incident & WithMunitions }) {
  const locale = useLocale();
  const texts = useMessages(detailsMessages);
  const { munitions } = incident;
  if (!munitions || munitions.items.length === 0) return null;
  return (
    <Fact term={texts.munitions}>
      <p className={styles.aside}>{texts[scopeKeys[munitions.scope]]}</p>
      <ul>
        {munitions.items.map((item) => (
          <li className={styles.munition} key={`${item.weapon} ${item.count} ${item.saidBy}`}>
            {texts.munition(formatNumber(locale, item.count), weaponNames[locale][item.weapon])}
            <span className={styles.aside}>
              <SourceLink url={item.url} label={texts.saidBy(item.saidBy)} />
            </span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
