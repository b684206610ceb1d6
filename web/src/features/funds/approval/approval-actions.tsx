import type { QueryKey } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { Verb } from '#shared/funds/approval/schema.ts';
import { useAction } from '#web/api/use-action.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { type Act, ActDrawer } from './act-drawer.tsx';
import type { ApprovalFacts } from './approval-facts.ts';
import './approval.css';
import { approvalTexts } from './texts.ts';

type ApprovalActionsProps = {
  readonly approval: ApprovalFacts;
  /** Sends the act to the address of whatever is approved. */
  readonly onAct: (act: Act, idempotencyKey: string) => Promise<unknown>;
  /** Queries that an act makes stale. */
  readonly stale?: readonly QueryKey[];
  readonly done?: () => void;
};

/** What the caller may do with a request now; one under the thumb on a phone, the rest beside it. */
export const ApprovalActions = ({ approval, onAct, stale, done }: ApprovalActionsProps): JSX.Element | null => {
  const t = useText(approvalTexts);
  const { message } = App.useApp();
  const [verb, setVerb] = useState<Verb>();
  const action = useAction({
    run: (act: Act, key) => onAct(act, key),
    stale: stale ?? [['funds']],
    done: (_, act) => {
      void message.success(t('did', { verb: t(act.verb) }));
      setVerb(undefined);
      done?.();
    },
  });
  if (approval.may.length === 0) return null;
  const open = (next: Verb): void => {
    action.reset();
    if (next === 'remind') action.mutate({ verb: 'remind' });
    else setVerb(next);
  };
  const [first, ...others] = approval.may;
  return (
    <div className="tx-approval-actions">
      {first === undefined ? null : (
        <Button type={first === 'approve' ? 'primary' : 'default'} onClick={() => open(first)}>
          {t(first)}
        </Button>
      )}
      {others.map((each) => (
        <Button
          key={each}
          danger={each === 'refuse'}
          onClick={() => open(each)}
          loading={each === 'remind' && action.isPending}
        >
          {t(each)}
        </Button>
      ))}
      {verb === undefined ? <ErrorPanel problem={action.error} /> : null}
      <ActDrawer
        verb={verb}
        approval={approval}
        busy={action.isPending}
        problem={action.error}
        onClose={() => setVerb(undefined)}
        onSubmit={(act) => action.mutate(act)}
      />
    </div>
  );
};
