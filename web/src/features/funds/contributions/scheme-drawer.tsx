import { App, Form, Input } from 'antd';
import { type JSX, useEffect } from 'react';
import type { SplitScheme } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatPeriod, formatRate, parseYuan } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { usePutScheme } from '../api/list-schemes.ts';
import { addMonths, runningMonth } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { SplitBar } from '../components/split-bar.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { LEVELS, type Level, levelLabels } from '../labels.ts';
import { contributionTexts } from './texts.ts';

const FULL_BP = 10_000;
const MONTHS_AHEAD = 13;
const MONTHS_BACK = 12;

type Fields = { readonly validFrom: string } & { readonly [L in Level]?: string };

/** `12.5` per cent is 1,250 basis points; exact, like yuan and fen. */
const pointsOf = (text: string | undefined): number => parseYuan(text ?? '') ?? 0;

const SumLine = ({ points }: { readonly points: number }): JSX.Element => {
  const t = useText(contributionTexts);
  if (points === FULL_BP) return <StatusTag tone="success">{t('sumWhole')}</StatusTag>;
  const rest = formatRate(Math.abs(FULL_BP - points));
  return (
    <span className="tx-row-actions">
      <span>{t('sumIs', { rate: formatRate(points), points: formatCount(points) })}</span>
      <StatusTag tone="danger">
        {points < FULL_BP ? t('sumMissing', { rate: rest }) : t('sumOver', { rate: rest })}
      </StatusTag>
    </span>
  );
};

const initialOf = (base: SplitScheme | undefined): Partial<Fields> => ({
  validFrom: addMonths(runningMonth(), 1),
  ...Object.fromEntries((base?.shares ?? []).map(({ level, basisPoints }) => [level, String(basisPoints / 100)])),
});

type SchemeDrawerProps = {
  readonly base: SplitScheme | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** New shares from a month on; they have to be the whole before they can be put in force. */
export const SchemeDrawer = ({ base, open, onClose }: SchemeDrawerProps): JSX.Element => {
  const t = useText(contributionTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Fields>;
  const parts = LEVELS.map((level) => ({ level, value: pointsOf(typed[level]) }));
  const points = parts.reduce((sum, { value }) => sum + value, 0);
  const action = usePutScheme(() => {
    void message.success(t('schemeDone', { month: formatPeriod(String(typed.validFrom), locale) }));
    onClose();
  });
  const { reset } = action;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  useFreshForm(form, open, () => initialOf(base));
  const months = Array.from({ length: MONTHS_AHEAD + MONTHS_BACK }, (_, index) =>
    addMonths(runningMonth(), MONTHS_AHEAD - 1 - index),
  );
  const submit = (fields: Fields): void => {
    const shares = LEVELS.map((level) => ({ level, basisPoints: pointsOf(fields[level]) }));
    action.mutate({ validFrom: fields.validFrom, shares: shares.filter(({ basisPoints }) => basisPoints > 0) });
  };
  return (
    <FormDrawer
      title={t('newScheme')}
      hint={t('newHint')}
      open={open}
      verb={t('schemeVerb')}
      busy={action.isPending}
      disabled={points !== FULL_BP}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="validFrom" label={t('validFrom')}>
          <select className="tx-funds-select">
            {months.map((month) => (
              <option key={month} value={month}>
                {formatPeriod(month, locale)}
              </option>
            ))}
          </select>
        </Form.Item>
        <div className="tx-mapping">
          {LEVELS.map((level) => (
            <Form.Item
              key={level}
              name={level}
              label={t('shareOf', { level: levelLabels[level][locale] })}
              rules={[{ pattern: /^\d{1,3}(\.\d{1,2})?$/, message: t('shareInvalid') }]}
            >
              <Input inputMode="decimal" suffix="%" maxLength={6} autoComplete="off" />
            </Form.Item>
          ))}
        </div>
      </Form>
      <div className="tx-live" aria-live="polite">
        <SumLine points={points} />
        <SplitBar parts={parts} unit="basisPoints" caption={t('schemeCaption')} />
      </div>
    </FormDrawer>
  );
};
