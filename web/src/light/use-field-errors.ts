import type { ProblemError } from '#web/api/problem.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';

/** The sentence for each refused pointer of a light form: `errors('/enterpriseCode')`. */
export const useFieldErrors = (problem: ProblemError | null | undefined): ((pointer: string) => string | undefined) => {
  const locale = useLocale();
  const errors = problem?.errors ?? [];
  useProblemTexts(errors.map(({ code }) => code));
  return (pointer) => {
    const field = errors.find((error) => error.pointer === pointer);
    return field && problemText(field, locale);
  };
};
