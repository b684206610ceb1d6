import { spawnSync } from 'node:child_process';
import { defineConfig } from 'vitest/config';

const nodeMajor = Number(process.versions.node.split('.')[0]);
if (nodeMajor < 24) {
  throw new Error(`Tests need Node 24, this is ${process.version}: use \`npm test\` or \`npx vitest\`.`);
}

const setup = './tests/kit/global-setup.ts';
const slow = { testTimeout: 120_000, hookTimeout: 180_000 };

const hasJava = spawnSync('java', ['-version']).status === 0;

type More = { globalSetup?: string; testTimeout?: number; hookTimeout?: number; folder?: string };

const project = (name: string, { folder = name, ...more }: More = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.{ts,tsx}`], ...more },
});

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      // What everything rests on: no branch of it is left without a test.
      include: ['shared/kernel/**', 'shared/storage/**', 'shared/**/rules.ts'],
      thresholds: { branches: 100 },
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'json'],
    },
    projects: [
      project('unit'),
      project('architecture'),
      project('storage', { globalSetup: setup }),
      ...(hasJava ? [project('storage-java', { ...slow, globalSetup: setup, folder: 'storage' })] : []),
      project('api', { globalSetup: setup }),
      project('projection', { globalSetup: setup }),
      project('simulation', { globalSetup: setup }),
      project('infra', slow),
      project('web', slow),
      project('journeys', { testTimeout: 300_000, hookTimeout: 300_000 }),
    ],
  },
});
