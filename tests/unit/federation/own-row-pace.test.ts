import { beforeEach, describe, expect, it } from 'vitest';
import { ownRowPace } from '#functions/federation/own-row-pace.ts';
import { instantOfMs, period } from '#shared/kernel/period.ts';
import { systemTools } from '#shared/storage/system-tools.ts';

const NOVEMBER = period('2026-11');
const START = Date.parse('2026-11-22T02:00:00.000Z');

describe('the pace of own rows', () => {
  let seconds: number;
  let asked: number[];
  let pace: ReturnType<typeof ownRowPace>;

  beforeEach(() => {
    seconds = 0;
    asked = [];
    const tools = { ...systemTools, now: () => instantOfMs(START + seconds * 1000) };
    pace = ownRowPace(
      tools,
      {
        send: async (_message, delaySeconds = 0) => {
          asked.push(seconds + delaySeconds);
        },
      },
      120,
    );
  });

  it('writes the first change at once, and one that comes after a pause', async () => {
    expect(await pace('320106', NOVEMBER)).toBe(true);
    seconds = 120;
    expect(await pace('320106', NOVEMBER)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('keeps nodes and months apart', async () => {
    expect(await pace('320106', NOVEMBER)).toBe(true);
    expect(await pace('320102', NOVEMBER)).toBe(true);
    expect(await pace('320106', period('2026-10'))).toBe(true);
  });

  it('has a refresh after every change that it passes over, and few of them', async () => {
    const passed: number[] = [];
    let writes = 0;
    for (seconds = 0; seconds < 1200; seconds += 2.25) {
      if (await pace('320106', NOVEMBER)) writes += 1;
      else passed.push(seconds);
    }
    for (const at of passed) expect(asked.some((refresh) => refresh >= at + 5)).toBe(true);
    expect(writes + asked.length).toBeLessThanOrEqual(12);
  });

  it('writes each time where no pause is set', async () => {
    const now = () => instantOfMs(START);
    const eager = ownRowPace({ ...systemTools, now }, { send: () => Promise.reject(new Error('never')) }, 0);
    for (let change = 0; change < 3; change += 1) expect(await eager('320106', NOVEMBER)).toBe(true);
  });

  it('writes at once when the refresh could not be asked for: figures do not wait for the queue', async () => {
    const tools = { ...systemTools, now: () => instantOfMs(START) };
    const broken = ownRowPace(tools, { send: () => Promise.reject(new Error('queue down')) }, 120);
    for (let change = 0; change < 3; change += 1) expect(await broken('320106', NOVEMBER)).toBe(true);
  });
});
