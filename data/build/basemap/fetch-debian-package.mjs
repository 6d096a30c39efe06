/** Fetches a file out of a Debian package into the cache (ignored by git), and checks that it is the one expected. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CACHE_FOLDER = fileURLToPath(new URL("../.cache/", import.meta.url));

/** @param {{packageName: string, filePath: string, sha256: string}} wanted @returns {string} where the file lies */
export function fetchDebianFile({ packageName, filePath, sha256 }) {
  const folder = join(CACHE_FOLDER, packageName);
  const target = join(folder, "files", filePath);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(CACHE_FOLDER, ".gitignore"), "*\n");
  if (!existsSync(target)) unpackPackage(packageName, folder, target);
  const found = createHash("sha256").update(readFileSync(target)).digest("hex");
  if (found !== sha256) {
    throw new Error(
      `${filePath} from ${packageName} has sha256 ${found}, not ${sha256}: another version. Check its result, then change the sha256 here.`,
    );
  }
  return target;
}

function unpackPackage(packageName, folder, target) {
  try {
    execFileSync("apt-get", ["download", packageName], { cwd: folder, stdio: "ignore" });
    const archive = readdirSync(folder).find((name) => name.endsWith(".deb"));
    execFileSync("dpkg", ["-x", archive, "files"], { cwd: folder });
  } catch (cause) {
    throw new Error(
      `Could not get ${packageName} with apt-get and dpkg. Where they are absent, download the Debian package ` +
        `${packageName} by hand, unpack it (a .deb is an ar archive that holds data.tar.xz) and put the file at ${target}.`,
      { cause },
    );
  }
}
