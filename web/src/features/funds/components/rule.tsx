import type { JSX } from 'react';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { type Locale, useLocale } from '#web/i18n/locale.ts';

type Rule = { readonly name: string; readonly source: string; readonly text: string };

export const Rule = ({ of }: { readonly of: Readonly<Record<Locale, Rule>> }): JSX.Element => {
  const locale = useLocale();
  return <RuleNote {...of[locale]} />;
};
