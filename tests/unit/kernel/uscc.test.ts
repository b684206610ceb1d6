import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkUscc,
  organisationCheckDigit,
  parseUscc,
  synthesizeUscc,
  UsccSchema,
  usccCheckDigit,
} from '#shared/kernel/uscc.ts';

const UNION = '81110105MC00A1B282';
const ENTERPRISE = '91350100M000100Y43';
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const seeded = fc.record({
  prefix: fc.constantFrom('81', '91'),
  region6: fc.constantFrom('320199', '110199'),
  seed: fc.nat(31 ** 5),
});

describe('uscc', () => {
  it.each([
    ['', 'kernel.uscc.length'],
    ['91350100M000100Y4', 'kernel.uscc.length'],
    ['91350100M000100Y433', 'kernel.uscc.length'],
    ['91350100MI00100Y43', 'kernel.uscc.alphabet'],
    ['9135010AM000100Y43', 'kernel.uscc.alphabet'],
    ['91350100M000100Y44', 'kernel.uscc.checksumMismatch'],
    ['91350100M000100Z43', 'kernel.uscc.alphabet'],
  ])('refuses %j with %s', (code, expected) => {
    expect(checkUscc(code)).toEqual({ ok: false, code: expected });
  });

  it('refuses an organisation code whose own check does not fit, even under a right last character', () => {
    const first17 = '91350100M000100Y5';
    const code = `${first17}${usccCheckDigit(first17)}`;
    expect(checkUscc(code)).toEqual({ ok: false, code: 'kernel.uscc.organisationMismatch' });
  });

  it('refuses an enterprise where a union is asked for, and the reverse', () => {
    expect(checkUscc(ENTERPRISE, 'union')).toEqual({ ok: false, code: 'kernel.uscc.notAUnion' });
    expect(checkUscc(UNION, 'enterprise')).toEqual({ ok: false, code: 'kernel.uscc.notAnEnterprise' });
    expect(() => parseUscc(ENTERPRISE, 'union')).toThrow('kernel.uscc.notAUnion');
    expect(UsccSchema.safeParse('91350100M000100Y44').success).toBe(false);
  });

  it("takes the standard's example, a union's code and other authorities", () => {
    expect(checkUscc(ENTERPRISE, 'enterprise')).toEqual({ ok: true, kind: 'enterprise', uscc: ENTERPRISE });
    expect(checkUscc(UNION, 'union')).toEqual({ ok: true, kind: 'union', uscc: UNION });
    const first17 = '12350100M000100Y4';
    expect(checkUscc(`${first17}${usccCheckDigit(first17)}`)).toMatchObject({ ok: true, kind: 'other' });
    expect(UsccSchema.parse(UNION)).toBe(UNION);
  });

  it('folds what people type', () => {
    expect(parseUscc(' ８1110105 mc00a1b282 ')).toBe(UNION);
  });

  it('uses both check characters of the organisation code beyond 9', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      seen.add(synthesizeUscc({ prefix: '81', region6: '320199', seed }).charAt(16));
    }
    expect(seen.has('X') && seen.has('0')).toBe(true);
    expect(organisationCheckDigit('M000100Y')).toBe('4');
  });

  it('accepts everything it synthesises, always the same for the same seed', () => {
    fc.assert(
      fc.property(seeded, (input) => {
        const code = synthesizeUscc(input);
        expect(checkUscc(code)).toMatchObject({ ok: true, kind: input.prefix === '81' ? 'union' : 'enterprise' });
        expect(synthesizeUscc(input)).toBe(code);
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(seeded, fc.nat(17), fc.nat(30), (input, place, value) => {
        const code = synthesizeUscc(input);
        const wrong = `${code.slice(0, place)}${ALPHABET.charAt(value)}${code.slice(place + 1)}`;
        fc.pre(wrong !== code);
        expect(checkUscc(wrong).ok).toBe(false);
      }),
    );
  });
});
