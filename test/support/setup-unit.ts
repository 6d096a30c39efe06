import "temporal-polyfill/global";
import fc from "fast-check";

const soakRuns = Number(process.env.SOAK_RUNS ?? 0);
if (soakRuns > 0) fc.configureGlobal({ numRuns: soakRuns });
