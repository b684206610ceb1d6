import { defineTexts } from '#web/i18n/text.ts';
import { executionTexts } from './texts-execution.ts';
import { lineTexts } from './texts-lines.ts';
import { stepTexts } from './texts-steps.ts';
import { yearTexts } from './texts-year.ts';

export const budgetTexts = defineTexts({
  zh: { ...yearTexts.zh, ...lineTexts.zh, ...stepTexts.zh, ...executionTexts.zh },
  en: { ...yearTexts.en, ...lineTexts.en, ...stepTexts.en, ...executionTexts.en },
});
