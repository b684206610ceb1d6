import '../members.css';
import { type JSX, useState } from 'react';
import { useParams } from 'react-router';
import type { MemberImport } from '#web/api/client.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useImport } from '../api/use-import.ts';
import { importStatusLabels, importStatusTones } from '../labels.ts';
import { DoneStep } from './done-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { ResultStep } from './result-step.tsx';
import { RunningStep } from './running-step.tsx';
import { ImportSteps } from './steps.tsx';
import { importTexts } from './texts.ts';

const STEP_OF: Readonly<Record<MemberImport['status'], number>> = {
  mapping: 1,
  checking: 2,
  checked: 2,
  committing: 3,
  committed: 4,
  cancelled: 4,
  failed: 3,
  undoing: 3,
  undone: 4,
};

/** A check that broke off wrote nothing: the columns can be matched again. */
const isFailedCheck = ({ status, committed, startedAt }: MemberImport): boolean =>
  status === 'failed' && startedAt === null && committed.created + committed.changed === 0;

const Wizard = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(importTexts);
  const [isBack, setBack] = useState(false);
  const mapsAgain = state.status === 'mapping' || isFailedCheck(state) || (isBack && state.status === 'checked');
  if (mapsAgain)
    return (
      <>
        <ImportSteps current={1} />
        {isFailedCheck(state) ? (
          <p className="tx-callout tx-tone-danger" role="alert">
            <Icon name="alert" size={18} />
            <span>{t('failedCheck')}</span>
          </p>
        ) : null}
        <MappingStep key={state.version} state={state} onChecked={() => setBack(false)} />
      </>
    );
  const { status, counts } = state;
  return (
    <>
      <ImportSteps current={STEP_OF[status]} />
      {status === 'checking' || status === 'committing' || status === 'undoing' ? (
        <RunningStep key={status} state={state} />
      ) : null}
      {status === 'checked' && counts ? (
        <ResultStep state={state} counts={counts} onBack={() => setBack(true)} />
      ) : null}
      {status === 'committed' || status === 'cancelled' || status === 'failed' || status === 'undone' ? (
        <DoneStep state={state} />
      ) : null}
    </>
  );
};

const ImportPage = (): JSX.Element => {
  const { importId = '' } = useParams();
  const t = useText(importTexts);
  const locale = useLocale();
  return (
    <QueryView query={useImport(importId)} shape="page">
      {(state) => (
        <>
          <PageHead
            title={state.fileName}
            status={
              <StatusTag tone={importStatusTones[state.status]}>{importStatusLabels[state.status][locale]}</StatusTag>
            }
            hint={`${state.createdBy} · ${formatInstant(state.createdAt)}`}
            crumbs={[{ label: t('title'), to: '/members/imports' }, { label: state.fileName }]}
          />
          <Wizard state={state} />
        </>
      )}
    </QueryView>
  );
};

export default ImportPage;
