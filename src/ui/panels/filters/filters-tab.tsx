import { FilterX } from "lucide-react";
import { useRef } from "react";
import {
  emptyFilter,
  type FacetName,
  facetNames,
  isEmptyFilter,
  rangeNames,
} from "../../../core/events/incident-filter";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setFilter } from "../../../workspace/commands/document-commands";
import { finishGesture } from "../../../workspace/commands/execute";
import { Button } from "../../controls/button";
import { CheckBox } from "../../controls/check-box";
import { TextField } from "../../controls/text-field";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { LoadingLine } from "../shared/loading-line";
import { FacetGroup } from "./facet-group";
import { FigureRangeFields } from "./figure-range";
import styles from "./filters.module.css";
import { ZoneFilter } from "./zone-filter";

const typingGesture = "filter-text";

const headingKeys = {
  weapon: "facetWeapon",
  type: "facetType",
  target: "facetTarget",
  party: "facetParty",
  actor: "facetActor",
  oblast: "facetOblast",
  source: "facetSource",
  precision: "facetPrecision",
  status: "facetStatus",
} as const satisfies Record<FacetName, string>;

/** Search and facets. Every change is a step that can be undone; a run of typing is one. */
export function FiltersTab() {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const filter = useApp((state) => state.document.filter);
  const isSearching = useApp((state) => state.pendingScans.includes("text"));
  const isLoading = useApp(({ data, joined }) => !data.isLoaded && joined.table.count === 0);
  const root = useRef<HTMLDivElement>(null);
  const clear = () => {
    finishGesture(store);
    setFilter(store, emptyFilter);
    root.current?.querySelector("input")?.focus();
  };
  return (
    <div ref={root} className={styles.tab}>
      <TextField
        label={texts.search}
        placeholder={texts.searchHint}
        value={filter.text}
        onChange={(text) => setFilter(store, { text }, typingGesture)}
        onBlur={() => finishGesture(store)}
        help={isSearching ? texts.searching : undefined}
      />
      <ZoneFilter />
      <CheckBox
        label={texts.inView}
        isChecked={filter.inView}
        onChange={(inView) => setFilter(store, { inView })}
      />
      {isLoading && <LoadingLine what="incidents" />}
      {facetNames.map((facet) => (
        <FacetGroup key={facet} facet={facet} heading={texts[headingKeys[facet]]} />
      ))}
      {rangeNames.map((name) => (
        <FigureRangeFields key={name} name={name} />
      ))}
      <div className={styles.clear}>
        <Button
          look="outlined"
          icon={FilterX}
          label={texts.clearFilters}
          disabled={isEmptyFilter(filter)}
          onClick={clear}
        />
      </div>
    </div>
  );
}
