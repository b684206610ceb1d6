import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatRate } from '#web/lib/format.ts';
import { LEVELS, type Level, levelLabels } from '../labels.ts';
import { fundsTexts } from '../texts.ts';

export type Part = { readonly level: Level; readonly value: number };

type SplitBarProps = {
  readonly parts: readonly Part[];
  readonly unit: 'fen' | 'basisPoints';
  readonly caption: string;
};

/** A whole and its parts by level: one bar, and the list that adds up to it. */
export const SplitBar = ({ parts, unit, caption }: SplitBarProps): JSX.Element => {
  const t = useText(fundsTexts);
  const locale = useLocale();
  const format = (value: number): string =>
    unit === 'fen' ? formatFen(value) : t('points', { rate: formatRate(value), points: formatCount(value) });
  const shown = LEVELS.flatMap((level, index) => {
    const part = parts.find((each) => each.level === level);
    return part && part.value > 0 ? [{ ...part, index }] : [];
  });
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="tx-split">
      <div className="tx-split-bar" aria-hidden="true">
        {shown.map(({ level, value, index }) => (
          <span key={level} className={`tx-split-${index}`} style={{ flexGrow: value, flexBasis: 0 }} />
        ))}
      </div>
      <table aria-label={caption}>
        <tbody>
          {shown.map(({ level, value, index }) => (
            <tr key={level}>
              <th scope="row">
                <span className={`tx-split-key tx-split-${index}`} aria-hidden="true" />
                {levelLabels[level][locale]}
              </th>
              <td className="tx-number">{format(value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="tx-number">{format(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
