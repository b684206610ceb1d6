import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Dependencies in CommonJS ask for `require`, which an ES module does not have. */
const BANNER = "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);";

/**
 * zod-openapi imports `{ z }` and hands the whole namespace on, which keeps zod's 50 locales in the bundle: 350 kB more
 * to load at every cold start. What it needs of the namespace is one class.
 */
export const slimZod: Plugin = {
  name: 'slim-zod',
  setup(bundler) {
    bundler.onLoad({ filter: /@hono[\\/]zod-openapi[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => {
      const slim = readFileSync(path, 'utf8')
        .replace('import { z } from "zod";', 'import * as z from "zod";')
        .replace('extendZodWithOpenApi(z);', 'extendZodWithOpenApi({ ZodType: z.ZodType });');
      if (!slim.includes('import * as z from "zod";') || !slim.includes('({ ZodType: z.ZodType });'))
        throw new Error(`${path} is not what slimZod expects: review infra/aws/bundle.ts`);
      return { contents: slim, loader: 'js' };
    });
  },
};

/** Hono makes its answers of our `LambdaResponse` and `LambdaHeaders`, so that `fetch` is not loaded for them. */
const textAnswers: Plugin = {
  name: 'text-answers',
  setup(bundler) {
    const imports = ['Response', 'Headers'].map((name) => {
      const path = join(ROOT, `functions/http/lambda-${name.toLowerCase()}.ts`);
      return `import { Lambda${name} as ${name} } from ${JSON.stringify(path)};\n`;
    });
    bundler.onLoad({ filter: /[\\/]hono[\\/]dist[\\/](context|validator[\\/]validator)\.js$/ }, ({ path }) => ({
      contents: imports.join('') + readFileSync(path, 'utf8'),
      loader: 'js',
    }));
  },
};

/** A Lambda function finds its credentials in the environment: the SDK's other ways to them are 130 kB it never runs. */
const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(bundler) {
    bundler.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'credentials',
      namespace: 'environment',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'environment' }, () => ({
      contents: `import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = () => fromEnv();`,
      resolveDir: ROOT,
      loader: 'js',
    }));
  },
};

/** Packages that a handler asks for when it first needs them (`createRequire`): each goes into a file of its own. */
const ON_DEMAND = ['pinyin-pro'] as const;

const bundlePackage = async (name: string, outDir: string): Promise<void> => {
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: `module.exports = require(${JSON.stringify(name)});`, resolveDir: ROOT },
    outfile: join(outDir, 'node_modules', name, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
    logLevel: 'error',
  });
};

/** Bytes of the files that are loaded before the first request: the entry and all that it imports at once. */
const bytesAtStart = ({ outputs }: Metafile, entry: string): number => {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) visit(path);
  };
  visit(entry);
  return [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
};

/**
 * Bundles one handler into `outDir/index.mjs` with its source map beside it: what a Lambda function is deployed from.
 * What is imported on demand stands in files of its own, so that a cold start does not read it. `bytes` counts the start.
 */
export const bundleEntry = async (entryPath: string, outDir: string): Promise<{ file: string; bytes: number }> => {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const file = join(outDir, 'index.mjs');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: entryPath },
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: BANNER },
    plugins: [slimZod, textAnswers, environmentCredentials],
    metafile: true,
    logLevel: 'error',
  });
  const outputs = Object.keys(metafile.outputs);
  const code = outputs.filter((path) => path.endsWith('.mjs')).map((path) => readFileSync(join(ROOT, path), 'utf8'));
  for (const name of ON_DEMAND) if (code.some((text) => text.includes(`"${name}"`))) await bundlePackage(name, outDir);
  return { file, bytes: bytesAtStart(metafile, outputs.find((path) => join(ROOT, path) === file) ?? '') };
};
