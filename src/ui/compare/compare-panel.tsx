import { ChevronDown, ChevronUp, Download, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { formatNumber } from "../../look/text/format-number";
import { compareMessages } from "../../look/text/messages/zones/compare";
import { downloadText } from "../../runtime/files";
import { endComparison, setComparisonLayout } from "../../workspace/commands/scenario-commands";
import { mostMaps } from "../../workspace/selection/compared-zones";
import type { Comparison } from "../../workspace/view-state";
import { Button } from "../controls/button";
import { useIsNarrow } from "../shell/use-is-narrow";
import { useApp, useAppStore } from "../store-context";
import { useLocale, useMessages } from "../use-messages";
import styles from "./compare.module.css";
import { selectComparedColumns } from "./compared-columns";
import { comparisonCsv } from "./comparison-csv";
import { comparisonRows } from "./comparison-rows";
import { FigureTable } from "./figure-table";
import { useGroundDifference } from "./use-ground-difference";
import { ZoneHistories } from "./zone-histories";

/** The compared zones in figures and over time, below the map. */
export function ComparePanel() {
  const store = useAppStore();
  const locale = useLocale();
  const texts = useMessages(compareMessages);
  const isNarrow = useIsNarrow();
  const select = useMemo(selectComparedColumns, []);
  const columns = useApp(select);
  const ground = useGroundDifference(columns);
  const layout = useApp((state) => state.view.comparison?.layout);
  const [isFolded, setFolded] = useState(false);
  const rows = useMemo(() => comparisonRows(columns, ground.grounds), [columns, ground.grounds]);
  // Two maps and a sheet have no room on a small screen.
  useEffect(() => setFolded(isNarrow && layout === "side-by-side"), [isNarrow, layout]);
  const choices: readonly (readonly [Comparison["layout"], string])[] = [
    ["together", texts.together],
    ["side-by-side", texts.sideBySide],
  ];
  const download = () => {
    const text = comparisonCsv(locale, columns, rows, store.getState());
    downloadText(text, `${texts.fileName}.csv`, "text/csv");
  };
  return (
    <section className={styles.panel} data-compare={isFolded ? "folded" : "open"} aria-label={texts.heading}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{texts.heading}</h2>
        <ul className={styles.letters}>
          {columns.map(({ zone, hue }) => (
            <li key={zone.id} className={styles.letter} style={{ color: `var(--zone-${hue})` }}>
              {zone.scenario}
            </li>
          ))}
        </ul>
        <fieldset className={styles.layouts}>
          <legend className="visually-hidden">{texts.layout}</legend>
          {choices.map(([value, label]) => (
            <Button
              key={value}
              label={label}
              look="outlined"
              isPressed={layout === value}
              onClick={() => setComparisonLayout(store, value)}
            />
          ))}
        </fieldset>
        {layout === "side-by-side" && columns.length > mostMaps && (
          <p className={styles.aside}>{texts.mostMaps(formatNumber(locale, mostMaps))}</p>
        )}
        <div className={styles.tools}>
          <Button icon={Download} iconOnly label={texts.download} onClick={download} />
          <Button
            icon={isFolded ? ChevronUp : ChevronDown}
            iconOnly
            label={isFolded ? texts.unfold : texts.fold}
            aria-expanded={!isFolded}
            onClick={() => setFolded(!isFolded)}
          />
          <Button icon={X} iconOnly label={texts.end} onClick={() => endComparison(store)} />
        </div>
      </header>
      {!isFolded && (
        <section
          className={styles.body}
          aria-label={texts.figures}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
        >
          <FigureTable columns={columns} rows={rows} ground={ground} />
          <ZoneHistories columns={columns} />
        </section>
      )}
    </section>
  );
}
