import { describe, expect, it } from 'vitest';
import { toCell, toCells } from '#shared/files/cell.ts';

describe('cells', () => {
  it('shows a date as a day, with its time only when it has one', () => {
    expect(toCell(new Date('2019-03-05T00:00:00.000Z'))).toEqual({
      kind: 'date',
      text: '2019-03-05',
      raw: '2019-03-05T00:00:00',
    });
    expect(toCell(new Date('2026-11-03T09:12:44.000Z')).text).toBe('2026-11-03 09:12:44');
  });

  it('shows a time without a day as text', () => {
    expect(toCell(new Date('1899-12-31T09:12:44.000Z'))).toEqual({ kind: 'text', text: '09:12:44', raw: '09:12:44' });
  });

  it('takes blank text for empty and drops empty cells at the end only', () => {
    expect(toCells([null, ' \u3000', 'a', undefined, ''])).toEqual([
      { kind: 'empty', text: '', raw: null },
      { kind: 'empty', text: '', raw: null },
      { kind: 'text', text: 'a', raw: 'a' },
    ]);
  });
});
