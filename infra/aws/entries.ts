import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleEntry } from '#infra/aws/bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run build:web` makes. */
export const WEB_DIST = join(ROOT, 'web/dist');

/** One Lambda function per file of `functions/entry`. `web-shell` serves pages where CloudFront has no functions. */
export const ENTRIES = {
  'union-api': 'functions/entry/union-api.ts',
  'federation-api': 'functions/entry/federation-api.ts',
  projector: 'functions/entry/projector.ts',
  worker: 'functions/entry/worker.ts',
  scheduler: 'functions/entry/scheduler.ts',
  'web-shell': 'infra/aws/web-shell.ts',
} as const;

export type EntryName = keyof typeof ENTRIES;
export type CodeOf = (entry: EntryName) => Code;

const entryNames = Object.keys(ENTRIES) as readonly EntryName[];

export const missingEntries = (): readonly string[] =>
  Object.values(ENTRIES).filter((path) => !existsSync(join(ROOT, path)));

const bundleDir = (entry: EntryName): string => join(ROOT, 'node_modules/.cache/tongxin/lambda', entry);

const copyPages = (from: string, to: string): void => {
  if (!existsSync(from)) return;
  for (const page of readdirSync(from).filter((name) => name.endsWith('.html')))
    copyFileSync(join(from, page), join(to, page));
};

/** The handlers as they are deployed. Bundled before the tree is built, because constructs cannot wait. */
export const bundledCode = async (): Promise<CodeOf> => {
  await Promise.all(entryNames.map((entry) => bundleEntry(join(ROOT, ENTRIES[entry]), bundleDir(entry))));
  copyPages(WEB_DIST, bundleDir('web-shell'));
  return (entry) => Code.fromAsset(bundleDir(entry));
};

/** Stands in for the handlers where only the templates matter: tests, and `-c handlers=stub`. */
export const stubCode: CodeOf = () => Code.fromInline('exports.handler = async () => {};');
