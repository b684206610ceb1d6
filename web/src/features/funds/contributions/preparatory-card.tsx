import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { PreparatoryFund } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { usePreparatory } from '../api/contribution-channels.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import { leftOf, PreparatoryDrawer } from './preparatory-drawer.tsx';
import { preparatoryTexts } from './preparatory-texts.ts';

/** Why nothing comes back, and where that is changed. */
const Obstacle = ({ fund }: { readonly fund: PreparatoryFund }): JSX.Element | null => {
  const t = useText(preparatoryTexts);
  const mayManage = useCan('tenancy.rules.manage');
  if (fund.obstacle === null) return null;
  const source = fund.rule?.source ?? '';
  const why = fund.obstacle === 'noRule' ? t('noRule') : t(fund.obstacle, { source });
  return (
    <p className="tx-faint">
      {why} {mayManage ? <Link to="/settings/rules">{t('toRules')}</Link> : null}
    </p>
  );
};

const Said = ({ fund }: { readonly fund: PreparatoryFund }): JSX.Element => {
  const t = useText(preparatoryTexts);
  const locale = useLocale();
  const { obstacle, rule, paidFen, returnedFen, returns } = fund;
  return (
    <div className="tx-stack tx-stack-tight">
      <Obstacle fund={fund} />
      {obstacle === null && rule ? (
        <p>
          {t('onLine', { rate: formatRate(rule.returnBp), source: rule.source })}{' '}
          {rule.isVerified ? null : <StatusTag tone="warning">{t('unverified')}</StatusTag>}
        </p>
      ) : null}
      {returnedFen > 0 ? (
        <p>
          {t('had', { paid: formatFen(paidFen), sum: formatFen(returnedFen), left: formatFen(leftOf(fund, paidFen)) })}
        </p>
      ) : null}
      {returns.map(({ movementId, period, amountFen, voucherId }) => (
        <p key={movementId}>
          <Link to={`/funds/contributions/${period}`}>
            {t('line', { month: formatPeriod(period, locale), sum: formatFen(amountFen) })}
          </Link>{' '}
          · <VoucherLink voucherId={voucherId} />
        </p>
      ))}
    </div>
  );
};

/** What comes back of the fund that the employer paid before there was a union; off with its reason where it does not. */
export const PreparatoryCard = (): JSX.Element => {
  const t = useText(preparatoryTexts);
  const query = usePreparatory();
  const mayRecord = useCan('funds.contributions.record');
  const [open, setOpen] = useState(false);
  const fund = query.data;
  return (
    <Card
      title={t('title')}
      extra={mayRecord && fund?.obstacle === null ? <Button onClick={() => setOpen(true)}>{t('record')}</Button> : null}
    >
      <QueryView query={query} shape="lines">
        {(data) => <Said fund={data} />}
      </QueryView>
      {open && fund ? <PreparatoryDrawer fund={fund} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
};
