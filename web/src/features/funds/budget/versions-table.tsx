import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BudgetYear } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { Scroll } from '../components/scroll.tsx';
import { StateTag } from './state-tag.tsx';
import { budgetTexts } from './texts.ts';

/** Versions of a year, the newest first. */
export const VersionsTable = ({ year }: { readonly year: BudgetYear }): JSX.Element => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  return (
    <div className="tx-card tx-ledger">
      <div className="tx-card-head tx-table-head">
        <h2>{t('versions')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      {year.versions.length === 0 ? (
        <p className="tx-faint tx-budget-empty">{t('versionsEmpty')}</p>
      ) : (
        <Scroll label={t('versions')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('versionHead')}</th>
                <th scope="col" data-text>
                  {t('status')}
                </th>
                <th scope="col">{t('income')}</th>
                <th scope="col">{t('spending')}</th>
                <th scope="col">{t('project')}</th>
                <th scope="col" data-text>
                  {t('reasonHead')}
                </th>
                <th scope="col" data-text>
                  {t('preparedBy')}
                </th>
                <th scope="col" data-text>
                  {t('updatedAt')}
                </th>
              </tr>
            </thead>
            <tbody>
              {year.versions.map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    <Link to={`/funds/budget/${row.year}/versions/${row.number}`}>
                      {t('version', { number: row.number })}
                    </Link>
                  </th>
                  <td data-text>
                    <StateTag state={row.state} />
                  </td>
                  <td>
                    <Money fen={row.incomeFen} />
                  </td>
                  <td>
                    <Money fen={row.spendingFen} strong />
                  </td>
                  <td>
                    <Money fen={row.projectFen} />
                  </td>
                  <td data-text>{row.reason === '' ? '—' : row.reason}</td>
                  <td data-text>{row.preparedBy}</td>
                  <td data-text>{formatInstant(row.updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
};
