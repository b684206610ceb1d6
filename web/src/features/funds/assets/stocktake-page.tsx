import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { Link, useParams } from 'react-router';
import type { Stocktake } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useCloseStocktake, useStocktake } from '../api/assets.ts';
import { Scroll } from '../components/scroll.tsx';
import '../closing/closing.css';
import '../funds.css';
import { differenceKinds } from './labels.ts';
import { stocktakeTexts } from './stocktake-texts.ts';

type OfTake = { readonly stocktake: Stocktake };

const Differences = ({ stocktake }: OfTake): JSX.Element => {
  const t = useText(stocktakeTexts);
  const locale = useLocale();
  const { differences } = stocktake;
  if (differences.length === 0) return <Card title={t('differences')}>{t('noDifferences')}</Card>;
  return (
    <Card title={t(stocktake.status === 'open' ? 'differencesSoFar' : 'differences')} flush>
      <Scroll label={t('differences')}>
        <table className="tx-carry-lines">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('differences')}</th>
              <th scope="col" data-end>
                {t('expected')}
              </th>
              <th scope="col" data-end>
                {t('counted')}
              </th>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ kind, code, assetId, name, expected, counted, expectedPlace, place, note }) => (
              <tr key={code}>
                <th scope="row">
                  {assetId ? (
                    <Link to={`/funds/assets/cards/${assetId}`}>
                      <span className="tx-number">{code}</span> {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td>
                  <StatusTag tone={differenceKinds[kind].tone}>{differenceKinds[kind].label[locale]}</StatusTag>
                </td>
                <td data-end className="tx-number">
                  {expected}
                </td>
                <td data-end className="tx-number">
                  {counted}
                </td>
                <td>{[expectedPlace, place].filter((each) => each !== '').join(' → ')}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
};

const Close = ({ stocktake }: OfTake): JSX.Element | null => {
  const t = useText(stocktakeTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note?: string }>();
  const action = useCloseStocktake(stocktake.id, () => void message.success(t('closeDone')));
  if (!useCan('funds.assets.manage') || stocktake.status !== 'open') return null;
  if (stocktake.isOwn) return <p className="tx-faint">{t('ownCount')}</p>;
  return (
    <Card title={t('close')}>
      <Form form={form} layout="vertical">
        {action.error ? <ErrorPanel problem={action.error} /> : null}
        <Form.Item name="note" label={t('note')} extra={t('closeHint')}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <ConfirmButton
          type="primary"
          loading={action.isPending}
          question={t('close')}
          consequence={t('closeHint')}
          verb={t('closeVerb')}
          onConfirm={() => action.mutateAsync(String(form.getFieldValue('note') ?? ''))}
        >
          {t('close')}
        </ConfirmButton>
      </Form>
    </Card>
  );
};

/** One count: how far it is, every difference, and its close by a second person. */
const StocktakePage = (): JSX.Element => {
  const t = useText(stocktakeTexts);
  const { stocktakeId = '' } = useParams();
  const query = useStocktake(stocktakeId);
  const counts = useCan('funds.assets.count');
  const one = query.data;
  return (
    <>
      <PageHead
        title={one?.title ?? t('title')}
        crumbs={[{ label: t('title'), to: '..' }, { label: one?.title ?? '' }]}
        status={
          one ? (
            <StatusTag tone={one.status === 'open' ? 'info' : 'success'}>
              {one.status === 'open' ? t('running') : t('closed')}
            </StatusTag>
          ) : null
        }
        action={
          counts && one?.status === 'open' ? (
            <Link className="tx-button" data-main to={`/funds/assets/count?stocktake=${one.id}`}>
              {t('goCount')}
            </Link>
          ) : null
        }
      />
      <QueryView query={query} shape="page">
        {(stocktake) => (
          <div className="tx-stack">
            <Card>
              <div className="tx-stack">
                <p>{t('openedBy', { name: stocktake.openedBy, time: formatInstant(stocktake.openedAt) })}</p>
                {stocktake.closedAt ? (
                  <p>
                    {t('closedBy', { name: stocktake.closedBy ?? '—', time: formatInstant(stocktake.closedAt) })}{' '}
                    {stocktake.note}
                  </p>
                ) : null}
                <p className="tx-number-text">
                  {t('progress', { counted: String(stocktake.counted), expected: String(stocktake.expected) })}
                </p>
              </div>
            </Card>
            <Differences stocktake={stocktake} />
            <Close stocktake={stocktake} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default StocktakePage;
