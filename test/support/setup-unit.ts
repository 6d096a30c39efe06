import "temporal-polyfill/global";
import fc from "fast-check";
import { afterAll, vi } from "vitest";

const soakRuns = Number(process.env.SOAK_RUNS ?? 0);
if (soakRuns > 0) fc.configureGlobal({ numRuns: soakRuns });

// A part that was asked for lazily must not arrive when its file's environment has gone.
afterAll(() => vi.dynamicImportSettled());
