import { Button, Input, Segmented, Select } from 'antd';
import type { JSX } from 'react';
import { APPROVER_ROLES, type ApproverRole, STEP_MODES } from '#shared/funds/approval/schema.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { DraftBand, DraftStep } from './flow-draft.ts';
import { flowTexts } from './flow-texts.ts';
import { approvalTexts } from './texts.ts';

const MAX_STEPS = 5;

type StepRowProps = {
  readonly step: DraftStep;
  readonly place: number;
  readonly onChange: (step: DraftStep) => void;
  readonly onRemove?: () => void;
};

const StepRow = ({ step, place, onChange, onRemove }: StepRowProps): JSX.Element => {
  const t = useText(flowTexts);
  const words = useText(approvalTexts);
  const locale = useLocale();
  const name = t('step', { step: place });
  return (
    <div className="tx-flow-step">
      <span className="tx-faint">{name}</span>
      <Select<ApproverRole[]>
        mode="multiple"
        aria-label={`${name} ${t('roles')}`}
        value={[...step.roles]}
        status={step.roles.length === 0 ? 'error' : ''}
        placeholder={t('rolesMissing')}
        options={APPROVER_ROLES.map((role) => ({ value: role, label: roleLabel(role)[locale] }))}
        onChange={(roles) => onChange({ ...step, roles })}
      />
      <Segmented
        aria-label={`${name} ${t('mode')}`}
        value={step.mode}
        options={STEP_MODES.map((mode) => ({ value: mode, label: words(mode) }))}
        onChange={(mode) => onChange({ ...step, mode })}
      />
      {onRemove ? (
        <Button type="text" aria-label={t('removeStep', { step: place })} onClick={onRemove}>
          <Icon name="close" size={16} />
        </Button>
      ) : null}
    </div>
  );
};

type BandEditorProps = {
  readonly band: DraftBand;
  readonly isLast: boolean;
  readonly onChange: (band: DraftBand) => void;
  readonly onRemove?: () => void;
};

/** One band while it is changed: its upper end and its steps. */
export const BandEditor = ({ band, isLast, onChange, onRemove }: BandEditorProps): JSX.Element => {
  const t = useText(flowTexts);
  const { steps } = band;
  const setSteps = (next: readonly DraftStep[]): void => onChange({ ...band, steps: next });
  const isWrong = band.upTo !== '' && parseYuan(band.upTo) === undefined;
  return (
    <div className="tx-flow-band">
      <div className="tx-flow-end">
        {isLast ? (
          <strong>{t('lastBand')}</strong>
        ) : (
          <Input
            aria-label={t('upToField')}
            inputMode="decimal"
            addonBefore={t('upToField')}
            placeholder={t('amountMissing')}
            status={isWrong ? 'error' : ''}
            value={band.upTo}
            maxLength={24}
            onChange={(event) => onChange({ ...band, upTo: event.target.value })}
          />
        )}
        {onRemove ? (
          <Button size="small" onClick={onRemove}>
            {t('removeBand')}
          </Button>
        ) : null}
      </div>
      <div className="tx-flow-steps">
        {steps.map((step, index) => (
          <StepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
            key={index}
            step={step}
            place={index + 1}
            onChange={(next) => setSteps(steps.map((each, at) => (at === index ? next : each)))}
            {...(steps.length > 1 ? { onRemove: () => setSteps(steps.filter((_, at) => at !== index)) } : {})}
          />
        ))}
        {steps.length < MAX_STEPS ? (
          <div>
            <Button size="small" onClick={() => setSteps([...steps, { roles: ['chair'], mode: 'any' }])}>
              {t('addStep')}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
};
