import { describe, expect, it } from 'vitest';
import { ancestorsOf, isWithin, levelOf, parentOf, requireWithin } from '#shared/federation/tree/rules.ts';

describe('path codes', () => {
  it.each(['', '0', '3', '320', '32010', '3201061', '02', 'ab', '32a1', ' 32', '３２'])('refuses %j', (code) => {
    expect(() => levelOf(code)).toThrow('federation.node.codeInvalid');
    expect(() => ancestorsOf(code)).toThrow('federation.node.codeInvalid');
  });

  it.each([
    ['32', 'province', [], undefined],
    ['3201', 'city', ['32'], '32'],
    ['320106', 'district', ['32', '3201'], '3201'],
  ])('%s is a %s below %j', (code, level, ancestors, parent) => {
    expect(levelOf(code)).toBe(level);
    expect(ancestorsOf(code)).toEqual(ancestors);
    expect(parentOf(code)).toBe(parent);
  });

  it('tells a subtree by its prefix', () => {
    expect(isWithin('320106', '3201')).toBe(true);
    expect(isWithin('3201', '3201')).toBe(true);
    expect(isWithin('3201', '320106')).toBe(false);
    expect(isWithin('330106', '32')).toBe(false);
  });

  it('answers outside the own subtree as if nothing were there', () => {
    expect(() => requireWithin('3301', '32')).toThrow('federation.node.notFound');
    expect(() => requireWithin('32', '3201')).toThrow('federation.node.notFound');
    expect(() => requireWithin('320106', '32')).not.toThrow();
  });
});
