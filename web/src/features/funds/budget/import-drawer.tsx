import { Drawer } from 'antd';
import type { JSX } from 'react';
import type { BudgetFileRows } from '#web/api/client.ts';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { useFileRows } from './api.ts';
import { budgetTexts } from './texts.ts';

type ImportDrawerProps = {
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRead: (rows: BudgetFileRows) => void;
};

const rowOfPointer = (pointer: string): string => pointer.split('/')[2] ?? '';

/** A budget table from outside, read into the grid; every refused cell is named with its row. */
export const ImportDrawer = ({ year, open, onClose, onRead }: ImportDrawerProps): JSX.Element => {
  const t = useText(budgetTexts);
  const locale = useLocale();
  const action = useFileRows(year, onRead);
  const errors = action.error?.errors ?? [];
  useProblemTexts(errors.map(({ code }) => code));
  return (
    <Drawer
      title={t('importTitle')}
      open={open}
      onClose={onClose}
      size={460}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <div className="tx-stack">
        <p className="tx-faint">{t('importHint')}</p>
        <FileDrop accept=".xlsx,.csv" label={t('importDrop')} onUploaded={(uploadId) => action.mutate(uploadId)} />
        <ErrorPanel problem={action.error} />
        {errors.length === 0 ? null : (
          <ul className="tx-budget-faults">
            {errors.map((field) => (
              <li key={`${field.pointer} ${field.code}`}>
                <strong className="tx-number">{rowOfPointer(field.pointer)}</strong> {problemText(field, locale)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
};
