import { describe, expect, it } from 'vitest';
import { decryptBytes, encryptBytes, makeSealer } from '#shared/storage/seal.ts';
import { makeTools } from '#tests/kit/tools.ts';

const secret = new Uint8Array(32).fill(5);
const tools = makeTools();

describe('sealed bytes', () => {
  const sealed = encryptBytes(secret, Buffer.from('13800001234'), 'uni_A|mbr_B|phone', tools);

  it.each([0, 3, 4, 15, 27])('refuses what is cut to %i bytes, a short tag included', (length) => {
    expect(() => decryptBytes(secret, sealed.subarray(0, length), 'uni_A|mbr_B|phone')).toThrow();
  });

  it('refuses another binding, another key and a changed byte', () => {
    expect(() => decryptBytes(secret, sealed, 'uni_A|mbr_C|phone')).toThrow();
    expect(() => decryptBytes(new Uint8Array(32), sealed, 'uni_A|mbr_B|phone')).toThrow();
    const changed = Uint8Array.from(sealed);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => decryptBytes(secret, changed, 'uni_A|mbr_B|phone')).toThrow();
  });

  it('opens what it sealed, and a token only where it was bound', () => {
    expect(Buffer.from(decryptBytes(secret, sealed, 'uni_A|mbr_B|phone')).toString()).toBe('13800001234');
    const sealer = makeSealer(secret, tools);
    const token = sealer.seal({ page: 2 }, ['uni_A', 'members']);
    expect(sealer.open(token, ['uni_A', 'members'], 'http.cursor.invalid')).toEqual({ page: 2 });
    expect(() => sealer.open(token, ['uni_B', 'members'], 'http.cursor.invalid')).toThrow('http.cursor.invalid');
  });
});
