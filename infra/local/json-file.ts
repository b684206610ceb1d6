import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export const readJson = <T>(file: string): T | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

/** Written beside and renamed, so that a kill in the middle leaves the old file whole. */
export const writeJson = (file: string, value: unknown, mode = 0o644): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
};
