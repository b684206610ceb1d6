import { type Match, match, usePlace } from './router.ts';

/** The named parts of the present address, for a page with a pattern like `dues/:period`. */
export const useMatch = (pattern: string): Match => match(pattern, usePlace()) ?? {};
