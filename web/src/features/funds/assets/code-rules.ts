// What stands on a label: ZC- and six digits.
const CODE = /ZC-?(\d{1,6})/i;
const DIGITS = /^\d{1,6}$/;
const LENGTH = 6;

/** The code in what a label holds or somebody typed: an address, `zc123`, `123`; undefined without one. */
export const codeIn = (text: string): string | undefined => {
  const trimmed = text.trim();
  const digits = CODE.exec(trimmed)?.[1] ?? DIGITS.exec(trimmed)?.[0];
  return digits === undefined ? undefined : `ZC-${digits.padStart(LENGTH, '0')}`;
};
