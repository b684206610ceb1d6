import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '#infra/local/ports.ts';
import { seed, seedOf } from '#infra/local/seed/seed.ts';
import { type System, startSystem } from '#infra/local/system.ts';
import { launchBrowser, takePicture } from '#tests/kit/browser.ts';
import { steps } from './steps/all.ts';
import { stayedHere } from './steps/integrators.ts';
import { drawDashboard } from './steps/picture.ts';
import { makeWorld, type World } from './steps/world.ts';

/** `UPDATE_IMAGES=1` tells the whole demo and writes the picture of the README. */
const isDrawing = process.env.UPDATE_IMAGES === '1';
/** A union in each district of the demo tree, the largest of few people: the journey brings its own. */
const FEW = seedOf(['jinling', 'fangshan', 'pingjiang', 'zhenze'], 20);

/** A failed step leaves a picture of everybody's page. */
const showPages = async ({ visitors }: World, error: unknown): Promise<never> => {
  const pictures = [...visitors].map(([who, { page }]) => takePicture(page, `failed-${who}`));
  throw new Error(`Pictures: ${(await Promise.all(pictures)).join(' ')}`, { cause: error });
};

describe('the main job, from sign-up to the federation', () => {
  let folder: string;
  let system: System;
  let world: World;
  let isBroken = false;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongxin-journey-'));
    // Not the usual ports: other test files start systems on these at the same time.
    system = await startSystem({ folder, preferredPort: await findFreePort(), seed: isDrawing ? seed : FEW });
    world = makeWorld(system.run, await launchBrowser(), 4_711);
  });

  afterAll(async () => {
    await world?.browser.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  if (isDrawing) it('is drawn for the README', () => drawDashboard(world));

  for (const [guarantee, run] of steps) {
    it(guarantee, async (test) => {
      test.skip(isBroken, 'an earlier step did not end');
      isBroken = true;
      await run(world).catch((error: unknown) => showPages(world, error));
      isBroken = false;
    });
  }

  it('asked nothing outside this machine, and no page broke', () => {
    stayedHere(world);
    expect([...world.visitors].flatMap(([who, { errors }]) => errors.map((error) => `${who}: ${error}`))).toEqual([]);
  });
});
