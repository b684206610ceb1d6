import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Dependencies in CommonJS ask for `require`, which an ES module does not have. */
const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

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

/** Bundles one handler into `outDir/index.mjs` with its source map beside it: what a Lambda function is deployed from. */
export const bundleEntry = async (entryPath: string, outDir: string): Promise<{ file: string; bytes: number }> => {
  mkdirSync(outDir, { recursive: true });
  const file = join(outDir, 'index.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entryPath],
    outfile: file,
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
    plugins: [slimZod, environmentCredentials],
    logLevel: 'error',
  });
  return { file, bytes: readFileSync(file).length };
};
