import { today } from '../calendar.ts';

/** A year out of an address; the running one where it names none. */
export const yearOr = (text: string | undefined): number =>
  text && /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : Number(today().slice(0, 4));
