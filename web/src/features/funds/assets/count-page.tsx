import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAssetByCode } from '../api/asset-code.ts';
import { useStocktake, useStocktakes } from '../api/assets.ts';
import '../funds.css';
import './assets.css';
import { codeIn } from './code-rules.ts';
import { CountForm } from './count-form.tsx';
import { FindCode } from './find-code.tsx';
import { stocktakeTexts } from './stocktake-texts.ts';
import { SurplusDrawer } from './surplus-drawer.tsx';

const Progress = ({ stocktakeId }: { readonly stocktakeId: string }): JSX.Element => {
  const t = useText(stocktakeTexts);
  const query = useStocktake(stocktakeId);
  return (
    <QueryView query={query}>
      {({ counted, expected }) => (
        <p className="tx-number-text" role="status">
          {t('progress', { counted: String(counted), expected: String(expected) })}
        </p>
      )}
    </QueryView>
  );
};

type CountingProps = {
  readonly stocktakeId: string;
  readonly code: string | undefined;
  readonly onCode: (code?: string) => void;
};

const Counting = ({ stocktakeId, code, onCode }: CountingProps): JSX.Element => {
  const t = useText(stocktakeTexts);
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const asset = useAssetByCode(code);
  const done = (counted: string): void => {
    void message.success(t('done', { code: counted }));
    onCode(undefined);
  };
  return (
    <>
      <Progress stocktakeId={stocktakeId} />
      <FindCode onFound={onCode} />
      {code === undefined ? null : (
        <QueryView query={asset}>
          {(found) => <CountForm key={found.code} stocktakeId={stocktakeId} asset={found} onDone={done} />}
        </QueryView>
      )}
      <Button onClick={() => setOpen(true)}>{t('surplus')}</Button>
      <SurplusDrawer stocktakeId={stocktakeId} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
};

/** The count on the spot, made for the phone: read a label, say what is there, next. */
const CountPage = (): JSX.Element => {
  const t = useText(stocktakeTexts);
  const [query, setQuery] = useSearchParams();
  const list = useStocktakes();
  const mayOpen = useCan('funds.assets.manage');
  const running = list.rows.filter(({ status }) => status === 'open');
  const stocktakeId = running.find(({ id }) => id === query.get('stocktake'))?.id ?? running[0]?.id;
  const code = codeIn(query.get('code') ?? '');
  const goTo = (next: { readonly code?: string | undefined; readonly stocktake?: string | undefined }): void => {
    const kept = Object.entries({ stocktake: stocktakeId, ...next }).filter(([, value]) => value !== undefined);
    setQuery(Object.fromEntries(kept) as Record<string, string>, { replace: true });
  };
  return (
    <>
      <PageHead title={t('countTitle')} />
      <div className="tx-counting">
        {running.length > 1 ? (
          <label className="tx-stack">
            <span>{t('chooseCount')}</span>
            <select
              className="tx-funds-select"
              value={stocktakeId}
              onChange={({ target }) => goTo({ stocktake: target.value, code })}
            >
              {running.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {list.loading ? <Loading shape="lines" /> : null}
        {!list.loading && stocktakeId === undefined ? (
          <Empty
            icon="inbox"
            title={t('noneRunning')}
            hint={t('noneRunningHint')}
            action={mayOpen ? <Link to="/funds/assets/stocktakes">{t('toStocktakes')}</Link> : null}
          />
        ) : null}
        {stocktakeId === undefined ? null : (
          <Counting stocktakeId={stocktakeId} code={code} onCode={(next) => goTo({ code: next })} />
        )}
      </div>
    </>
  );
};

export default CountPage;
