import { statSync } from 'node:fs';
import { expect } from 'vitest';
import { signInAs } from './signing-in.ts';
import { pageOf, type World } from './world.ts';

const MAX_BYTES = 250_000;
const PLACE = new URL('../../../docs/images/dashboard.png', import.meta.url).pathname;

/** The dashboard of the demo's province as README shows it. */
export const drawDashboard = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'painter', { width: 1280, height: 800 });
  await signInAs(world, page, world.cast.provinceAdministrator);
  await page.getByRole('figure').locator('svg[role="img"], svg, canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: PLACE });
  expect(statSync(PLACE).size).toBeLessThanOrEqual(MAX_BYTES);
};
