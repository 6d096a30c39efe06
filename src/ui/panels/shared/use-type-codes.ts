import { useMemo } from "react";
import { ucdpTypeCodes } from "../../../workspace/selection/type-codes";
import { useApp } from "../../store-context";

/** Event types that are UCDP's codes and are told by what they mean. */
export function useTypeCodes(): ReadonlySet<string> {
  const events = useApp((state) => state.events);
  const document = useApp((state) => state.document);
  return useMemo(() => ucdpTypeCodes({ events, document }), [events, document]);
}
