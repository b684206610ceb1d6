import { App, Input } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PublicFundsDraft } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { type Range, usePublicationDraft, usePublish } from '../api/publicity.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import '../funds.css';
import { PublicTable } from './public-table.tsx';
import { publicityTexts } from './texts.ts';

const MAX_NOTES = 10;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MAX_NOTES);

const Cautions = ({ draft }: { readonly draft: PublicFundsDraft }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const months = draft.openMonths.map((each) => formatPeriod(each, locale)).join('、');
  return (
    <div className="tx-stack">
      <p>
        {t('days', { days: draft.objectionDays })}{' '}
        {draft.isVerified ? null : <StatusTag tone="warning">{t('unverified')}</StatusTag>}{' '}
        <span className="tx-faint">{draft.source}</span>
      </p>
      {months === '' ? null : (
        <p className="tx-live" data-tone="warning">
          {t('openMonths', { months })}
        </p>
      )}
      {draft.standingId === null ? null : (
        <p className="tx-live" data-tone="danger">
          {t('standing')} <Link to={`/funds/publicity/${draft.standingId}`}>{t('standingLink')}</Link>
        </p>
      )}
    </div>
  );
};

const Draft = ({ draft }: { readonly draft: PublicFundsDraft }): JSX.Element => {
  const t = useText(publicityTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [notes, setNotes] = useState('');
  const action = usePublish(({ id }) => {
    void message.success(t('done'));
    void navigate(`/funds/publicity/${id}`);
  });
  const { from, to } = draft;
  return (
    <div className="tx-stack">
      <PublicTable table={draft} notes={linesOf(notes)} />
      <Card>
        <div className="tx-stack">
          <label htmlFor="tx-public-notes">{t('notes')}</label>
          <Input.TextArea
            id="tx-public-notes"
            rows={3}
            maxLength={3000}
            placeholder={t('notesExample')}
            value={notes}
            onChange={(event) => setNotes(event.target.value)}
          />
          <Cautions draft={draft} />
          {action.error ? <ErrorPanel problem={action.error} /> : null}
          <div>
            <ConfirmButton
              type="primary"
              question={t('confirm')}
              consequence={t('consequence')}
              verb={t('confirmVerb')}
              loading={action.isPending}
              disabled={draft.standingId !== null}
              onConfirm={() => action.mutateAsync({ from, to, notes: linesOf(notes) })}
            >
              {t('publish')}
            </ConfirmButton>
          </div>
        </div>
      </Card>
    </div>
  );
};

/** Makes the table of the last whole quarter (or of other months), shows it as members will see it, and publishes it. */
const PublishPage = (): JSX.Element => {
  const t = useText(publicityTexts);
  const [range, setRange] = useState<Range>();
  const answer = usePublicationDraft(range);
  const shown = range ?? answer.data;
  return (
    <>
      <PageHead
        title={t('newTitle')}
        hint={t('newHint')}
        crumbs={[{ label: t('title'), to: '/funds/publicity' }, { label: t('newTitle') }]}
      />
      {shown ? (
        <div className="tx-funds-bar">
          <span>{t('from')}</span>
          <MonthPicker
            month={shown.from}
            onChange={(from) => setRange({ from, to: from > shown.to ? from : shown.to })}
          />
          <span>{t('to')}</span>
          <MonthPicker month={shown.to} onChange={(to) => setRange({ from: to < shown.from ? to : shown.from, to })} />
        </div>
      ) : null}
      <QueryView query={answer} shape="page">
        {(draft) => <Draft key={`${draft.from} ${draft.to}`} draft={draft} />}
      </QueryView>
    </>
  );
};

export default PublishPage;
