import type { JSX } from 'react';
import type { ContributionDetail } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { channelTexts } from './channel-texts.ts';

const NAMES = {
  declared: 'stageDeclared',
  taxPaid: 'stageTaxPaid',
  received: 'stageReceived',
  remitted: 'stageRemitted',
  passedBack: 'stagePassedBack',
} as const;

/** The stages of a month, each measured by the one before it. */
export const StageTable = ({ month }: { readonly month: ContributionDetail }): JSX.Element => {
  const t = useText(channelTexts);
  return (
    <Card title={t('stagesTitle')} extra={<span className="tx-faint">{t(month.channel)}</span>} flush>
      <div className="tx-ledger">
        <Scroll label={t('stagesTitle')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('stage')}</th>
                <th scope="col">{t('expected')}</th>
                <th scope="col">{t('actual')}</th>
                <th scope="col">{t('variance')}</th>
              </tr>
            </thead>
            <tbody>
              {month.stages.map(({ stage, expectedFen, actualFen, varianceFen }) => (
                <tr key={stage}>
                  <th scope="row">{t(NAMES[stage])}</th>
                  <td>
                    <Money fen={expectedFen} />
                  </td>
                  <td>
                    <Money fen={actualFen} />
                  </td>
                  <td>
                    {varianceFen === 0 ? (
                      <StatusTag tone="success">{t('stageMatched')}</StatusTag>
                    ) : (
                      <span className={varianceFen < 0 ? 'tx-number tx-red' : 'tx-number'}>
                        {formatFen(varianceFen)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
      {month.announcedFen > 0 ? (
        <p className="tx-pad">{t('announced', { sum: formatFen(month.announcedFen) })}</p>
      ) : null}
    </Card>
  );
};
