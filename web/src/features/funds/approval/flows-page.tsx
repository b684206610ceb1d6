import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { ApprovalFlow, ApprovalFlowList } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import '../attachments/attachments.css';
import { Chips } from '../components/chips.tsx';
import '../funds.css';
import { BandsView } from './bands-view.tsx';
import './approval.css';
import { useFlows } from './flow-api.ts';
import { bandsOf, type DraftBand, draftOf } from './flow-draft.ts';
import { FlowEditor } from './flow-editor.tsx';
import { flowTexts } from './flow-texts.ts';
import { SimulatePanel } from './simulate-panel.tsx';
import { SubstitutesCard } from './substitutes-card.tsx';

type KindProps = { readonly flow: ApprovalFlow; readonly list: ApprovalFlowList; readonly mayManage: boolean };

const Limit = ({ flow, list }: Omit<KindProps, 'mayManage'>): JSX.Element | null => {
  const t = useText(flowTexts);
  if (flow.resolutionAboveFen === null) return null;
  return (
    <p title={list.resolutionRule.source}>
      {t('resolution', { sum: formatFen(flow.resolutionAboveFen) })}{' '}
      {list.resolutionRule.verified ? null : <StatusTag tone="neutral">{t('unverified')}</StatusTag>}{' '}
      <Link to="/settings/rules">{t('limitRule')}</Link>
    </p>
  );
};

const Versions = ({ flow }: { readonly flow: ApprovalFlow }): JSX.Element | null => {
  const t = useText(flowTexts);
  const locale = useLocale();
  if (flow.versions.length === 0) return null;
  return (
    <Card title={t('versions')}>
      <Timeline
        items={flow.versions.map((one) => ({
          key: String(one.version),
          at: one.publishedAt,
          title: t('versionLine', { version: one.version, reason: one.reason }),
          detail: t('versionDetail', { name: one.publishedBy, day: formatDay(one.validFrom, locale) }),
        }))}
      />
    </Card>
  );
};

/** One kind: its bands or, while it is changed, the editor; beside it a way to try it. */
const Kind = ({ flow, list, mayManage }: KindProps): JSX.Element => {
  const t = useText(flowTexts);
  const locale = useLocale();
  const [draft, setDraft] = useState<readonly DraftBand[]>();
  const state =
    flow.version === 0
      ? t('isDefault')
      : t('versionOf', { version: flow.version, day: formatDay(flow.validFrom, locale) });
  const { upcoming } = flow;
  const bands = draft ? bandsOf(draft) : undefined;
  return (
    <DetailColumns
      main={
        <>
          <Card
            title={draft ? t('draftOf', { kind: t(flow.kind) }) : t(flow.kind)}
            extra={
              mayManage && !draft ? (
                <Button onClick={() => setDraft(draftOf(upcoming?.bands ?? flow.bands))}>{t('edit')}</Button>
              ) : null
            }
          >
            <div className="tx-stack">
              {draft ? (
                <FlowEditor flow={flow} draft={draft} onDraft={setDraft} onClose={() => setDraft(undefined)} />
              ) : (
                <>
                  <p className="tx-faint">{state}</p>
                  {upcoming ? (
                    <p>
                      <StatusTag tone="info">
                        {t('upcoming', { version: upcoming.version, day: formatDay(upcoming.validFrom, locale) })}
                      </StatusTag>
                    </p>
                  ) : null}
                  <BandsView bands={flow.bands} />
                </>
              )}
              <Limit flow={flow} list={list} />
            </div>
          </Card>
          <Versions flow={flow} />
        </>
      }
      side={
        mayManage ? (
          <SimulatePanel
            kind={flow.kind}
            officers={list.officers}
            bands={bands}
            isIncomplete={draft !== undefined && bands === undefined}
          />
        ) : null
      }
    />
  );
};

/** Who signs what, by kind and amount; versions, substitutes and a way to try before publishing. */
const FlowsPage = (): JSX.Element => {
  const t = useText(flowTexts);
  const answer = useFlows();
  const mayManage = useCan('funds.approval.manage');
  const [kind, setKind] = useState<ApprovalFlow['kind']>('expenditure');
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <QueryView query={answer} shape="page">
        {(list) => (
          <div className="tx-stack">
            <Chips
              label={t('title')}
              chips={list.data.map((flow) => ({ value: flow.kind, label: t(flow.kind) }))}
              value={kind}
              onChange={setKind}
            />
            {list.data
              .filter((flow) => flow.kind === kind)
              .map((flow) => (
                <Kind key={flow.kind} flow={flow} list={list} mayManage={mayManage} />
              ))}
            <SubstitutesCard list={list} mayManage={mayManage} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default FlowsPage;
