import { refuse } from './errors.ts';
import { cleanText, hasPrivateUse, looksLikeFormula, toHalfWidth } from './text.ts';

export const MAX_NAME_CHARS = 50;

/** Dots that people and input methods type between the parts of a name; U+00B7 is the one to keep. */
const DOT_VARIANTS =
  /\s*[\u00b7\u2022\u2027\u22c5\u30fb\uff0e\uff65]\s*|(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu;
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 ' +
    '呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 ' +
    '仲长 子书 子桑 即墨 达奚 褚师 单于 纳兰'
  ).split(' '),
);

/** One spelling per name: NFC, no spaces inside Han, U+00B7 between parts, half-width Latin, at most 50 characters. */
export const normaliseName = (raw: string): string => {
  const dotted = cleanText(raw).replace(DOT_VARIANTS, '\u00b7');
  const name = toHalfWidth(dotted).replace(SPACE_BETWEEN_HAN, '').replace(/\s+/g, ' ').trim();
  if (name === '') return refuse('invalid', 'kernel.name.empty');
  if (looksLikeFormula(name)) return refuse('invalid', 'kernel.name.formula');
  if (hasPrivateUse(name)) return refuse('invalid', 'kernel.name.privateUse');
  if ([...name].length > MAX_NAME_CHARS) return refuse('invalid', 'kernel.name.tooLong', { max: MAX_NAME_CHARS });
  return name;
};

/** Characters of the surname of a Han name: 2 for a known compound surname with a given name, else 1. */
export const surnameLength = (name: string): 1 | 2 => {
  const chars = [...name];
  return chars.length > 2 && COMPOUND_SURNAMES.has(chars.slice(0, 2).join('')) ? 2 : 1;
};

/** Name for public lists: 张*明, 王*, 欧阳*东, 阿***提; `surname` keeps the surname only. */
export const maskName = (name: string, style: 'standard' | 'surname' = 'standard'): string => {
  const chars = [...name];
  if (chars.length < 2) return '*';
  const first = chars.slice(0, 1).join('');
  const last = chars.slice(-1).join('');
  if (!/^\p{Script=Han}+$/u.test(name)) return style === 'surname' ? `${first}***` : `${first}***${last}`;
  const surname = chars.slice(0, surnameLength(name)).join('');
  const given = chars.length - [...surname].length;
  if (style === 'surname' || given === 1) return `${surname}${'*'.repeat(Math.min(given, 3))}`;
  return `${surname}${'*'.repeat(Math.min(given - 1, 3))}${last}`;
};
