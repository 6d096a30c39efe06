import { useEffect, useState } from "react";
import { specOfAnimation } from "../../../snapshot/animation/animation-size";
import { findOfferedFormats, type OfferedFormats } from "../../../snapshot/animation/offered-formats";
import { pageSizePx } from "../../../workspace/page-size";
import type { PageSpec } from "../../../workspace/page-spec";
import type { SeriesSettings } from "./series-settings";

/** What this browser can write at the chosen size; null while it is being looked for, or where nobody asks. */
export function useOfferedFormats(
  isAsked: boolean,
  spec: PageSpec,
  { size }: Pick<SeriesSettings, "size">,
): OfferedFormats | null {
  const [formats, setFormats] = useState<OfferedFormats | null>(null);
  const { widthPx, heightPx } = pageSizePx(specOfAnimation(spec, size));
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    setFormats(null);
    void findOfferedFormats({ widthPx, heightPx }).then((found) => {
      if (isCurrent) setFormats(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [isAsked, widthPx, heightPx]);
  return formats;
}
