import { Button } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import type { useImportRows } from '../api/use-import-rows.ts';
import { resultTexts } from './result-texts.ts';

/** The next part of the rows, where there is one. */
export const MoreRows = ({ query }: { readonly query: ReturnType<typeof useImportRows> }): JSX.Element | null => {
  const t = useText(resultTexts);
  if (!query.hasNextPage) return null;
  return (
    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t('more')}
    </Button>
  );
};
