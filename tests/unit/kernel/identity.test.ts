import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, parseIdentity, residentCheckDigit, synthesizeResidentId } from '#shared/kernel/identity.ts';
import { addDays, day } from '#shared/kernel/period.ts';

const withCheck = (first17: string): string => `${first17}${residentCheckDigit(first17)}`;

const invented = fc
  .tuple(fc.constantFrom('110199', '320199', '510199', '710199'), fc.nat(25_000), fc.integer({ min: 1, max: 999 }))
  .map(([region6, days, sequence]) => ({
    region6,
    birthDay: addDays(day('1940-01-01'), days),
    sequence3: String(sequence).padStart(3, '0'),
  }));

describe('refusals', () => {
  it.each([
    [undefined, 'missing'],
    [null, 'missing'],
    [' 　', 'missing'],
    ['11010519491231002', 'format'],
    ['1101051949123100', 'format'],
    ['X10105194912310021', 'format'],
    ['张三', 'format'],
    ['13800138000', 'format'],
    [withCheck('16019919900307001'), 'regionUnknown'],
    [withCheck('81000119900307001'), 'regionUnknown'],
    [withCheck('99919919900307001'), 'regionUnknown'],
    [withCheck('11010519490230002'), 'birthImpossible'],
    [withCheck('11010517490230002'), 'birthImpossible'],
  ])('refuses %j as %s', (raw, reason) => {
    expect(parseIdentity(raw)).toEqual({ ok: false, code: `kernel.identity.${reason}` });
  });

  it('names the check character that would have fitted', () => {
    expect(parseIdentity('110105194912310021')).toEqual({
      ok: false,
      code: 'kernel.identity.checksumMismatch',
      expected: 'X',
    });
  });

  it.each([
    320199198803190500,
    3201991988031905,
    '320199198803190500',
    '320199198803190000',
    '3.20199E+17',
    '3.2019919880319E17',
  ])('says that a spreadsheet lost the end of %s', (raw) => {
    expect(parseIdentity(raw)).toEqual({ ok: false, code: 'kernel.identity.precisionLost' });
  });
});

describe('documents', () => {
  it.each([
    ['11010519491231002X', { kind: 'residentId', birthDay: '1949-12-31', sex: 'female' }],
    ['11010519491231002x', { kind: 'residentId', number: '11010519491231002X' }],
    ['440524188001010014', { kind: 'residentId', birthDay: '1880-01-01', sex: 'male' }],
    [' １１０１９９１９９０１０２５３８７４ ', { kind: 'residentId', number: '110199199010253874' }],
    ["'110199199010253874", { kind: 'residentId', sex: 'male' }],
    ['810000199003070015', { kind: 'residencePermit', birthDay: '1990-03-07' }],
    ['830000198506150024', { kind: 'residencePermit', sex: 'female' }],
    [withCheck('93184019900307001'), { kind: 'foreignPermanent', birthDay: '1990-03-07' }],
    ['USA310060083101', { kind: 'foreignPermanentOld' }],
    ['H12345678', { kind: 'homeReturnPermit' }],
    ['M1234567890', { kind: 'homeReturnPermit' }],
    ['12345678', { kind: 'taiwanPermit' }],
    [12345678, { kind: 'taiwanPermit' }],
    ['E12345678', { kind: 'passport' }],
    ['12AB34567', { kind: 'passport' }],
    ['123456789', { kind: 'passport' }],
  ])('reads %j', (raw, expected) => {
    expect(parseIdentity(raw)).toMatchObject(expected);
  });

  it('does not call a number precise-lost when its check fits, although it ends in 00', () => {
    const number = fc
      .sample(invented, 3000)
      .map(synthesizeResidentId)
      .find((candidate) => candidate.endsWith('00'));
    expect(parseIdentity(number)).toMatchObject({ ok: true });
  });

  it('reads back every number it synthesises', () => {
    fc.assert(
      fc.property(invented, (input) => {
        const number = synthesizeResidentId(input);
        expect(parseIdentity(number)).toEqual({
          ok: true,
          kind: 'residentId',
          number,
          birthDay: input.birthDay,
          sex: Number(input.sequence3) % 2 === 1 ? 'male' : 'female',
        });
      }),
    );
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(invented, fc.nat(16), fc.nat(9), (input, place, digit) => {
        const number = synthesizeResidentId(input);
        const wrong = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        const swapped = `${number.slice(0, place)}${number.charAt(place + 1)}${number.charAt(place)}${number.slice(place + 2)}`;
        if (wrong !== number) expect(parseIdentity(wrong).ok).toBe(false);
        if (swapped !== number) expect(parseIdentity(swapped).ok).toBe(false);
      }),
    );
  });
});

describe('age', () => {
  it('counts a birthday from its own day on', () => {
    expect(ageOn(day('2010-11-23'), day('2026-11-22'))).toBe(15);
    expect(ageOn(day('2010-11-22'), day('2026-11-22'))).toBe(16);
  });
});
