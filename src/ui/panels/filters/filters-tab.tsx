import { FilterX } from "lucide-react";
import { useRef } from "react";
import { emptyFilter, isEmptyFilter } from "../../../core/events/incident-filter";
import { panelsMessages } from "../../../look/text/messages/panels";
import { setFilter } from "../../../workspace/commands/document-commands";
import { finishGesture } from "../../../workspace/commands/execute";
import { Button } from "../../controls/button";
import { TextField } from "../../controls/text-field";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import { FacetGroup } from "./facet-group";
import styles from "./filters.module.css";

const typingGesture = "filter-text";

/** Search and facets. Every change is a step that can be undone; a run of typing is one. */
export function FiltersTab() {
  const store = useAppStore();
  const texts = useMessages(panelsMessages);
  const filter = useApp((state) => state.document.filter);
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
      />
      <FacetGroup facet="weapon" heading={texts.facetWeapon} />
      <FacetGroup facet="target" heading={texts.facetTarget} />
      <FacetGroup facet="party" heading={texts.facetParty} />
      <FacetGroup facet="status" heading={texts.facetStatus} />
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
