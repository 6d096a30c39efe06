import { useMemo } from "react";
import { admin1NameList } from "../../../core/places/admin1-name-list";
import { joinNames, oblastName } from "../../../look/text/describe-zone-recipe";
import { zoneFormMessages } from "../../../look/text/messages/zones/form";
import { CheckBox } from "../../controls/check-box";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import styles from "../zone-form.module.css";

interface UnitPickerProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

/** Oblasts by name, Ukraine's first, those of the neighbours folded away; what is chosen and not mapped stays in the list. */
export function UnitPicker({ legend, chosen, onChosen }: UnitPickerProps) {
  const locale = useLocale();
  const texts = zoneFormMessages[locale];
  const mapped = useApp((state) => state.data.admin1Areas);
  const { ukrainian, others } = useMemo(() => {
    const listed = mapped.size > 0 ? [...mapped.keys()] : admin1NameList.map(([id]) => id);
    const ids = [...new Set([...listed, ...chosen])];
    const named = ids
      .map((id) => ({ id, name: oblastName(locale, id) }))
      .filter(({ id, name }) => name !== id || chosen.includes(id))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
    const isUkrainian = ({ id }: { readonly id: string }) => id.startsWith("UA-");
    return { ukrainian: named.filter(isUkrainian), others: named.filter((unit) => !isUkrainian(unit)) };
  }, [mapped, chosen, locale]);
  const toggle = (id: string, isChosen: boolean) =>
    onChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const boxOf = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <li key={id}>
      <CheckBox label={name} isChecked={chosen.includes(id)} onChange={(isChosen) => toggle(id, isChosen)} />
    </li>
  );
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.label}>{legend}</legend>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by the keyboard too */}
      <ul className={styles.pickList} tabIndex={0} aria-label={legend}>
        {ukrainian.map(boxOf)}
        {others.length > 0 && (
          <li>
            <details open={others.some(({ id }) => chosen.includes(id))}>
              <summary>{texts.abroad}</summary>
              <ul>{others.map(boxOf)}</ul>
            </details>
          </li>
        )}
      </ul>
      {chosen.length > 0 && (
        <p className={styles.aside}>
          {joinNames(
            locale,
            chosen.map((id) => oblastName(locale, id)),
          )}
        </p>
      )}
    </fieldset>
  );
}
