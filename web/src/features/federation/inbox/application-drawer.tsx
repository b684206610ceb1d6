import { App, Button, Drawer } from 'antd';
import { type JSX, useState } from 'react';
import type { Application } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { type Fact, FactList } from '#web/ui/fact-list.tsx';
import { useApproval, useRefusal } from '../api/decide-application.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { StatusOf } from './status-of.tsx';
import { inboxTexts } from './texts.ts';

const useFacts = (application: Application): readonly Fact[] => {
  const t = useText(inboxTexts);
  const { decidedAt, decidedBy, reason } = application;
  return [
    { label: t('unionName'), value: application.unionName, wide: true },
    { label: t('unionCode'), value: <code>{application.unionCode}</code>, hint: t('codeHint') },
    { label: t('enterpriseCode'), value: <code>{application.enterpriseCode}</code>, hint: t('codeHint') },
    { label: t('employees'), value: t('people', { count: formatCount(application.employees) }) },
    { label: t('contact'), value: application.contactName },
    { label: t('contactPhone'), value: application.contactPhone, hint: t('phoneHint') },
    { label: t('submittedAt'), value: formatInstant(application.submittedAt) },
    ...(decidedAt ? [{ label: t('decidedAt'), value: formatInstant(decidedAt) }] : []),
    ...(decidedBy ? [{ label: t('decidedBy'), value: decidedBy }] : []),
    ...(reason ? [{ label: t('reason'), value: reason, wide: true }] : []),
    { label: t('number'), value: <code>{application.id}</code>, wide: true },
  ];
};

const useDecision = (application: Application, onStale: () => void) => {
  const t = useText(inboxTexts);
  const { message } = App.useApp();
  const [refusing, setRefusing] = useState(false);
  const approval = useApproval(({ unionName }) => void message.success(t('approvedDone', { name: unionName })));
  const refusal = useRefusal(() => {
    setRefusing(false);
    void message.success(t('refusedDone'));
  });
  const onError = onStale;
  return {
    refusing,
    setRefusing,
    approval,
    refusal,
    approve: () => approval.mutateAsync(application, { onError }),
    refuse: (reason: string) => refusal.mutate({ application, reason }, { onError }),
  };
};

type ActionsProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onApprove: () => Promise<unknown>;
  readonly onRefuse: () => void;
};

const Actions = ({ name, busy, onApprove, onRefuse }: ActionsProps): JSX.Element => {
  const t = useText(inboxTexts);
  return (
    <div className="tx-drawer-actions">
      <Button danger onClick={onRefuse}>
        {t('refuse')}
      </Button>
      <ConfirmButton
        type="primary"
        loading={busy}
        question={t('approveQuestion', { name })}
        consequence={t('approveConsequence')}
        verb={t('approve')}
        onConfirm={onApprove}
      >
        {t('approve')}
      </ConfirmButton>
    </div>
  );
};

type ApplicationDrawerProps = {
  readonly application: Application;
  /** Somebody else was faster: the list is asked for again. */
  readonly onStale: () => void;
  readonly onClose: () => void;
};

/** One application with all that a decision needs. */
export const ApplicationDrawer = ({ application, onStale, onClose }: ApplicationDrawerProps): JSX.Element => {
  const t = useText(inboxTexts);
  const mayDecide = useCan('federation.applications.decide');
  const { refusing, setRefusing, approval, refusal, approve, refuse } = useDecision(application, onStale);
  const facts = useFacts(application);
  const name = application.unionName;
  const undecided = application.status === 'applied' || approval.isError;
  const actions =
    mayDecide && undecided ? (
      <Actions name={name} busy={approval.isPending} onApprove={approve} onRefuse={() => setRefusing(true)} />
    ) : null;
  return (
    <Drawer
      open
      size={520}
      title={t('detail')}
      extra={<StatusOf status={application.status} />}
      onClose={onClose}
      footer={actions}
    >
      <div className="tx-stack">
        <ErrorPanel problem={approval.error} />
        {application.status === 'approved' ? (
          <p className="tx-note" role="status">
            {t('settingUp')}
          </p>
        ) : null}
        <FactList facts={facts} />
        <RuleNote name={t('ruleName')} source={t('ruleSource')} text={t('ruleText')} />
      </div>
      {refusing ? (
        <RefuseDialog
          application={application}
          busy={refusal.isPending}
          problem={refusal.error}
          onRefuse={refuse}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </Drawer>
  );
};
