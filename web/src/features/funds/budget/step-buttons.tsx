import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { isEditable, permissionAt } from '#shared/funds/budget/step-rules.ts';
import type { BudgetVersion } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { today } from '../calendar.ts';
import { useStep } from './api.ts';
import { StepDrawer, type Verb } from './step-drawer.tsx';
import { budgetTexts } from './texts.ts';

type StepButtonsProps = {
  readonly version: BudgetVersion;
  /** Nothing is submitted while the grid holds what is not saved. */
  readonly isBlocked: boolean;
};

const useNames = (version: BudgetVersion): Readonly<Record<Verb, string>> => {
  const t = useText(budgetTexts);
  const stage = (['committee', 'audit', 'meeting'] as const).find((one) => one === version.state);
  const isUpper = version.state === 'upper';
  const isFiling = isUpper && !version.needs.documentNumber;
  const pass = stage ? t(`pass_${stage}`) : t(isFiling ? 'pass_upper_file' : 'pass_upper');
  return { submit: t('submit'), pass, return: t(isUpper ? 'callBack' : 'sendBack') };
};

const Discard = ({ version }: { readonly version: BudgetVersion }): JSX.Element => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const action = useStep(version, () => void message.success(t('stepDone')));
  return (
    <>
      <ConfirmButton
        danger
        question={t('discardQuestion', { number: version.number })}
        consequence={t('discardHint')}
        verb={t('discard')}
        loading={action.isPending}
        onConfirm={() => action.mutateAsync({ v: version.v, verb: 'discard', on: today() })}
      >
        {t('discard')}
      </ConfirmButton>
      <ErrorPanel problem={action.error} />
    </>
  );
};

/** What the person may do with a version now. */
export const StepButtons = ({ version, isBlocked }: StepButtonsProps): JSX.Element | null => {
  const [verb, setVerb] = useState<Verb>();
  const names = useNames(version);
  const may = useCan(permissionAt(version.state));
  const canEdit = isEditable(version.state);
  const isOver = ['inForce', 'superseded', 'discarded'].includes(version.state);
  if (!may || isOver) return null;
  return (
    <>
      {canEdit ? <Discard version={version} /> : <Button onClick={() => setVerb('return')}>{names.return}</Button>}
      {/* Whoever waits for an answer has nothing to do: the paper is the exception, not the main way. */}
      <Button
        type={version.filedAt ? 'default' : 'primary'}
        disabled={isBlocked}
        onClick={() => setVerb(canEdit ? 'submit' : 'pass')}
      >
        {canEdit ? names.submit : names.pass}
      </Button>
      <StepDrawer version={version} verb={verb} title={names[verb ?? 'submit']} onClose={() => setVerb(undefined)} />
    </>
  );
};
