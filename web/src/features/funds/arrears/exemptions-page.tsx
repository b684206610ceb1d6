import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { DuesExemption } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useExemptions } from '../api/arrears.ts';
import { Scroll } from '../components/scroll.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { EndDrawer, ExemptDrawer } from './exemption-drawers.tsx';
import { arrearsTexts } from './texts.ts';

type RowProps = { readonly one: DuesExemption; readonly onEnd: ((one: DuesExemption) => void) | undefined };

const Row = ({ one, onEnd }: RowProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const locale = useLocale();
  const from = formatPeriod(one.from, locale);
  return (
    <tr>
      <th scope="row">
        <Link to={`/members/${one.memberId}`}>{one.name}</Link>
      </th>
      <td data-text>
        {one.until === null ? t('openEnd', { from }) : t('span', { from, until: formatPeriod(one.until, locale) })}
      </td>
      <td data-text>
        {one.reason} <span className="tx-faint">{t('by', { name: one.by })}</span>
      </td>
      <td data-text>
        {onEnd ? (
          <Button size="small" aria-label={t('endOf', { name: one.name })} onClick={() => onEnd(one)}>
            {t('end')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
};

/** Who owes nothing for which months, by decision of the committee. */
const ExemptionsPage = (): JSX.Element => {
  const t = useText(arrearsTexts);
  const shared = useText(fundsTexts);
  const query = useExemptions();
  const mayConfirm = useCan('funds.dues.confirm');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DuesExemption>();
  return (
    <>
      <PageHead
        title={t('exemptTitle')}
        hint={t('exemptHint')}
        crumbs={[{ label: t('title'), to: '/funds/arrears' }, { label: t('exemptTitle') }]}
        {...(mayConfirm
          ? {
              action: (
                <Button type="primary" onClick={() => setAdding(true)}>
                  {t('exempt')}
                </Button>
              ),
            }
          : {})}
      />
      <QueryView query={query} shape="page">
        {(all) =>
          all.length === 0 ? (
            <Empty icon="members" title={t('exemptEmpty')} hint={t('exemptEmptyHint')} />
          ) : (
            <div className="tx-card tx-ledger">
              <Scroll label={t('exemptLabel')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{shared('member')}</th>
                      <th scope="col" data-text>
                        {t('exemptMonths')}
                      </th>
                      <th scope="col" data-text>
                        {shared('reason')}
                      </th>
                      <th scope="col" data-text>
                        {shared('actions')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.map((one) => (
                      <Row key={`${one.memberId} ${one.from}`} one={one} onEnd={mayConfirm ? setEnding : undefined} />
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </div>
          )
        }
      </QueryView>
      {adding ? <ExemptDrawer onClose={() => setAdding(false)} /> : null}
      {ending ? <EndDrawer one={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  );
};

export default ExemptionsPage;
