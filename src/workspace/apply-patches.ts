import type { Patch } from "immer";
import type { WorkspaceDocument } from "./document";

type Container = unknown[] | Record<string, unknown>;

const misfit = (path: Patch["path"]) => new Error(`a patch does not fit the document at ${path.join("/")}`);

/** A copy with all of its own members, whatever their names. */
function copyOf(value: unknown, path: Patch["path"]): Container {
  if (Array.isArray(value)) return [...value];
  if (typeof value !== "object" || value === null) throw misfit(path);
  return Object.fromEntries(Object.entries(value));
}

/** Never by assignment: that would take a member called `__proto__` for something else. */
function setMember(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

function changeArray(list: unknown[], { op, path, value }: Patch): void {
  const key = path.at(-1);
  if (key === "length" && op === "replace" && typeof value === "number" && value <= list.length) {
    list.length = value;
    return;
  }
  const isPlace = typeof key === "number" && Number.isInteger(key) && key >= 0;
  if (!isPlace || key > list.length || (op !== "add" && key === list.length)) throw misfit(path);
  if (op === "add") list.splice(key, 0, value);
  else if (op === "remove") list.splice(key, 1);
  else list[key] = value;
}

function changeMember(target: Container, patch: Patch): void {
  const key = patch.path.at(-1);
  if (key === undefined) throw misfit(patch.path);
  if (Array.isArray(target)) changeArray(target, patch);
  else if (patch.op !== "remove") setMember(target, key, patch.value);
  else if (!Object.hasOwn(target, key)) throw misfit(patch.path);
  else Reflect.deleteProperty(target, key);
}

/**
 * The document with patches applied in their order, frozen where it is new; what they do not reach stays the very same.
 * Members of any name survive, those too that mean something else to the language.
 *
 * @throws Error where a patch does not fit the document
 */
export function applyPatches(document: WorkspaceDocument, patches: readonly Patch[]): WorkspaceDocument {
  /** Made here, and not shown to anybody yet: these may be changed. */
  const copies = new Set<unknown>();
  const ownCopy = (value: unknown, path: Patch["path"]): Container => {
    if (copies.has(value)) return value as Container;
    const copy = copyOf(value, path);
    copies.add(copy);
    return copy;
  };
  let root: unknown = document;
  for (const patch of patches) {
    const { path } = patch;
    if (path.length === 0) {
      root = patch.value;
      continue;
    }
    let target = ownCopy(root, path);
    root = target;
    for (const key of path.slice(0, -1)) {
      if (!Object.hasOwn(target, key)) throw misfit(path);
      const child = ownCopy(Reflect.get(target, key), path);
      setMember(target, key, child);
      target = child;
    }
    changeMember(target, patch);
  }
  for (const copy of copies) Object.freeze(copy);
  return root as WorkspaceDocument;
}
