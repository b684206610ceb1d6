import type { JSX } from 'react';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { Conflict } from './conflict.ts';
import { officerTexts } from './texts.ts';

/** Why it will not go through, before it is sent. */
export const ConflictNote = ({ conflict }: { readonly conflict: Conflict | undefined }): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  return (
    <div aria-live="polite">
      {conflict ? (
        <div className="tx-conflict">
          <Icon name="stop" />
          <div>
            <p className="tx-strong">
              {t('conflictTitle')}：{roleLabel(conflict.a)[locale]} × {roleLabel(conflict.b)[locale]}
            </p>
            <p>{conflict.text[locale]}</p>
            <RuleNote name={t('rulesName')} source={t('rulesSource')} text={t('rulesText')} />
          </div>
        </div>
      ) : null}
    </div>
  );
};
