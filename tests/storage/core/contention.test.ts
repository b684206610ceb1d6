import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { withRetry } from '#shared/storage/retry.ts';
import { makeTools } from '#tests/kit/tools.ts';

const conflict = () =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  });

/** A clock that runs from one thing to the next, so that hundreds of callers wait without anybody waiting. */
const virtualTime = () => {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const sleep = (ms: number): Promise<void> => new Promise((run) => due.push({ at: now + ms, run }));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const run = async (): Promise<void> => {
    await settle();
    while (due.length > 0) {
      due.sort((a, b) => a.at - b.at);
      const next = due.shift();
      now = next?.at ?? now;
      next?.run();
      await settle();
    }
  };
  return { sleep, run };
};

/** What the service does and no embedded engine: of two transactions on one item at once, the later is cancelled. */
test('fifty transactions on one item at once all get through, ten milliseconds each', async () => {
  const { sleep, run } = virtualTime();
  const tools = { ...makeTools(), sleep };
  let isTaken = false;
  let conflicts = 0;
  const transact = async (): Promise<void> => {
    if (isTaken) {
      conflicts += 1;
      throw conflict();
    }
    isTaken = true;
    await sleep(10);
    isTaken = false;
  };
  const all = Promise.allSettled(Array.from({ length: 50 }, () => withRetry(tools, transact)));
  await run();
  expect((await all).filter((one) => one.status === 'fulfilled')).toHaveLength(50);
  expect(conflicts).toBeGreaterThan(49);
});
