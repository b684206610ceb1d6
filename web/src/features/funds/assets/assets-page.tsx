import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAssets, useRegister } from '../api/assets.ts';
import { Rule } from '../components/rule.tsx';
import '../funds.css';
import { CardsTable } from './cards-table.tsx';
import { type Bought, RegisterDrawer } from './register-drawer.tsx';
import { RegisterFacts } from './register-facts.tsx';
import { assetRule } from './rules.ts';
import { assetTexts } from './texts.ts';

const boughtIn = (query: URLSearchParams): Bought => {
  const [expenditureId, purchaseVoucherId, on] = [query.get('expenditure'), query.get('voucher'), query.get('on')];
  const costFen = Number(query.get('cost') ?? 0);
  return {
    ...(expenditureId ? { expenditureId } : {}),
    ...(purchaseVoucherId ? { purchaseVoucherId } : {}),
    ...(on ? { on } : {}),
    ...(Number.isSafeInteger(costFen) && costFen > 0 ? { costFen } : {}),
  };
};

/** The register: what there is, whether the ledger says the same, and every card. */
const AssetsPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const may = useCan('funds.assets.manage');
  const counts = useCan('funds.assets.count');
  const [query, setQuery] = useSearchParams();
  const [isOpen, setOpen] = useState(may && query.has('voucher'));
  const close = (): void => {
    setOpen(false);
    setQuery({}, { replace: true });
  };
  const register = useRegister();
  const assets = useAssets();
  const places = [
    ['/funds/assets/borrowed', t('borrowedTitle')],
    ['/funds/assets/labels', t('labels')],
    [counts ? '/funds/assets/stocktakes' : '/funds/assets/checks', t('stocktakes')],
    ['/funds/assets/disposals', t('disposals')],
  ] as const;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        action={
          may ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('register')}
            </Button>
          ) : null
        }
      />
      <div className="tx-funds-bar">
        {places.map(([to, label]) => (
          <Link key={to} to={to}>
            {label}
          </Link>
        ))}
        <Rule of={assetRule} />
      </div>
      <div className="tx-stack">
        <QueryView query={register}>{(data) => <RegisterFacts register={data} />}</QueryView>
        <QueryView query={assets} shape="table">
          {(data) =>
            data.length === 0 ? (
              <div className="tx-card">
                <Empty icon="inbox" title={t('empty')} hint={t('emptyHint')} />
              </div>
            ) : (
              <CardsTable assets={data} />
            )
          }
        </QueryView>
      </div>
      <RegisterDrawer open={isOpen} bought={boughtIn(query)} onClose={close} />
    </>
  );
};

export default AssetsPage;
