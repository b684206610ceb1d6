import { Button, Input, Modal } from 'antd';
import { type JSX, useId, useState } from 'react';
import { isProblem, type ProblemError } from '#web/api/problem.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';

type MaskedValueProps = {
  readonly masked: string;
  /** What is hidden: 身份证号. */
  readonly label: string;
  /** Absent when the office may not look. The call must send the reason, which is logged. */
  readonly onReveal?: (reason: string) => Promise<string>;
};

const MIN_REASON = 4;

/** Masked until someone says why they need it; gone again when the page is left. */
export const MaskedValue = ({ masked, label, onReveal }: MaskedValueProps): JSX.Element => {
  const t = useText(commonTexts);
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<string>();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const reveal = async (): Promise<void> => {
    if (!onReveal) return;
    setIncomplete(reason.trim().length < MIN_REASON);
    if (reason.trim().length < MIN_REASON) return;
    setBusy(true);
    setProblem(null);
    try {
      setShown(await onReveal(reason.trim()));
      setAsking(false);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="tx-masked">
      <span className="tx-number">{shown ?? masked}</span>
      {onReveal && shown === undefined ? (
        <Button
          type="text"
          size="small"
          aria-label={`${t('reveal')}: ${label}`}
          icon={<Icon name="eye" size={16} />}
          onClick={() => setAsking(true)}
        />
      ) : null}
      <Modal
        title={`${t('reveal')} · ${label}`}
        open={asking}
        centered
        width={440}
        okText={t('reveal')}
        confirmLoading={busy}
        onOk={() => void reveal()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className="tx-stack tx-stack-tight">
          <p className="tx-faint">{t('revealHint')}</p>
          <label htmlFor={id}>{t('revealWhy')}</label>
          <Input
            id={id}
            value={reason}
            maxLength={200}
            autoFocus
            placeholder={t('revealPlaceholder')}
            status={incomplete ? 'error' : ''}
            aria-invalid={incomplete}
            aria-describedby={`${id}-note`}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void reveal()}
          />
          <p id={`${id}-note`} className="tx-field-note" role="alert">
            {incomplete ? t('revealReasonMissing') : ''}
          </p>
          <ErrorPanel problem={problem} />
        </div>
      </Modal>
    </span>
  );
};
