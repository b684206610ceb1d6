import { expect, it } from 'vitest';
import { addMs, instant } from '#shared/kernel/period.ts';
import { ABSOLUTE_MS, IDLE_MS, isLive, needsTouch, TOUCH_MS } from '#shared/tenancy/people/session-rules.ts';

const START = instant('2026-11-22T02:00:00.000Z');
const session = { seenAt: START, expiresAt: addMs(START, ABSOLUTE_MS) };

it('a session is dead a millisecond after thirty idle minutes and at its absolute end', () => {
  expect(isLive(session, addMs(START, IDLE_MS))).toBe(true);
  expect(isLive(session, addMs(START, IDLE_MS + 1))).toBe(false);
  const used = { ...session, seenAt: addMs(START, ABSOLUTE_MS - 1000) };
  expect(isLive(used, addMs(START, ABSOLUTE_MS - 1))).toBe(true);
  expect(isLive(used, addMs(START, ABSOLUTE_MS))).toBe(false);
});

it('"last seen" is written at most once in five minutes', () => {
  expect(needsTouch(session, addMs(START, TOUCH_MS - 1))).toBe(false);
  expect(needsTouch(session, addMs(START, TOUCH_MS))).toBe(true);
});
