import type { JSX } from 'react';
import type { CarryForwardPreview } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { closingTexts } from './texts.ts';

type Step = CarryForwardPreview['steps'][number];

const orBlank = (fen: number): string => (fen === 0 ? '' : formatFen(fen));

/** The voucher of one step as it would be posted. */
export const CarryStep = ({ step }: { readonly step: Step }): JSX.Element => {
  const t = useText(closingTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const title = t(`step_${step.step}`);
  const total = step.lines.reduce((sum, line) => sum + line.debitFen, 0);
  return (
    <Card title={title} flush>
      <Scroll label={t('linesLabel', { step: title })}>
        <table className="tx-carry-lines">
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col" data-end>
                {shared('debitYuan')}
              </th>
              <th scope="col" data-end>
                {shared('creditYuan')}
              </th>
            </tr>
          </thead>
          <tbody>
            {step.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a preview keep their places
              <tr key={index}>
                <th scope="row">
                  <span className="tx-account-code tx-number">{line.account}</span>
                  {line[locale]}
                </th>
                <td data-end className="tx-number">
                  {orBlank(line.debitFen)}
                </td>
                <td data-end className="tx-number">
                  {orBlank(line.creditFen)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{shared('total')}</th>
              <td data-end className="tx-number">
                {formatFen(total)}
              </td>
              <td data-end className="tx-number">
                {formatFen(total)}
              </td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Card>
  );
};
