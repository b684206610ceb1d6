import type { JSX } from 'react';
import type { BudgetStep, BudgetVersion } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Timeline } from '#web/ui/timeline.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { budgetTexts } from './texts.ts';

type StepName =
  | 'step_submit'
  | 'step_return'
  | 'step_discard'
  | 'step_pass_committee'
  | 'step_pass_audit'
  | 'step_pass_meeting'
  | 'step_pass_upper'
  | 'step_pass_above'
  | 'step_return_above'
  | 'step_problem';

const nameOf = ({ verb, from, isFromAbove, problem }: BudgetStep): StepName => {
  if (problem !== null) return 'step_problem';
  if (isFromAbove) return verb === 'pass' ? 'step_pass_above' : 'step_return_above';
  if (verb !== 'pass') return `step_${verb}`;
  return from === 'committee' || from === 'audit' || from === 'meeting' ? `step_pass_${from}` : 'step_pass_upper';
};

const Detail = ({ step }: { readonly step: BudgetStep }): JSX.Element => {
  const t = useText(budgetTexts);
  const locale = useLocale();
  return (
    <>
      <p>
        {formatDay(step.on, locale)} · {step.by}
        {step.documentNumber === '' ? null : ` · ${step.documentNumber}`}
      </p>
      {step.problem === null ? null : (
        <p>{t(step.problem === 'funds.budget.belowUsed' ? 'step_problemUsed' : 'step_problemOther')}</p>
      )}
      {step.note === '' ? null : <p>{step.note}</p>}
      {step.attachmentIds.length === 0 ? null : <AttachmentList ids={step.attachmentIds} />}
    </>
  );
};

/** Who decided what about a version, newest first, with minutes, opinions and papers. */
export const StepTrail = ({ version }: { readonly version: BudgetVersion }): JSX.Element => {
  const t = useText(budgetTexts);
  const items = version.steps
    .map((step, index) => ({
      key: String(index),
      at: step.at,
      title: t(nameOf(step)),
      detail: <Detail step={step} />,
      tone:
        step.verb === 'return'
          ? ('warning' as const)
          : step.to === 'inForce'
            ? ('success' as const)
            : ('info' as const),
    }))
    .toReversed();
  return (
    <Card title={t('steps')}>
      {items.length === 0 ? <p className="tx-faint">{t('stepsEmpty')}</p> : <Timeline items={items} />}
    </Card>
  );
};
