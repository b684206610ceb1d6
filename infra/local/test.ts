import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './paths.ts';

type Counts = { passed: number; failed: number };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; name: string; assertionResults: { status: string }[] }[];
};

const CHROMIUM = '/usr/bin/chromium';
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const run = (name: string, program: string, args: string[]): Promise<{ name: string; code: number; output: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve(ROOT, program), ...args], { cwd: ROOT });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', (error) => done({ name, code: 1, output: error.message }));
    child.once('exit', (code) => done({ name, code: code ?? 1, output }));
  });

/** The browser tests need Chromium and Chinese fonts; as root on Debian both are installed, else the reason is named. */
const ensureBrowser = (): boolean => {
  if (existsSync(CHROMIUM)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`✗ 网页测试需要 Chromium（${CHROMIUM}）：请安装 chromium 与 fonts-noto-cjk。`);
    say(`  The browser tests need Chromium at ${CHROMIUM}: install chromium and fonts-noto-cjk (Debian: apt-get).`);
    return false;
  }
  say('正在安装 Chromium 与中文字体… Installing Chromium and Chinese fonts…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch (error) {
    say(`✗ 安装失败 · Installing Chromium failed: ${String(error)}`);
  }
  return existsSync(CHROMIUM);
};

const checkSources = async (): Promise<Counts> => {
  const results = await Promise.all([
    run('types: tsc --noEmit', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    run('lint: biome check', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  ]);
  for (const { name, code, output } of results) {
    say(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code !== 0) say(output);
  }
  const failed = results.filter(({ code }) => code !== 0).length;
  return { passed: results.length - failed, failed };
};

const runVitest = (args: string[], reportFile: string): Promise<number> =>
  new Promise((done) => {
    const vitest = resolve(ROOT, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], { cwd: ROOT, stdio: 'inherit' });
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });

/** A file that could not be loaded holds no test that could fail, so it counts as one failure itself. */
const countReport = (reportFile: string): Counts => {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const hasFailure = (file: Report['testResults'][number]) =>
    file.assertionResults.some((result) => result.status === 'failed');
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !hasFailure(file)).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
};

const runTests = async (args: string[]): Promise<Counts> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-report-'));
  const reportFile = join(folder, 'vitest.json');
  try {
    // The gate on branches means something only when every test has run.
    const code = await runVitest(args.length > 0 ? args : ['--coverage.enabled'], reportFile);
    const { passed, failed } = countReport(reportFile);
    // Something outside every test went wrong: an unhandled rejection, a coverage threshold.
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const browser: Counts = ensureBrowser() ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
const counts = [browser, await checkSources(), await runTests(process.argv.slice(2))];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
