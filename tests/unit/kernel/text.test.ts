import { describe, expect, it } from 'vitest';
import {
  cleanText,
  foldCode,
  hasPrivateUse,
  looksLikeFormula,
  neutraliseFormula,
  tail,
  tidyText,
  toHalfWidth,
} from '#shared/kernel/text.ts';

describe('text', () => {
  it('turns full-width forms into ASCII and leaves Han alone', () => {
    expect(toHalfWidth('１１０Ｘ，（张三）　～')).toBe('110X,(张三) ~');
  });

  it('trims every kind of space and drops what nobody can see', () => {
    expect(tidyText('\ufeff\u3000\u00a0 上官\u200b霞梓\t\r\n\u2003')).toBe('上官霞梓');
    expect(tidyText('姓\n名\u0000')).toBe('姓 名');
  });

  it('composes characters (NFC)', () => {
    expect(tidyText('e\u0301')).toBe('\u00e9');
  });

  it('takes off what spreadsheets put around text', () => {
    expect(cleanText("'320199")).toBe('320199');
    expect(cleanText('‘320199')).toBe('320199');
    expect(cleanText(' ="00123" ')).toBe('00123');
  });

  it('leaves a formula visible, so that it can be refused', () => {
    expect(cleanText('\'=HYPERLINK("http://example.invalid","点我")')).toBe(
      '=HYPERLINK("http://example.invalid","点我")',
    );
  });

  it('folds codes', () => {
    expect(foldCode(' １１０１９９ １９９０１０２５３８７ｘ ')).toBe('11019919901025387X');
  });

  it('finds private-use characters on every plane', () => {
    expect(hasPrivateUse('张\ue81e')).toBe(true);
    expect(hasPrivateUse('张\u{f0000}')).toBe(true);
    expect(hasPrivateUse('𬭎𫖯㼆')).toBe(false);
  });

  it.each(['=1+1', '+86', '-5', '@a', '\tx', '\rx', '|x', '＝1', '＋1', '－1', '＠1'])('neutralises %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  it('leaves harmless text as it is', () => {
    expect(neutraliseFormula('张三=')).toBe('张三=');
  });

  it('takes the tail by code point', () => {
    expect(tail('138\u{20000}5', 2)).toBe('\u{20000}5');
    expect(tail('12', 4)).toBe('12');
  });
});
