// Runs on the Node found on the machine (20 or newer): installs what is missing, so that the next script gets Node 24.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.tongxin-lock');
const neededMajor = 24;

const say = (zh, en) => process.stderr.write(`${zh} ${en}\n`);
const fail = (zh, en) => {
  say(`✗ ${zh}`, en);
  process.exit(1);
};
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const majorOf = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);

const lockFile = join(root, 'package-lock.json');
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');
const stampedHash = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '');

const isForThisMachine = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && (libc === undefined || libc.includes('glibc'));

/** npm keeps its own record of what it installed: when that equals the lock, a developer's `npm install` already did the work. */
const isInstalledAsLocked = () => {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson(lockFile).packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    if (installed[path]) return installed[path].version === wanted.version;
    return wanted.optional === true && !isForThisMachine(wanted);
  });
};

const runNpm = (args) => {
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_audit: 'false', npm_config_fund: 'false' };
  const cli = process.env.npm_execpath;
  const viaNode = cli && /npm-cli\.c?js$/.test(cli);
  const command = viaNode ? process.execPath : 'npm';
  return spawnSync(command, viaNode ? [cli, ...args] : args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !viaNode && process.platform === 'win32',
  });
};

const install = () => {
  say('正在安装依赖（首次约 30 秒）…', 'Installing dependencies (about 30 s the first time)…');
  const result = runNpm(['ci', '--include=dev', '--include=optional', '--no-progress']);
  if (result.error) fail('找不到 npm。', `npm was not found: ${result.error.message}`);
  if (result.status !== 0)
    fail(
      '安装失败，请检查网络或目录权限后重试。',
      'npm ci failed: check the network and folder rights, then try again.',
    );
  say('✓ 依赖已安装。', 'Dependencies are installed.');
};

const writeStamp = (hash) => {
  try {
    writeFileSync(stampFile, `${hash}\n`);
  } catch {
    say('! 无法写入安装标记，下次会重新检查。', 'The install stamp could not be written; the next run checks again.');
  }
};

const nodeVersionForScripts = () => {
  const pinned = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned)) return process.version;
  try {
    return execFileSync(pinned, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  } catch (error) {
    return fail('自带的 Node 无法运行。', `The bundled Node does not run: ${error.message}`);
  }
};

if (majorOf(process.version) < 20)
  fail(`需要 Node 20 或更新版本，当前 ${process.version}。`, 'Node 20 or newer is needed.');
if (!existsSync(lockFile)) fail('缺少 package-lock.json。', 'package-lock.json is missing.');
const hash = lockHash();
if (stampedHash() !== hash) {
  if (!isInstalledAsLocked()) install();
  writeStamp(hash);
}
const version = nodeVersionForScripts();
if (majorOf(version) !== neededMajor) {
  fail(
    `需要 Node ${neededMajor}，当前 ${version}。请安装 Node ${neededMajor}（见 .nvmrc），或去掉 --omit=optional 后重装。`,
    `Node ${neededMajor} is needed (see .nvmrc); or install again without --omit=optional.`,
  );
}
