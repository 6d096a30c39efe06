import { Copy, Eye, EyeOff, Trash2 } from "lucide-react";
import type { Zone } from "../../../core/zones/recipe";
import { formatAreaSqKm, formatLength } from "../../../look/text/format-number";
import { panelsMessages } from "../../../look/text/messages/panels";
import { compareMessages } from "../../../look/text/messages/zones/compare";
import { hueOfZone } from "../../../map/style/overlay-zone-color";
import { select } from "../../../workspace/commands/view-commands";
import { changeZone, removeZone } from "../../../workspace/commands/zone-commands";
import { duplicateZone } from "../../../workspace/commands/zone-path-commands";
import { Button } from "../../controls/button";
import { useApp, useAppStore } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import shared from "../shared/item-list.module.css";
import { CompareBox } from "./compare-box";
import styles from "./zones.module.css";

/** Area, or the length of what encloses none; empty until it was measured, and words where there is no such zone. */
function useExtent(zoneId: string): string {
  const locale = useLocale();
  const isRefused = useApp((state) => state.zoneShapes[zoneId]?.status === "refused");
  const figures = useApp((state) => state.zoneMeasures[zoneId]?.figures);
  if (isRefused) return compareMessages[locale].noGround;
  if (!figures) return "";
  return figures.areaSqMeters > 0
    ? formatAreaSqKm(locale, figures.areaSqMeters)
    : formatLength(locale, figures.lengthMeters);
}

/** A zone drawn here: its name selects it, the rest compares, hides, copies or deletes it (and Undo brings it back). */
export function ZoneRow({ zone }: { readonly zone: Zone }) {
  const store = useAppStore();
  const locale = useLocale();
  const panel = useMessages(panelsMessages);
  const texts = useMessages(compareMessages);
  const { id, scenario, isHidden = false } = zone;
  const isSelected = useApp(({ selection }) => selection?.kind === "zone" && selection.id === id);
  const name = zone.name[locale] || panel.unnamedZone;
  const extent = useExtent(id);
  const { en, uk } = zone.name;
  const copyName = { en: compareMessages.en.copyOf(en), uk: compareMessages.uk.copyOf(uk) };
  const color = `var(--zone-${hueOfZone(zone)})`;
  return (
    <li className={styles.zone} data-selected={isSelected || undefined} data-hidden={isHidden || undefined}>
      <button
        type="button"
        className={shared.itemName}
        aria-current={isSelected || undefined}
        onClick={() => select(store, { kind: "zone", id })}
      >
        <span
          className={styles.letter}
          style={{ color, borderColor: color }}
          title={panel.scenario(scenario)}
        >
          {scenario}
        </span>
        <span className={styles.zoneWords}>
          <span className={styles.zoneTitle}>{name}</span>
          {extent !== "" && <span className={styles.note}>{extent}</span>}
        </span>
      </button>
      <div className={styles.zoneTools}>
        <CompareBox zoneId={id} name={name} isShown={!isHidden} />
        <Button
          icon={isHidden ? EyeOff : Eye}
          iconOnly
          label={isHidden ? texts.showNamed(name) : texts.hideNamed(name)}
          onClick={() => changeZone(store, id, { isHidden: isHidden ? undefined : true })}
        />
        <Button
          icon={Copy}
          iconOnly
          label={texts.duplicateNamed(name)}
          onClick={() => duplicateZone(store, id, copyName)}
        />
        <Button icon={Trash2} iconOnly label={panel.deleteZone(name)} onClick={() => removeZone(store, id)} />
      </div>
    </li>
  );
}
