import type { JSX } from 'react';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import type { SignerFacts, StepFacts } from './approval-facts.ts';
import './approval.css';
import { approvalTexts } from './texts.ts';

type Phase = 'done' | 'now' | 'later';

const SignerLine = ({ signer, phase }: { readonly signer: SignerFacts; readonly phase: Phase }): JSX.Element => {
  const t = useText(approvalTexts);
  const locale = useLocale();
  const role = roleLabel(signer.role)[locale];
  const how = {
    role,
    standIn: t('standIn', { role }),
    added: t('added'),
    transfer: t('transferred'),
  }[signer.source];
  return (
    <li className="tx-approval-signer">
      <strong>{signer.name}</strong>
      <span className="tx-faint">
        {how}
        {signer.signedBy ? ` · ${t('signedBy', { name: signer.signedBy.name })}` : null}
      </span>
      {signer.signedAt ? (
        <StatusTag tone="success">{`${t('done')} ${formatInstant(signer.signedAt)}`}</StatusTag>
      ) : (
        <StatusTag tone={phase === 'now' ? 'warning' : 'neutral'}>
          {t(phase === 'now' ? 'waiting' : phase === 'done' ? 'skipped' : 'later')}
        </StatusTag>
      )}
    </li>
  );
};

type ApprovalStepsProps = {
  readonly steps: readonly StepFacts[];
  /** The step that is waited for; none when nothing is. */
  readonly current?: number | undefined;
  /** Steps before this one are over. */
  readonly over?: number;
};

/** Who signs in which order, and who has. */
export const ApprovalSteps = ({ steps, current, over = 0 }: ApprovalStepsProps): JSX.Element => {
  const t = useText(approvalTexts);
  return (
    <ol className="tx-approval-steps" aria-label={t('chain')}>
      {steps.map((step, index) => {
        const phase: Phase = index === current ? 'now' : index < over ? 'done' : 'later';
        const several = step.signers.length > 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <li key={index} data-phase={phase} {...(phase === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <div className="tx-approval-head">
              <span>{t('stepName', { step: index + 1 })}</span>
              {several ? <span className="tx-faint">{`${t(step.mode)}：${t(`${step.mode}Hint`)}`}</span> : null}
            </div>
            <ul>
              {step.signers.map((signer) => (
                <SignerLine key={`${signer.id}-${signer.source}`} signer={signer} phase={phase} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
};
