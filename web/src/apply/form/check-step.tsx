import type { JSX } from 'react';
import { foldCode } from '#shared/kernel/text.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { commandOf, type Draft } from './draft.ts';
import { regionName, useRegionLists } from './region-field.tsx';
import { formTexts } from './texts.ts';

const useParts = (draft: Draft) => {
  const t = useText(formTexts);
  const region = regionName(draft, useRegionLists(draft));
  const command = commandOf(draft);
  return [
    {
      title: t('stepUnion'),
      facts: [
        [t('unionName'), command.unionName],
        [t('unionCode'), foldCode(draft.unionCode)],
        [t('region'), region],
      ],
    },
    {
      title: t('stepEnterprise'),
      facts: [
        [t('enterpriseCode'), foldCode(draft.enterpriseCode)],
        [t('employees'), t('people', { count: formatCount(command.employees) })],
      ],
    },
    {
      title: t('stepContact'),
      facts: [
        [t('contactName'), command.contact.name],
        [t('contactPhone'), command.contact.phone.trim()],
      ],
    },
  ];
};

type CheckStepProps = { readonly draft: Draft; readonly onEdit: (step: number) => void };

/** Everything once more on one screen, each part a touch away from its step. */
export const CheckStep = ({ draft, onEdit }: CheckStepProps): JSX.Element => {
  const t = useText(formTexts);
  const parts = useParts(draft);
  return (
    <div className="tx-stack">
      <div>
        <h2>{t('checkTitle')}</h2>
        <p className="tx-faint">{t('checkHint')}</p>
      </div>
      {parts.map(({ title, facts }, step) => (
        <section key={title} className="tx-check" aria-label={title}>
          <div className="tx-check-head">
            <h3>{title}</h3>
            <button type="button" className="tx-quiet" onClick={() => onEdit(step)}>
              {t('edit')}
              <span className="tx-hidden">{title}</span>
            </button>
          </div>
          <dl>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="tx-faint">{t('privacy')}</p>
    </div>
  );
};
