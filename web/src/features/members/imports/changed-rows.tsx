import type { JSX } from 'react';
import type { MemberImport, MemberImportRow } from '#web/api/client.ts';
import { type Locale, useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useImportRows } from '../api/use-import-rows.ts';
import { fieldLabels, sexLabels, standingLabels } from '../labels.ts';
import { MoreRows } from './more-rows.tsx';
import { resultTexts } from './result-texts.ts';
import { RowHead } from './row-head.tsx';

type Change = MemberImportRow['changes'][number];

const sayValue = (field: Change['field'], value: string | null, locale: Locale): string => {
  if (value === null) return '—';
  const labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    field === 'sex' ? sexLabels : field === 'standing' ? standingLabels : {};
  return labels[value]?.[locale] ?? value;
};

const ChangeLine = ({ change }: { readonly change: Change }): JSX.Element => {
  const t = useText(resultTexts);
  const locale = useLocale();
  const { field, before, after } = change;
  return (
    <div className="tx-change">
      <dt>{fieldLabels[field][locale]}</dt>
      <dd>
        {field === 'wageBase' ? (
          t('changedHidden')
        ) : (
          <>
            <s>{sayValue(field, before, locale)}</s> → <strong>{sayValue(field, after, locale)}</strong>
          </>
        )}
      </dd>
    </div>
  );
};

/** What each changed person would have before and after. */
export const ChangedRows = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const query = useImportRows(state.id, 'changed', state.version);
  return (
    <QueryView query={query} shape="table">
      {({ pages }) => (
        <>
          <ul className="tx-rows">
            {pages
              .flatMap(({ data }) => data)
              .map((row) => (
                <li key={row.row}>
                  <RowHead row={row} />
                  <dl>
                    {row.changes.map((change) => (
                      <ChangeLine key={change.field} change={change} />
                    ))}
                  </dl>
                </li>
              ))}
          </ul>
          <MoreRows query={query} />
          {(state.counts?.changed ?? 0) > 200 ? <p className="tx-faint">{t('onlyFirst')}</p> : null}
        </>
      )}
    </QueryView>
  );
};
