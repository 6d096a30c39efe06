import { useEffect } from "react";
import type { PageSetup, PageSpec } from "../../../../workspace/page-spec";
import { type PaintedPreview, usePagePreview } from "../../use-page-preview";
import { usePreviewRequest } from "../../use-page-request";
import { PageStage } from "./page-stage";
import { usePreviewSpec } from "./use-preview-spec";

interface PagePreviewProps {
  readonly spec: PageSpec;
  /** Nothing is drawn or moved while a file is being made. */
  readonly isPaused: boolean;
  readonly onChange: (change: Partial<PageSetup>, stepKey: string | null) => void;
  /** Told of each page that was painted, and of there being none. */
  readonly onPainted: (painted: PaintedPreview | null) => void;
}

/** The page at screen resolution, on which it is composed. */
export function PagePreview({ spec, isPaused, onChange, onPainted }: PagePreviewProps) {
  const request = usePreviewRequest(usePreviewSpec(spec));
  const preview = usePagePreview(isPaused ? null : request);
  const { painted } = preview;
  useEffect(() => onPainted(painted), [onPainted, painted]);
  return <PageStage spec={spec} preview={preview} isPaused={isPaused} onChange={onChange} />;
}
