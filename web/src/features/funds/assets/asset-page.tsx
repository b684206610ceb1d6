import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { AnyAsset, Asset } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useAsset } from '../api/assets.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { AssetLabel } from './asset-label.tsx';
import './assets.css';
import { disposalTexts } from './disposal-texts.ts';
import { DisposeDrawer } from './dispose-drawer.tsx';
import { assetStatuses, classLabels, originLabels } from './labels.ts';
import { MoveDrawer } from './move-drawer.tsx';
import { assetTexts } from './texts.ts';

const YEAR_MONTHS = 12;

const useLife = () => {
  const t = useText(assetTexts);
  return (months: number): string => {
    if (months === 0) return t('lifeNone');
    const years = months / YEAR_MONTHS;
    return Number.isInteger(years) ? t('lifeYears', { count: years }) : t('months', { count: String(months) });
  };
};

const OwnFacts = ({ asset }: { readonly asset: Asset }): JSX.Element => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const locale = useLocale();
  const lifeOf = useLife();
  const facts = [
    { label: t('cost'), value: <Money fen={asset.costFen} strong /> },
    { label: t('accumulated'), value: <Money fen={asset.accumulatedFen} /> },
    { label: t('net'), value: <Money fen={asset.netFen} strong /> },
    { label: t('assetClass'), value: classLabels[asset.assetClass][locale] },
    {
      label: t('lifeLabel'),
      value: lifeOf(asset.lifeMonths),
    },
    { label: t('acquiredOn'), value: formatDay(asset.acquiredOn, locale) },
    { label: t('origin'), value: originLabels[asset.origin][locale] },
    { label: t('voucher'), value: <VoucherLink voucherId={asset.voucherId} /> },
    { label: t('purchase'), value: <VoucherLink voucherId={asset.purchaseVoucherId} /> },
    {
      label: t('expenditure'),
      value: asset.expenditureId ? (
        <Link to={`/funds/expenditures/${asset.expenditureId}`}>{t('expenditure')}</Link>
      ) : (
        '—'
      ),
    },
    { label: t('quantity'), value: asset.quantity },
    { label: t('place'), value: asset.place || '—' },
    { label: t('keeper'), value: asset.keeper || '—' },
  ];
  return (
    <Card title={t('card')}>
      <FactList facts={facts} />
      {asset.disposalId ? (
        <p>
          <Link to={`/funds/assets/disposals/${asset.disposalId}`}>{d('disposalTitle', { code: asset.code })}</Link>
        </p>
      ) : null}
    </Card>
  );
};

const BorrowedFacts = ({ asset }: { readonly asset: Exclude<AnyAsset, Asset> }): JSX.Element => {
  const t = useText(assetTexts);
  const locale = useLocale();
  const facts = [
    { label: t('owner'), value: asset.owner },
    { label: t('terms'), value: asset.terms || '—' },
    { label: t('receivedOn'), value: formatDay(asset.receivedOn, locale) },
    { label: t('returnedOn'), value: asset.returnedOn ? formatDay(asset.returnedOn, locale) : '—' },
    { label: t('quantity'), value: asset.quantity },
    { label: t('place'), value: asset.place || '—' },
    { label: t('keeper'), value: asset.keeper || '—' },
  ];
  return (
    <Card title={t('card')}>
      <FactList facts={facts} />
    </Card>
  );
};

type Act = 'move' | 'dispose';

const Sheet = ({ asset }: { readonly asset: AnyAsset }): JSX.Element => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const locale = useLocale();
  const may = useCan('funds.assets.manage');
  const [act, setAct] = useState<Act>();
  const close = (): void => setAct(undefined);
  const own = asset.book === 'own' ? asset : undefined;
  const isHere = own ? own.status === 'inUse' : true;
  return (
    <>
      <PageHead
        title={`${asset.code} ${asset.name}`}
        hint={asset.model}
        status={
          own ? (
            <StatusTag tone={assetStatuses[own.status].tone}>{assetStatuses[own.status].label[locale]}</StatusTag>
          ) : null
        }
        crumbs={[{ label: t('title'), to: '/funds/assets' }, { label: asset.code }]}
        extra={
          may && isHere ? (
            <>
              <Button onClick={() => setAct('move')}>{t('move')}</Button>
              {own ? <Button onClick={() => setAct('dispose')}>{d('dispose')}</Button> : null}
            </>
          ) : null
        }
      />
      <DetailColumns
        main={asset.book === 'own' ? <OwnFacts asset={asset} /> : <BorrowedFacts asset={asset} />}
        side={<AssetLabel asset={asset} />}
      />
      <MoveDrawer asset={asset} open={act === 'move'} onClose={close} />
      {own ? <DisposeDrawer asset={own} open={act === 'dispose'} onClose={close} /> : null}
    </>
  );
};

/** One card with its label, what it is worth and what may be done with it. */
const AssetPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const { assetId = '' } = useParams();
  const query = useAsset(assetId);
  return (
    <>
      {query.data ? null : <PageHead title={t('card')} />}
      <QueryView query={query} shape="page">
        {(asset) => <Sheet asset={asset} />}
      </QueryView>
    </>
  );
};

export default AssetPage;
