// Empties the local state. Plain JavaScript, so that it also runs before anything is installed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = resolve(root, process.env.TONGXIN_STATE ?? '.tongxin');
const holderFile = join(folder, 'start.json');

const isRunning = () => {
  if (!existsSync(holderFile)) return false;
  try {
    const { pid, startMark } = JSON.parse(readFileSync(holderFile, 'utf8'));
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return fields[0] !== 'Z' && fields[19] === startMark;
  } catch {
    return false;
  }
};

const isStateFolder = ['secrets.json', 'table.db', 'engine.log', 'start.json'].some((name) =>
  existsSync(join(folder, name)),
);

if (isRunning()) {
  process.stderr.write('✗ 同心正在运行，请先按 Ctrl-C 停止。Tongxin is running: stop it first.\n');
  process.exit(1);
}
if (isStateFolder) rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  isStateFolder
    ? `✓ 已清空 ${folder}，下次 npm start 会重新写入演示数据。Emptied; the next start seeds anew.\n`
    : `没有可清空的数据（${folder}）。Nothing to empty.\n`,
);
