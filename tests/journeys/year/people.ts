import type { Newcomer } from '../steps/world.ts';

/** Who lives through the year: name and phone, by what they are called in the story. */
export const PEOPLE = {
  chair: { name: '郑远航', phone: '13700000001' },
  finance: { name: '苏婉清', phone: '13700000002' },
  cashier: { name: '彭秀明', phone: '13700000003' },
  audit: { name: '高立群', phone: '13700000004' },
  women: { name: '田雨桐', phone: '13700000005' },
  reader: { name: '赵建华', phone: '13700000006' },
} as const satisfies Readonly<Record<string, Newcomer>>;
export type Who = keyof typeof PEOPLE;

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
export const MEMBERS = 30;
/** Wage base of member n in fen: due is 0.5 % of full ten yuan. */
export const wageOf = (n: number): number => 500_000 + n * 10_000;
/** Name of member n. */
export const nameOf = (n: number): string => `${FAMILY.charAt(n)}${n % 2 === 0 ? '建华' : '晓燕'}`;

/** The bytes of a paper that stands for every paper of the story. */
export const PAPER = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
