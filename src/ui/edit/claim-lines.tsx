import type { Claim } from "../../core/events/incident";
import { describeClaimFigures } from "../../look/text/describe-casualties";
import { describePublication, describeSpeakers } from "../../look/text/describe-claim";
import { useApp } from "../store-context";
import { useLocale } from "../use-messages";

/** A claim on one line: when, who, how many. */
export function useClaimText(): (claim: Claim) => string {
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const speakers = useApp((state) => state.data.speakers);
  const offices = useApp((state) => state.data.offices);
  return (claim) =>
    [
      describePublication(locale, claim, zone),
      describeSpeakers(locale, claim, speakers, offices) || claim.publisher,
      describeClaimFigures(locale, claim),
    ]
      .filter(Boolean)
      .join(" · ");
}

export function ClaimLines({ claims }: { readonly claims: readonly Claim[] }) {
  const textOf = useClaimText();
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>{textOf(claim)}</li>
      ))}
    </ul>
  );
}
