import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import type { Label } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';

/** A state out of the tables in labels.ts. */
export const Status = ({ of }: { readonly of: { readonly label: Label; readonly tone: Tone } }): JSX.Element => {
  const locale = useLocale();
  return <StatusTag tone={of.tone}>{of.label[locale]}</StatusTag>;
};
