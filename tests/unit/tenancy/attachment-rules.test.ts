import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#shared/kernel/period.ts';
import { checkSize, MAX_ATTACHMENT_BYTES, readyOne, safeFileName } from '#shared/tenancy/attachments/rules.ts';
import { ATTACHMENT_TYPES, type Attachment } from '#shared/tenancy/attachments/schema.ts';

const waiting: Attachment = {
  id: 'att_01JD9Z6T7QF3000000000000AA',
  fileName: '发票.pdf',
  status: 'waiting',
  sizeBytes: 1,
  createdBy: { id: 'per_1', name: '王会计' },
  createdAt: instant('2026-11-22T02:00:00.000Z'),
  v: 1,
};

describe('attachments refuse', () => {
  test('what is larger than its type may be, by a byte', () => {
    expect(() => checkSize(MAX_ATTACHMENT_BYTES)).not.toThrow();
    expect(() => checkSize(MAX_ATTACHMENT_BYTES + 1)).toThrow('tenancy.attachment.tooLarge');
    expect(() => checkSize(MAX_ATTACHMENT_BYTES, 'pdf')).not.toThrow();
    expect(() => checkSize(2 * 1024 * 1024 + 1, 'xml')).toThrow('tenancy.attachment.tooLarge');
  });

  test('what was never completed', () => {
    expect(() => readyOne(waiting)).toThrow('tenancy.attachment.notCompleted');
    expect(() => readyOne({ ...waiting, type: 'pdf', sha256: 'a' })).toThrow('tenancy.attachment.notCompleted');
    expect(() => readyOne({ ...waiting, status: 'ready', type: 'pdf' })).toThrow('tenancy.attachment.notCompleted');
    expect(() => readyOne({ ...waiting, status: 'ready', sha256: 'a' })).toThrow('tenancy.attachment.notCompleted');
    const ready = { ...waiting, status: 'ready', type: 'pdf', sha256: 'a' } as const;
    expect(readyOne(ready)).toEqual(ready);
  });
});

describe('names of files', () => {
  test.each([
    ['发票.pdf', 'pdf', '发票.pdf'],
    ['发票.PDF', 'pdf', '发票.pdf'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
    ['发票.pdf.exe', 'pdf', '发票.pdf.exe.pdf'],
    ['C:\\fakepath\\发票.ofd', 'ofd', '发票.ofd'],
    ['../../etc/passwd', 'xml', 'passwd.xml'],
    ['发票\u202efdp.exe', 'png', '发票fdp.exe.png'],
    ['a";filename="b.html', 'pdf', 'a filename= b.html.pdf'],
    ['...', 'webp', 'file.webp'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['/', 'pdf', 'file.pdf'],
  ] as const)('%s that is a %s becomes %s', (given, type, expected) => {
    expect(safeFileName(given, type)).toBe(expected);
  });

  test('hold no path and no control character, are short and end as what they are', () => {
    const type = fc.constantFrom(...ATTACHMENT_TYPES);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), type, (given, of) => {
        const name = safeFileName(given, of);
        expect(name).not.toMatch(/[/\\"<>:|?*\p{Cc}\p{Cf}]|^\./u);
        expect(name).toMatch(/[^.]\.(?:pdf|png|jpe?g|webp|ofd|xml)$/i);
        expect([...name].length).toBeLessThanOrEqual(126);
      }),
    );
  });
});
