import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { DuesFileBatch } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { useCan } from '#web/api/use-session.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { isOff } from './bases.ts';
import { Reconciliation } from './reconciliation.tsx';
import { type Group, groupsOf, ResultCounts } from './result-counts.tsx';
import { RowsTable } from './rows-table.tsx';
import { postingTexts } from './texts.ts';
import { hasManyStrangers, waitingOf } from './waiting.ts';

type TryStepProps = {
  readonly batch: DuesFileBatch;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onBack: () => void;
  readonly onCommit: () => void;
};

const useOutlook = (batch: DuesFileBatch): string => {
  const t = useText(postingTexts);
  const { posted, alreadyPosted, unmatched, rows } = batch.counts;
  if (posted + unmatched > 0)
    return t('commitCount', {
      count: formatCount(posted),
      sum: formatFen(batch.totals.postedFen),
      waiting: waitingOf(batch),
    });
  return alreadyPosted === rows ? t('commitNothing') : t('commitNothingAtAll');
};

/** People whose base by the file is not the one of the roster, and where that is put right. */
const BasesOff = ({ batch }: { readonly batch: DuesFileBatch }): JSX.Element | null => {
  const t = useText(postingTexts);
  const mayImport = useCan('members.roster.import');
  const count = batch.file.bases.filter(isOff).length;
  if (count === 0) return null;
  return (
    <p className="tx-caution" role="note">
      <Icon name="info" />
      <span>
        {t('basesDiffer', { count: formatCount(count) })}{' '}
        {mayImport ? <Link to="/members/imports/new">{t('updateRoster')}</Link> : null}
      </span>
    </p>
  );
};

/** What would happen, row by row, and the one button that makes it happen. */
export const TryStep = ({ batch, busy, problem, onBack, onCommit }: TryStepProps): JSX.Element => {
  const t = useText(postingTexts);
  const groups = groupsOf(batch);
  const [shown, setShown] = useState<Group>(
    () => groups.find(({ count, isTrouble }) => isTrouble && count > 0)?.group ?? 'all',
  );
  const outlook = useOutlook(batch);
  const isDeclared = batch.file.declaredBy !== 'nobody';
  return (
    <>
      <section className="tx-card" data-flush aria-label={t('result')}>
        <div className="tx-pad">
          <Reconciliation batch={batch} />
        </div>
        <ResultCounts groups={groups} shown={shown} onShow={setShown} />
      </section>
      {hasManyStrangers(batch) ? (
        <p className="tx-caution" role="alert">
          <Icon name="alert" />
          {t('manyUnmatched', { count: formatCount(batch.counts.unmatched) })}
        </p>
      ) : null}
      <BasesOff batch={batch} />
      <RowsTable batch={batch} group={shown} />
      <ErrorPanel problem={problem} />
      <div className="tx-commit">
        <span aria-live="polite">{isDeclared ? outlook : t('notDeclared')}</span>
        <div className="tx-commit-buttons">
          <Button onClick={onBack}>{t('back')}</Button>
          <Button type="primary" loading={busy} disabled={!isDeclared} onClick={onCommit}>
            {t('commit')}
          </Button>
        </div>
      </div>
    </>
  );
};
