import { describe, expect, test } from 'vitest';
import * as data from './stubs/funds-data.ts';
import { fundsPages } from './stubs/funds-pages.ts';
import { expectSound } from './stubs/web.ts';

const open = fundsPages();

const places = [
  ['dues', '/funds/dues', '33,583.25'],
  ['posting', '/funds/dues/posting', 'GB18030'],
  ['worklist', '/funds/worklist', 'X99999'],
  ['settled items', '/funds/worklist?status=resolved', 'X88888'],
  ['runs', '/funds/batches', '33,583.25'],
  ['a run', `/funds/batches/${data.BATCH}`, 'X99999'],
  ['contributions', '/funds/contributions', '10,668,521.14'],
  ['a month of contributions', '/funds/contributions/2026-11', '42,674.09'],
  ['shares', '/funds/contributions/schemes', '6,000'],
  ['books', '/funds/ledger', '246,983.67'],
  ['an account', '/funds/ledger/accounts/102?period=2026-11', '213,370.42'],
  ['a voucher', `/funds/ledger/vouchers/${data.VOUCHER}?from=102`, '33,613.25'],
  ['home', '/', '33,583.25'],
] as const;
/** Colours are those of one theme: a few pages show them all. */
const darkPlaces = places.filter(([name]) => ['dues', 'a month of contributions', 'books', 'a voucher'].includes(name));
const looks = [
  ['zh', {}, places, 'nothing'],
  ['en', { locale: 'en' }, places, 'words'],
  ['zh dark', { dark: true }, darkPlaces, 'colours'],
] as const;

describe.each(looks)('%s', (_look, options, shown, difference) => {
  test.each(shown)('%s is drawn, accessible and fits 360 px', async (_name, path, figure) => {
    const { page, errors } = await open(path, options);
    await page.getByText(figure).first().waitFor();
    await expectSound(page, difference);
    expect(errors).toEqual([]);
    await page.close();
  });
});
