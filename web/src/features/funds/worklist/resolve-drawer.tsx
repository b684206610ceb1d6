import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import type { DuesWorklistEntry } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { useResolveItem } from '../api/resolve-item.ts';
import { Choices } from '../components/choices.tsx';
import { CodeText } from '../components/code-text.tsx';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { MemberField } from '../components/member-field.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { itemKinds } from '../labels.ts';
import { worklistTexts } from './texts.ts';
import { useWays, type Way } from './ways.ts';

type ResolveDrawerProps = { readonly item: DuesWorklistEntry | undefined; readonly onClose: () => void };
type Fields = { readonly action: Way; readonly memberId?: string | undefined; readonly reason: string };

const ItemFacts = ({ item }: { readonly item: DuesWorklistEntry }): JSX.Element => {
  const t = useText(worklistTexts);
  const locale = useLocale();
  const facts = [
    { label: item.name === null ? t('reported') : t('who'), value: item.name ?? item.hint },
    { label: t('rowKey'), value: item.key },
    { label: t('month'), value: formatPeriod(item.period, locale) },
    { label: t('amount'), value: <Money fen={item.amountFen} strong /> },
    ...(item.dueFen === null ? [] : [{ label: t('due'), value: <Money fen={item.dueFen} /> }]),
    ...(item.code === null ? [] : [{ label: t('why'), value: <CodeText code={item.code} />, wide: true }]),
  ];
  return <FactList facts={facts} />;
};

const knownOf = (item: DuesWorklistEntry | undefined) =>
  item?.memberId == null || item.name === null
    ? undefined
    : { memberId: item.memberId, name: item.name, employeeNo: item.key };

/** Settles one item: how, why, and for unmatched money whose it is. */
export const ResolveDrawer = ({ item, onClose }: ResolveDrawerProps): JSX.Element => {
  const t = useText(worklistTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const ways = useWays(item);
  const chosen = Form.useWatch('action', form) ?? ways[0]?.value;
  const action = useResolveItem(() => {
    void message.success(t('done'));
    onClose();
  });
  const { reset } = action;
  useEffect(() => {
    if (item) reset();
  }, [item, reset]);
  useFreshForm(form, item !== undefined, () => ({
    action: ways[0]?.value ?? 'accept',
    memberId: knownOf(item)?.memberId,
    reason: '',
  }));
  const submit = ({ action: way, memberId, reason }: Fields): void => {
    if (!item) return;
    const who = way === 'book' && memberId !== undefined ? { memberId } : {};
    action.mutate({ itemId: item.id, action: way, reason: reason.trim(), ...who });
  };
  return (
    <FormDrawer
      title={item ? t('drawerTitle', { kind: itemKinds[item.kind].label[locale] }) : t('title')}
      open={item !== undefined}
      verb={t('verb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      {item ? <ItemFacts item={item} /> : null}
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="action">
          <Choices legend={t('way')} options={ways} />
        </Form.Item>
        {chosen === 'book' ? <MemberField known={knownOf(item)} /> : null}
        <ReasonField example={item?.kind === 'unmatched' ? t('exampleUnmatched') : t('exampleDiffers')} />
      </Form>
    </FormDrawer>
  );
};
