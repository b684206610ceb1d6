import type { JSX } from 'react';
import type { PublicationItem } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { publicityTexts } from './texts.ts';

/** Open to objections, over, or withdrawn. */
export const PublicationStatus = ({
  table,
}: {
  readonly table: Pick<PublicationItem, 'status' | 'isOpenToObjection'>;
}): JSX.Element => {
  const t = useText(publicityTexts);
  if (table.status === 'withdrawn') return <StatusTag tone="neutral">{t('withdrawnTag')}</StatusTag>;
  return table.isOpenToObjection ? (
    <StatusTag tone="info">{t('published')}</StatusTag>
  ) : (
    <StatusTag tone="success">{t('ended')}</StatusTag>
  );
};
