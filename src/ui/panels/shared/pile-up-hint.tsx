import { formatNumber } from "../../../look/text/format-number";
import { panelFactsMessages } from "../../../look/text/messages/panel-facts";
import { useLocale } from "../../use-messages";
import { pileUpSize, usePileUps } from "./use-pile-ups";

/** Says that a row's point is probably the centre of an area; nothing where it is no pile-up. */
export function PileUpHint({
  row,
  className,
}: {
  readonly row: number;
  readonly className?: string | undefined;
}) {
  const locale = useLocale();
  const size = pileUpSize(usePileUps(), row);
  if (size === 0) return null;
  return <p className={className}>{panelFactsMessages[locale].areaCenterHint(formatNumber(locale, size))}</p>;
}
