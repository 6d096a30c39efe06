import { useEffect, useRef, useState } from "react";

const settleMs = 1200;

/** A text to be read out once it has stood still for a while; empty at first, since what is first shown is no change. */
export function useSettledText(text: string | null): string {
  const [settled, setSettled] = useState("");
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    first.current ??= text;
    const timer = setTimeout(() => setSettled(text === first.current ? "" : text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
