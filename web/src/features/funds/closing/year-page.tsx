import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CarryForwardPreview } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { type Release, useCarryForward, useCarryPreview } from '../api/closing.ts';
import { runningMonth } from '../calendar.ts';
import { Rule } from '../components/rule.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { CarryStep } from './carry-steps.tsx';
import './closing.css';
import { carryRule } from './rules.ts';
import { closingTexts } from './texts.ts';

type Fields = { readonly amount?: string; readonly reason?: string };
type OfYear = { readonly preview: CarryForwardPreview };

const Waits = ({ preview }: OfYear): JSX.Element | null => {
  const t = useText(closingTexts);
  const { isDue, earlierOpen, isDecemberOpen } = preview;
  const reasons = [
    ...(earlierOpen > 0 ? [t('earlierOpen', { count: earlierOpen })] : []),
    ...(isDue ? [] : [t('notDue')]),
    ...(isDecemberOpen ? [] : [t('decemberClosed')]),
  ];
  return reasons.length === 0 ? null : <p className="tx-caution">{reasons.join(' ')}</p>;
};

const ReleaseFields = ({ mostFen }: { readonly mostFen: number }): JSX.Element => {
  const t = useText(closingTexts);
  const shared = useText(fundsTexts);
  const most = formatFen(mostFen);
  const check = async (_: unknown, text: string | undefined): Promise<void> => {
    if (!text) return;
    const amountFen = parseYuan(text);
    if (amountFen === undefined || amountFen <= 0) throw new Error(shared('amountMissing'));
    if (amountFen > mostFen) throw new Error(t('releaseTooMuch', { sum: most }));
  };
  return (
    <Card title={t('release')}>
      <p className="tx-faint">{t('releaseHint', { sum: most })}</p>
      <div className="tx-mapping">
        <Form.Item name="amount" label={shared('amountYuan')} rules={[{ validator: check }]}>
          <Input inputMode="decimal" autoComplete="off" maxLength={24} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('releaseReason')}
          dependencies={['amount']}
          rules={[({ getFieldValue }) => ({ required: Boolean(getFieldValue('amount')), min: 2 })]}
        >
          <Input maxLength={100} placeholder={shared('reasonPlaceholder', { example: t('releaseReasonExample') })} />
        </Form.Item>
      </div>
    </Card>
  );
};

const releasesOf = ({ amount, reason = '' }: Fields): readonly Release[] => {
  const amountFen = parseYuan(amount ?? '') ?? 0;
  return amountFen > 0 ? [{ amountFen, reason }] : [];
};

const Carry = ({ preview }: OfYear): JSX.Element => {
  const t = useText(closingTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const year = String(preview.year);
  const action = useCarryForward(preview.year, () => void message.success(t('carryDone', { year })));
  const may = useCan('funds.ledger.close');
  return (
    <Form form={form} layout="vertical" className="tx-stack">
      <Waits preview={preview} />
      {action.error ? <ErrorPanel problem={action.error} /> : null}
      {preview.steps.map((step) => (
        <CarryStep key={step.step} step={step} />
      ))}
      {preview.releasableFen > 0 ? <ReleaseFields mostFen={preview.releasableFen} /> : null}
      {may ? (
        <div className="tx-commit-buttons">
          <ConfirmButton
            type="primary"
            disabled={!preview.isReady}
            loading={action.isPending}
            question={t('carryQuestion', { year })}
            consequence={t('carryConsequence')}
            verb={t('carry')}
            onConfirm={async () => action.mutateAsync(releasesOf(await form.validateFields()))}
          >
            {t('carry')}
          </ConfirmButton>
        </div>
      ) : null}
    </Form>
  );
};

/** The end of a year: every voucher before it is posted, and what still stands in the way. */
const YearPage = (): JSX.Element => {
  const t = useText(closingTexts);
  const navigate = useNavigate();
  const year = Number(useParams().year ?? runningMonth().slice(0, 4));
  const answer = useCarryPreview(year);
  const title = t('yearTitle', { year: String(year) });
  return (
    <>
      <PageHead
        title={title}
        hint={t('yearHint')}
        crumbs={[{ label: t('title'), to: '/funds/closing' }, { label: title }]}
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} onChange={(to) => navigate(`/funds/closing/years/${to}`)} />
        <Rule of={carryRule} />
      </div>
      <QueryView query={answer} shape="page">
        {(preview) => (
          <div className="tx-stack">
            {preview.voucherIds.length > 0 ? (
              <Card title={t('carried')}>
                <p className="tx-commit-buttons">
                  {preview.voucherIds.map((id) => (
                    <VoucherLink key={id} voucherId={id} />
                  ))}
                </p>
              </Card>
            ) : null}
            {preview.steps.length === 0 ? (
              <div className="tx-card">
                <Empty icon="table" title={t('nothing')} hint={t('nothingHint')} />
              </div>
            ) : (
              <Carry preview={preview} />
            )}
          </div>
        )}
      </QueryView>
    </>
  );
};

export default YearPage;
