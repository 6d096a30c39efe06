import { describe, expect, it } from "vitest";
import { slowedRate } from "../../../src/ui/timeline/playback/step-rate";

describe("slowedRate", () => {
  it("says nothing of too few steps, nor where they come about as fast as asked for", () => {
    expect(slowedRate([900, 900], 8)).toBeNull();
    expect(slowedRate([125, 130, 128, 125], 8)).toBeNull();
  });

  it("is not misled by one hiccup", () => {
    expect(slowedRate([125, 900, 126, 125], 8)).toBeNull();
  });

  it("is the rate of the last steps, fast or slow at first", () => {
    expect(slowedRate([125, 125, 125, 400, 400, 400, 400, 400], 8)).toBe(2.5);
    expect(slowedRate([400, 400, 125, 125, 125, 125, 125], 8)).toBeNull();
  });
});
