import { App, Button } from 'antd';
import { type JSX, type KeyboardEvent, useState } from 'react';
import type { BudgetVersion } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { AddLine } from './add-line.tsx';
import { useSave } from './api.ts';
import { amountOf, type Field, isBad, keyOf, linesOf, pasted, type Row, rowOf, sorted } from './editor-rows.ts';
import { FillButtons } from './fill-buttons.tsx';
import { Grid } from './grid.tsx';
import { ImportDrawer } from './import-drawer.tsx';
import { budgetTexts } from './texts.ts';

type EditorProps = {
  readonly version: BudgetVersion;
  /** Whether something was typed and not saved: the steps wait for it. */
  readonly onTouched: (isTouched: boolean) => void;
};

/** The lines of a draft, to be typed, pasted or imported; saved as a whole. */
export const Editor = ({ version, onTouched }: EditorProps): JSX.Element => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly Row[]>(() => sorted(version.lines.map(rowOf)));
  const [surplus, setSurplus] = useState(() => formatFen(version.priorSurplusUsedFen));
  const [isTouched, setTouched] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const touch = (is: boolean): void => {
    setTouched(is);
    onTouched(is);
  };
  const action = useSave(version, () => {
    touch(false);
    void message.success(t('saved'));
  });
  const replace = (next: readonly Row[]): void => {
    setRows(next);
    touch(true);
  };
  const change = (index: number, field: Field, text: string): void =>
    replace(rows.map((row, at) => (at === index ? { ...row, [field]: text } : row)));
  const bad = rows.filter(isBad).length + (amountOf(surplus) === undefined ? 1 : 0);
  const save = (): void => {
    if (bad > 0) {
      void message.warning(t('badAmounts', { count: bad }));
      document.querySelector<HTMLElement>('.tx-budget-grid [aria-invalid="true"]')?.focus();
      return;
    }
    const { v, note } = version;
    action.mutate({ v, lines: linesOf(rows), priorSurplusUsedFen: amountOf(surplus) ?? 0, note });
  };
  const shortcut = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside the button that does the same
    <div className="tx-card tx-ledger tx-ledger-dense" onKeyDown={shortcut}>
      <div className="tx-card-head tx-table-head">
        <h2>{t('linesLabel')}</h2>
        <div className="tx-budget-tools">
          {isTouched ? <span className="tx-faint">{t('unsaved')}</span> : null}
          <FillButtons version={version} rows={rows} onFill={replace} />
          <Button onClick={() => setImporting(true)}>{t('importVerb')}</Button>
          <Button type={isTouched ? 'primary' : 'default'} loading={action.isPending} onClick={save}>
            {t('save')}
          </Button>
        </div>
      </div>
      <p className="tx-faint tx-budget-hint">{t('gridHint')}</p>
      <ErrorPanel problem={action.error} />
      <Grid
        rows={rows}
        surplus={surplus}
        onSurplus={(text) => {
          setSurplus(text);
          touch(true);
        }}
        onChange={change}
        onPaste={(index, field, text) => replace(pasted(rows, index, field, text))}
        onRemove={(index) => replace(rows.filter((_, at) => at !== index))}
      />
      <AddLine rows={rows} onAdd={(row) => replace(sorted([...rows, row]))} />
      <ImportDrawer
        year={version.year}
        open={isImporting}
        onClose={() => setImporting(false)}
        onRead={(read) => {
          const seen = new Set<string>();
          const lines = read.lines.filter(({ account, project }) => {
            const key = keyOf(account, project);
            return !seen.has(key) && seen.add(key) !== undefined;
          });
          replace(sorted(lines.map(rowOf)));
          if (read.priorSurplusUsedFen !== null) setSurplus(formatFen(read.priorSurplusUsedFen));
          setImporting(false);
          void message.success(t('importDone', { count: lines.length }));
        }}
      />
    </div>
  );
};
