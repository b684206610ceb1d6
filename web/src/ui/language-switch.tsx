import type { JSX } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { setLocale, useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from './icon.tsx';

/** Named in the language it leads to, so that whoever needs it can read it. */
export const LanguageSwitch = (): JSX.Element => {
  const locale = useLocale();
  const t = useText(commonTexts);
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="tx-quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLocale(other)}>
      <Icon name="globe" size={18} />
      {t('switchLanguage')}
    </button>
  );
};
