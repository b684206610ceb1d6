import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useCorrectDues } from '../api/correct-dues.ts';
import { Choices } from '../components/choices.tsx';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useVoucherName } from '../components/voucher-link.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import type { Editing } from './editing.ts';
import { duesTexts } from './texts.ts';

type CorrectionDrawerProps = {
  readonly month: string;
  readonly editing: Extract<Editing, { act: 'correct' }> | undefined;
  readonly onClose: () => void;
};

type Fields = { readonly direction: 'back' | 'more'; readonly amount: string; readonly reason: string };

/** The difference as it stands, as the likeliest correction. */
const initialOf = (member: Extract<Editing, { act: 'correct' }>['member'] | undefined) => {
  const differenceFen = member && member.dueFen !== null ? member.paidFen - member.dueFen : 0;
  return {
    direction: differenceFen < 0 ? ('more' as const) : ('back' as const),
    amount: differenceFen === 0 ? '' : formatFen(Math.abs(differenceFen)),
  };
};

const deltaOf = ({ direction, amount }: Partial<Fields>): number => {
  const amountFen = parseYuan(amount ?? '') ?? 0;
  return direction === 'more' ? amountFen : -amountFen;
};

/** A further posting that sets right what was posted; what follows from it is shown before it is done. */
export const CorrectionDrawer = ({ month, editing, onClose }: CorrectionDrawerProps): JSX.Element => {
  const t = useText(duesTexts);
  const locale = useLocale();
  const nameOf = useVoucherName();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const typed = Form.useWatch([], form) as Partial<Fields> | undefined;
  const action = useCorrectDues(({ voucherId }) => {
    void message.success(t('correctDone', { voucher: nameOf(voucherId) }));
    onClose();
  });
  const { reset } = action;
  const member = editing?.member;
  const afterFen = (member?.paidFen ?? 0) + deltaOf(typed ?? {});
  useEffect(() => {
    if (editing) reset();
  }, [editing, reset]);
  useFreshForm(form, editing !== undefined, () => ({ ...initialOf(member), reason: '' }));
  const submit = (fields: Fields): void => {
    if (!member) return;
    const { reason } = fields;
    action.mutate({ memberId: member.memberId, period: month, deltaFen: deltaOf(fields), reason: reason.trim() });
  };
  return (
    <FormDrawer
      title={`${t('correctTitle')} · ${member?.name ?? ''} · ${formatPeriod(month, locale)}`}
      hint={t('correctHint')}
      open={editing !== undefined}
      verb={t('correctVerb')}
      busy={action.isPending}
      disabled={afterFen < 0}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <FormProblem form={form} problem={action.error} names={{ '/deltaFen': 'amount' }} />
        <Form.Item name="direction">
          <Choices
            legend={t('direction')}
            options={[
              { value: 'back', label: t('giveBack'), note: t('giveBackNote') },
              { value: 'more', label: t('addMore'), note: t('addMoreNote') },
            ]}
          />
        </Form.Item>
        <YuanField name="amount" label={t('correctAmount')} />
        <ReasonField example={t('correctExample')} />
      </Form>
      <div className="tx-live" data-tone={afterFen < 0 ? 'danger' : undefined} aria-live="polite">
        <span>{t('after', { name: member?.name ?? '' })}</span>
        <strong className="tx-number">{afterFen < 0 ? t('belowZero') : formatFen(afterFen)}</strong>
      </div>
    </FormDrawer>
  );
};
