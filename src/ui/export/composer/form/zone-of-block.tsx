import { useMemo } from "react";
import { composerMessages } from "../../../../look/text/messages/composer";
import type { BlockName } from "../../../../workspace/page-blocks";
import type { PageSpec } from "../../../../workspace/page-spec";
import { letteredProposalsKey, letterProposals } from "../../../../workspace/selection/lettered-proposals";
import { shownZones } from "../../../../workspace/selection/shown-zones";
import { useApp, useAppStore } from "../../../store-context";
import { useMessages } from "../../../use-messages";
import { ChoiceField } from "./choice-field";

interface ZoneOfBlockProps {
  readonly name: BlockName;
  readonly spec: PageSpec;
  readonly zoneId: string | null;
  readonly onChoose: (zoneId: string | null) => void;
}

const first = "";

/** Which of the shown zones a block is about. */
export function ZoneOfBlock({ name, spec, zoneId, onChoose }: ZoneOfBlockProps) {
  const texts = useMessages(composerMessages);
  const store = useAppStore();
  const document = useApp((state) => state.document);
  const proposals = useApp(letteredProposalsKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the proposals
  const zones = useMemo(
    () => [
      ...letterProposals(store.getState()).map(({ proposal: { zone }, scenario }) => ({ ...zone, scenario })),
      ...shownZones(document),
    ],
    [store, document, proposals],
  );
  const labelOf = (zone: (typeof zones)[number]) =>
    [zone.scenario, zone.name[spec.locale]].filter(Boolean).join(" · ") || texts.untitledZone;
  if (zones.length === 0) return null;
  return (
    <ChoiceField
      label={texts.ofZone(texts[name])}
      // A zone that is gone or switched off is none that can be chosen; the page takes the first then.
      value={zones.some(({ id }) => id === zoneId) && zoneId !== null ? zoneId : first}
      options={[
        { value: first, label: texts.firstZone },
        ...zones.map((zone) => ({ value: zone.id, label: labelOf(zone) })),
      ]}
      onChange={(chosen) => onChoose(chosen === first ? null : chosen)}
    />
  );
}
