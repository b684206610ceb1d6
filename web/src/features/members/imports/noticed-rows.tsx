import type { JSX } from 'react';
import type { MemberImport } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useImportRows } from '../api/use-import-rows.ts';
import { useTroubleText } from '../components/trouble-text.ts';
import { fieldLabels } from '../labels.ts';
import { MoreRows } from './more-rows.tsx';
import { resultTexts } from './result-texts.ts';
import { RowHead } from './row-head.tsx';

/** What was put right or is worth a look; none of it stops the import. */
export const NoticedRows = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const locale = useLocale();
  const say = useTroubleText();
  const query = useImportRows(state.id, 'noticed', state.version);
  return (
    <QueryView query={query} shape="table">
      {({ pages }) => (
        <>
          <p className="tx-faint tx-lead">{t('noticesHint')}</p>
          <ul className="tx-rows">
            {pages
              .flatMap(({ data }) => data)
              .map((row) => (
                <li key={row.row}>
                  <RowHead row={row} />
                  <dl>
                    {row.troubles.map((trouble) => (
                      <div key={`${trouble.place}${trouble.code}`} className="tx-change">
                        <dt>
                          <span className="tx-place">{trouble.place}</span> {fieldLabels[trouble.field][locale]}
                        </dt>
                        <dd>
                          {row.cells[trouble.field] ? <code>{row.cells[trouble.field]}</code> : null} {say(trouble)}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
          </ul>
          <MoreRows query={query} />
          {(state.counts?.notices ?? 0) > 200 ? <p className="tx-faint">{t('onlyFirst')}</p> : null}
        </>
      )}
    </QueryView>
  );
};
