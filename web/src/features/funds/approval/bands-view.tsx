import type { JSX } from 'react';
import type { ApprovalFlow } from '#web/api/client.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { rangeOf } from './flow-draft.ts';
import { flowTexts } from './flow-texts.ts';
import { approvalTexts } from './texts.ts';

/** The bands of a flow as rows: from which amount on who signs in which order. */
export const BandsView = ({ bands }: { readonly bands: ApprovalFlow['bands'] }): JSX.Element => {
  const t = useText(flowTexts);
  const words = useText(approvalTexts);
  const locale = useLocale();
  return (
    <div>
      {bands.map(({ steps }, index) => {
        const { key, sum } = rangeOf(bands, index);
        return (
          <div key={`${key}${sum}`} className="tx-flow-band">
            <strong>{key === 'anyAmount' ? t(key) : t(key, { sum })}</strong>
            <ol className="tx-flow-steps">
              {steps.map(({ roles, mode }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
                <li key={place}>
                  {roles.map((role) => roleLabel(role)[locale]).join('、')}
                  <span className="tx-faint">{` · ${words(mode)}`}</span>
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
};
