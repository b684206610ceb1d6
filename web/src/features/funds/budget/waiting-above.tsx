import type { JSX } from 'react';
import type { BudgetVersion } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { useUpperName } from './api.ts';
import { budgetTexts } from './texts.ts';

type Waiting = BudgetVersion & { readonly filedAt: NonNullable<BudgetVersion['filedAt']> };

const Waits = ({ version }: { readonly version: Waiting }): JSX.Element => {
  const t = useText(budgetTexts);
  const { nodeCode, at } = version.filedAt;
  const name = useUpperName(nodeCode) || t('stage_upper');
  const mayRecord = useCan('funds.budget.decide');
  const verb = t(version.needs.documentNumber ? 'aboveApproves' : 'aboveFiles');
  return (
    <Card title={t('waitingAbove', { name })}>
      <p role="status">{t('waitingAboveHint', { verb, since: formatInstant(at) })}</p>
      {mayRecord ? <p className="tx-faint">{t('waitingAboveAsk')}</p> : null}
    </Card>
  );
};

/** Where a version waits that was handed to the upper union, and what there is to do: nothing. */
export const WaitingAbove = ({ version }: { readonly version: BudgetVersion }): JSX.Element | null =>
  version.filedAt ? <Waits version={{ ...version, filedAt: version.filedAt }} /> : null;
