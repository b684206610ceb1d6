import { App, Button, Switch } from 'antd';
import { type JSX, useState } from 'react';
import type { Account, Opening } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { addMonths } from '../calendar.ts';
import { useSaveOpening } from './api.ts';
import { ImportCard } from './import-card.tsx';
import { addRow, brokenRows, gridOfOpening, gridOfProposal, hasMovements, linesOf } from './opening-state.ts';
import { OpeningTable } from './opening-table.tsx';
import { openingTexts } from './texts.ts';

type OpeningFormProps = { readonly opening: Opening; readonly accounts: readonly Account[] };

const MONTHS = 36;

/** Balances typed in or read from the old books; saved until another person checks them. */
export const OpeningForm = ({ opening, accounts }: OpeningFormProps): JSX.Element => {
  const t = useText(openingTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [grid, setGrid] = useState(() => gridOfOpening(opening));
  const [period, setPeriod] = useState<string>(opening.period ?? opening.latest);
  const [chartVersion, setVersion] = useState<2009 | 2021>(opening.chartVersion === 2009 ? 2009 : 2021);
  const [isWithin, setWithin] = useState(() => hasMovements(gridOfOpening(opening)));
  const [isTried, setTried] = useState(false);
  const broken = isTried ? brokenRows(grid) : [];
  const save = useSaveOpening(() => void message.success(t('saved')));
  const months = Array.from({ length: MONTHS }, (_, count) => addMonths(opening.latest, -count));
  const keep = (): void => {
    setTried(true);
    if (brokenRows(grid).length > 0) return;
    const lines = linesOf(grid).map((line) => (isWithin ? line : { ...line, movedDebitFen: 0, movedCreditFen: 0 }));
    save.mutate({ period, lines, chartVersion, ...(opening.version > 0 ? { version: opening.version } : {}) });
  };
  return (
    <div className="tx-stack">
      <ImportCard
        onRead={(proposal, version) => {
          const read = gridOfProposal(proposal);
          setGrid(read);
          setVersion(version);
          setWithin(hasMovements(read));
        }}
      />
      <Card>
        <div className="tx-funds-bar tx-funds-bar-flat">
          <label htmlFor="opening-period">{t('period')}</label>
          <select
            id="opening-period"
            className="tx-funds-select tx-opening-period"
            value={period}
            onChange={(event) => setPeriod(event.target.value)}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {formatPeriod(one, locale)}
              </option>
            ))}
          </select>
          <Switch id="opening-within" checked={isWithin} onChange={setWithin} />
          <label htmlFor="opening-within">{t('within')}</label>
        </div>
        {isWithin ? <p className="tx-faint">{t('withinHint')}</p> : null}
      </Card>
      <Card flush>
        <OpeningTable
          grid={grid}
          accounts={accounts}
          isWithin={isWithin}
          broken={new Set(broken.map(({ key }) => key))}
          onChange={setGrid}
        />
        <div className="tx-voucher-add">
          <Button type="text" onClick={() => setGrid(addRow(grid))}>
            {t('addRow')}
          </Button>
        </div>
      </Card>
      {broken.length > 0 ? <p role="alert">{t('broken', { count: broken.length })}</p> : null}
      <ErrorPanel problem={save.error} />
      <div className="tx-commit-buttons">
        <Button type="primary" loading={save.isPending} onClick={keep}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
};
