import { beforeEach, describe, expect, it } from 'vitest';
import { rankingPace } from '#functions/federation/ranking-jobs.ts';
import { instantOfMs, period } from '#shared/kernel/period.ts';
import { systemTools } from '#shared/storage/system-tools.ts';

const NOVEMBER = period('2026-11');
const START = Date.parse('2026-11-22T02:00:00.000Z');

describe('the pace of rankings', () => {
  let seconds: number;
  let isDown: boolean;
  let comes: number[];
  let ask: ReturnType<typeof rankingPace>;

  beforeEach(() => {
    seconds = 0;
    isDown = false;
    comes = [];
    const tools = { ...systemTools, now: () => instantOfMs(START + seconds * 1000) };
    const send = async (_message: unknown, delaySeconds = 0): Promise<void> => {
      if (isDown) throw new Error('queue down');
      comes.push(seconds + delaySeconds);
    };
    ask = rankingPace(tools, { send }, 60);
  });

  it('has a rebuild after every change, and at most one question a pause', async () => {
    const changes: number[] = [];
    for (seconds = 0; seconds < 1200; seconds += 2.25) {
      await ask('320106', NOVEMBER);
      changes.push(seconds);
    }
    for (const at of changes) expect(comes.some((rebuild) => rebuild >= at + 5)).toBe(true);
    expect(comes.length).toBeLessThanOrEqual(1200 / 55 + 1);
  });

  it('keeps districts and months apart, and leaves the nodes above to their districts', async () => {
    for (const code of ['320106', '320102', '3201', '32']) await ask(code, NOVEMBER);
    await ask('320106', period('2026-10'));
    expect(comes).toEqual([60, 60, 60]);
  });

  it('never throws: figures do not wait for the queue, and the next change asks again', async () => {
    isDown = true;
    await ask('320106', NOVEMBER);
    isDown = false;
    await ask('320106', NOVEMBER);
    expect(comes).toEqual([60]);
  });
});
