import { createContext, useContext } from "react";
import type { Area } from "../core/geo/position";

/** The area of an oblast or region by ISO 3166-2, null where it is not known. */
export type Admin1Lookup = (id: string) => Area | null;

const Admin1Context = createContext<Admin1Lookup>(() => null);
export const Admin1Provider = Admin1Context.Provider;

export function useAdmin1(): Admin1Lookup {
  return useContext(Admin1Context);
}
