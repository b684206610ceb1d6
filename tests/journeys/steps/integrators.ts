import { expect } from 'vitest';
import { callWithKey, pageOf, type World } from './world.ts';

/** The reference renders out of the product's own files and document. */
export const readDocs = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'integrator');
  await page.goto(`${world.run.webUrl}/docs`);
  // Operations are drawn as one scrolls to them; the head of the contract stands on top.
  await page
    .getByText(/Tongxin API/)
    .first()
    .waitFor();
  const answer = await fetch(`${world.run.apiUrl}/openapi.json`);
  const document = (await answer.json()) as { openapi: string; paths: Record<string, unknown> };
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths)).toContain('/v1/dues/batches');
};

/** Problems as RFC 9457 has them, how much may still be asked, and a number of the request. */
export const readHeaders = async (world: World): Promise<void> => {
  const { status, headers, body } = await callWithKey(world, 'POST', '/v1/dues/batches', {
    idempotencyKey: 'journey-wrong',
    body: { period: '2026-11', mode: 'commit', declared: { count: 1, totalFen: 1 }, rows: [], extra: true },
  });
  expect([status, body.code]).toEqual([400, 'http.request.invalid']);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(headers.ratelimit ?? headers['ratelimit-limit']).toBeDefined();
  expect(headers['x-request-id'] ?? headers['request-id']).toBeDefined();
};

/** Everything that any browser of the journey asked for came from this machine. */
export const stayedHere = (world: World): void => {
  const outside = [...world.asked].filter(
    (origin) => !/^(null|https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/.test(origin),
  );
  expect(outside).toEqual([]);
};
