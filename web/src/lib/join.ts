/** Class names that apply. */
export const join = (...names: readonly (string | false | undefined | null)[]): string =>
  names.filter(Boolean).join(' ');
