import { KIND_CODES, type SpendingKind } from '#shared/funds/expenditure/kind-codes.ts';
import { useLocale } from '#web/i18n/locale.ts';

/** The name of a kind of spending in the reader's language. */
export const useKindName = () => {
  const locale = useLocale();
  return (kind: SpendingKind): string => KIND_CODES.find((one) => one.kind === kind)?.[locale] ?? kind;
};
