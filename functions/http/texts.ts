import type { ErrorParams } from '#shared/kernel/errors.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';

export type Language = 'zh' | 'en';

/** Chinese first; English when the client prefers it. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';

/** The sentence of a code with its values filled in; a code without one is shown as it is (a test forbids that). */
export const textOf = (code: string, params: ErrorParams, language: Language): string => {
  const text = PROBLEM_TEXTS[code];
  if (!text) return code;
  return text[language === 'zh' ? 0 : 1].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
};
