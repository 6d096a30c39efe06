import { panelsMessages } from "../../../look/text/messages/panels";
import { setView } from "../../../workspace/commands/view-commands";
import { NativeSelect } from "../../controls/native-select";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import styles from "./layers.module.css";

/** How incidents are drawn: as points or as their density, coloured by weapon or by source. */
export function DisplaySelects() {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const display = useApp((state) => state.view.display);
  const colorBy = useApp((state) => state.view.colorBy);
  return (
    <div className={styles.selects}>
      <NativeSelect
        label={texts.display}
        showLabel
        value={display}
        options={[
          { value: "points", label: texts.displayPoints },
          { value: "density", label: texts.displayDensity },
        ]}
        onChange={(next) => setView(store, { display: next })}
      />
      <NativeSelect
        label={texts.colorBy}
        showLabel
        value={colorBy}
        options={[
          { value: "weapon", label: texts.colorByWeapon },
          { value: "source", label: texts.colorBySource },
        ]}
        onChange={(next) => setView(store, { colorBy: next })}
      />
    </div>
  );
}
