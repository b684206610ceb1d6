import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import type { ApprovalFacts } from './approval-facts.ts';
import { ApprovalSteps } from './approval-steps.tsx';
import { APPROVAL_TONES } from './status.ts';
import { approvalTexts } from './texts.ts';

type Entry = ApprovalFacts['history'][number];

const TONES: Readonly<Partial<Record<Entry['verb'], Tone>>> = {
  approve: 'success',
  settle: 'success',
  refuse: 'danger',
  returnBack: 'warning',
};

const useSentence = () => {
  const t = useText(approvalTexts);
  return ({ verb, by, other, round }: Entry): string => {
    const name = by.name;
    if (verb === 'submit') return round > 1 ? t('submitAgain', { name, round }) : t('submitDid', { name });
    if (verb === 'settle') return t('settleDid');
    if (verb === 'approve' && other) return t('approveForDid', { name, other: other.name });
    if (verb === 'transfer' || verb === 'addSigner') return t(`${verb}Did`, { name, other: other?.name ?? '' });
    return t(`${verb}Did`, { name });
  };
};

/** Where an approval stands, who signs, and what happened so far. */
export const ApprovalTrail = ({ approval }: { readonly approval: ApprovalFacts }): JSX.Element => {
  const t = useText(approvalTexts);
  const sentence = useSentence();
  const { status, steps, step, needsResolution, resolutionIds, history } = approval;
  const items = history.toReversed().map((entry, index) => ({
    key: `${history.length - index}`,
    at: entry.at,
    title: sentence(entry),
    detail:
      entry.note || entry.attachmentIds.length > 0 ? (
        <>
          {entry.note ? <p>{entry.note}</p> : null}
          {entry.attachmentIds.length > 0 ? <AttachmentList ids={entry.attachmentIds} /> : null}
        </>
      ) : undefined,
    tone: TONES[entry.verb] ?? 'neutral',
  }));
  return (
    <div className="tx-stack">
      <div className="tx-approval-state">
        <StatusTag tone={APPROVAL_TONES[status]}>{t(status)}</StatusTag>
        {needsResolution && resolutionIds.length === 0 ? (
          <StatusTag tone="warning">{t('resolutionNeeded')}</StatusTag>
        ) : null}
      </div>
      <ApprovalSteps
        steps={steps}
        current={status === 'pending' ? step : undefined}
        over={status === 'approved' ? steps.length : step}
      />
      {resolutionIds.length > 0 ? (
        <div>
          <h3>{t('resolutionThere')}</h3>
          <AttachmentList ids={resolutionIds} />
        </div>
      ) : null}
      <section aria-label={t('trail')}>
        <Timeline items={items} />
      </section>
    </div>
  );
};
