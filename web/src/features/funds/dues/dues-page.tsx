import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useDuesMonth } from '../api/get-dues-month.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { Rule } from '../components/rule.tsx';
import '../funds.css';
import type { MemberStatus } from '../labels.ts';
import { duesRule } from '../rules.ts';
import { fundsTexts } from '../texts.ts';
import { CorrectionDrawer } from './correction-drawer.tsx';
import type { Editing } from './editing.ts';
import { type Filter, MembersList } from './members-list.tsx';
import { MonthBand } from './month-band.tsx';
import { MonthRuns } from './month-runs.tsx';
import { PaymentDrawer } from './payment-drawer.tsx';
import { duesTexts } from './texts.ts';

const FILTERS: readonly Filter[] = ['unpaid', 'paid', 'differs', 'all'];
const asFilter = (text: string | null): Filter => FILTERS.find((each) => each === text) ?? 'unpaid';

/** A month of dues: how much of it is there, what is still missing, and from whom. */
const DuesPage = (): JSX.Element => {
  const t = useText(duesTexts);
  const shared = useText(fundsTexts);
  const navigate = useNavigate();
  const month = monthOr(useParams().period);
  const [query, setQuery] = useSearchParams();
  const filter = asFilter(query.get('status'));
  const show = (status: MemberStatus | 'all'): void => setQuery({ status }, { replace: true });
  const [editing, setEditing] = useState<Editing>();
  const mayPost = useCan('funds.dues.post');
  const mayCorrect = useCan('funds.dues.correct');
  const answer = useDuesMonth(month);
  const close = (): void => setEditing(undefined);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        status={answer.data?.isClosed ? <StatusTag tone="info">{shared('closed')}</StatusTag> : null}
        {...(mayPost
          ? {
              action: (
                <Link className="tx-button" data-main to={`/funds/dues/posting?period=${month}`}>
                  {t('post')}
                </Link>
              ),
              extra: <Button onClick={() => setEditing({ act: 'pay', member: undefined })}>{t('pay')}</Button>,
            }
          : {})}
      />
      <div className="tx-funds-bar">
        <MonthPicker month={month} onChange={(next) => navigate(`/funds/dues/${next}?status=${filter}`)} />
        <Rule of={duesRule} />
      </div>
      <div className="tx-stack">
        <QueryView query={answer} shape="lines">
          {(data) => (
            <>
              <MonthBand month={data} onShow={show} />
              <MonthRuns month={data} />
            </>
          )}
        </QueryView>
        <MembersList
          month={month}
          filter={filter}
          onFilter={show}
          {...(mayPost ? { onPay: (member) => setEditing({ act: 'pay', member }) } : {})}
          {...(mayCorrect ? { onCorrect: (member) => setEditing({ act: 'correct', member }) } : {})}
        />
      </div>
      <PaymentDrawer month={month} editing={editing?.act === 'pay' ? editing : undefined} onClose={close} />
      <CorrectionDrawer month={month} editing={editing?.act === 'correct' ? editing : undefined} onClose={close} />
    </>
  );
};

export default DuesPage;
