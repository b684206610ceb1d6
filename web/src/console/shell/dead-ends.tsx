import type { JSX } from 'react';
import { Link } from 'react-router';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { consoleTexts } from '../texts.ts';

export const NotFound = (): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <Empty
      icon="search"
      title={t('notFoundTitle')}
      hint={t('notFoundHint')}
      action={
        <Link className="tx-button" to="/">
          {t('toHome')}
        </Link>
      }
    />
  );
};

export const NoOffice = (): JSX.Element => {
  const t = useText(consoleTexts);
  return (
    <Empty
      icon="building"
      title={t('noOfficeTitle')}
      hint={t('noOfficeHint')}
      action={
        <a className="tx-button" data-main="" href="/apply">
          {t('applyUnion')}
        </a>
      }
    />
  );
};
