import { Checkbox } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesFileProposal } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { postingTexts } from './texts.ts';

type PayItemsProps = {
  readonly items: DuesFileProposal['payItems'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Which columns of the file are the wage that dues follow from; corrected here, and remembered for the next file. */
export const PayItems = ({ items, chosen, onChange }: PayItemsProps): JSX.Element | null => {
  const t = useText(postingTexts);
  if (items.length === 0) return null;
  return (
    <fieldset className="tx-pay-items">
      <legend>{t('payItems')}</legend>
      <p className="tx-faint">
        {t('payItemsHint')} <Link to="/settings/rules">{t('payItemsRule')}</Link>
      </p>
      <div className="tx-pay-items-list">
        {items.map(({ column, isListed }) => (
          <Checkbox
            key={column}
            checked={chosen.includes(column)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, column] : chosen.filter((each) => each !== column))
            }
          >
            {column}
            {isListed ? null : <span className="tx-faint"> {t('payItemUnlisted')}</span>}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
};
