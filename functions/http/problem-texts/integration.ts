import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const INTEGRATION_TEXTS: ProblemTexts = {};
