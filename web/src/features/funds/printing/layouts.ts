/** Papers that Chinese vouchers are printed on (会计基础工作规范; 240×140 is the continuous form of most printers). */
export const LAYOUTS = {
  a5: { page: 'A5 landscape', widthMm: 210, heightMm: 148, perPage: 1, lines: 7 },
  form: { page: '240mm 140mm', widthMm: 240, heightMm: 140, perPage: 1, lines: 6 },
  a4: { page: 'A4 portrait', widthMm: 210, heightMm: 148.5, perPage: 2, lines: 7 },
} as const;
export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as readonly LayoutName[];

/** Lines of one voucher by sheet: a long one goes on to the next sheet and has its total on the last. */
export const sheetsOf = <T>(lines: readonly T[], perSheet: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(lines.length / perSheet)) }, (_, index) =>
    lines.slice(index * perSheet, (index + 1) * perSheet),
  );
