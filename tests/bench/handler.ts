import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleEntry } from '#infra/aws/bundle.ts';
import { type GoalResult, median, rounded } from './goal.ts';

const ENV = {
  TABLE_NAME: 'Tongxin',
  TABLE_ENDPOINT: 'http://127.0.0.1:9',
  SEAL_KEY: Buffer.alloc(32).toString('base64'),
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

const probe = (mode: 'load' | 'cpu', file: string): number => {
  const output = execFileSync(process.execPath, ['tests/bench/handler-probe.ts', mode, file], {
    encoding: 'utf8',
    env: { ...process.env, ...ENV },
  });
  return (JSON.parse(output) as { ms: number }).ms;
};

const bundleExpress = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'express.mjs');
  await build({
    entryPoints: ['tests/bench/express-baseline.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
};

/** Runs both in turn, so that what else the machine does falls on both alike. */
const inTurn = (
  mode: 'load' | 'cpu',
  ours: string,
  theirs: string,
  rounds: number,
): { ours: number; theirs: number } => {
  const pairs = Array.from({ length: rounds }, () => [probe(mode, ours), probe(mode, theirs)] as const);
  return { ours: median(pairs.map(([value]) => value)), theirs: median(pairs.map(([, value]) => value)) };
};

/** Goal 10: the handler with all routes beside Express 5 + SDK + zod, bundled alike, on the same events. */
export const run = async (): Promise<readonly GoalResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-bench-'));
  try {
    const { file } = await bundleEntry('functions/entry/union-api.ts', join(folder, 'union-api'));
    const express = await bundleExpress(folder);
    const load = inTurn('load', file, express, 11);
    const cpu = inTurn('cpu', file, express, 5);
    const loadRatio = load.ours / load.theirs;
    const cpuRatio = cpu.ours / cpu.theirs;
    return [
      {
        goal: 10,
        name: 'CPU to load the handler with all routes',
        value: rounded(loadRatio, 2),
        unit: '× Express',
        target: '≤ 0.65',
        ok: loadRatio <= 0.65,
        baseline: `${rounded(load.theirs, 0)} ms`,
      },
      {
        goal: 10,
        name: 'CPU per request',
        value: rounded(cpuRatio, 2),
        unit: '× Express',
        target: '≤ 0.5',
        ok: cpuRatio <= 0.5,
        baseline: `${rounded(cpu.theirs, 3)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
