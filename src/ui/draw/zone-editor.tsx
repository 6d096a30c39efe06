import { useApp } from "../store-context";
import { ZoneForm } from "../zone-form/zone-form";

/** The form of a zone that was drawn here. */
export function ZoneEditor({ zoneId }: { readonly zoneId: string }) {
  const zone = useApp((state) => state.document.zones.find(({ id }) => id === zoneId));
  if (!zone) return null;
  // Anew for each zone, so that nothing typed for one is taken for another's.
  return <ZoneForm key={zone.id} zone={zone} />;
}
