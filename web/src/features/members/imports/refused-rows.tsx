import { Button, Input } from 'antd';
import { type FormEvent, type JSX, useId } from 'react';
import type { MemberImport, MemberImportRow } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useImportRows } from '../api/use-import-rows.ts';
import { useTroubleText } from '../components/trouble-text.ts';
import { fieldLabels, type ImportField } from '../labels.ts';
import { MoreRows } from './more-rows.tsx';
import { resultTexts } from './result-texts.ts';
import { RowHead } from './row-head.tsx';
import { type Corrections, useCorrections } from './use-corrections.ts';

const MAX_CELL_CHARS = 200;

type CellProps = {
  readonly row: MemberImportRow;
  readonly field: ImportField;
  readonly corrections: Corrections;
};

/** One refused cell: its place as the spreadsheet names it, what stands in it, and what is wrong. */
const RefusedCell = ({ row, field, corrections }: CellProps): JSX.Element => {
  const t = useText(resultTexts);
  const locale = useLocale();
  const say = useTroubleText();
  const id = useId();
  const troubles = row.troubles.filter((trouble) => trouble.field === field);
  const place = troubles[0]?.place ?? '';
  const original = row.cells[field] ?? '';
  const edited = corrections.textOf(row.row, field);
  return (
    <div className="tx-fix" data-edited={edited !== undefined || undefined}>
      <label htmlFor={id}>
        <span className="tx-place">{`${place} `}</span>
        {fieldLabels[field][locale]}
      </label>
      <Input
        id={id}
        value={edited ?? original}
        maxLength={MAX_CELL_CHARS}
        placeholder={t('missingCell')}
        status={edited === undefined ? 'error' : 'warning'}
        aria-invalid={edited === undefined}
        aria-describedby={`${id}-why`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => corrections.edit(row.row, field, event.target.value, original)}
      />
      <p id={`${id}-why`}>{troubles.map(say).join('')}</p>
    </div>
  );
};

const fieldsOf = (row: MemberImportRow): readonly ImportField[] => [...new Set(row.troubles.map(({ field }) => field))];

const RecheckBar = ({ corrections }: { readonly corrections: Corrections }): JSX.Element => {
  const t = useText(resultTexts);
  const count = corrections.edits.size;
  return (
    <div className="tx-recheck">
      <span aria-live="polite">{count > 0 ? t('edited', { count }) : t('notEdited')}</span>
      {count > 0 ? (
        <Button type="text" disabled={corrections.isBusy} onClick={corrections.revert}>
          {t('revert')}
        </Button>
      ) : null}
      <Button
        htmlType="submit"
        type={count > 0 ? 'primary' : 'default'}
        disabled={count === 0}
        loading={corrections.isBusy}
      >
        {t('recheck')}
      </Button>
    </div>
  );
};

/** Every refused row with its cells to be put right in place; one check for all that was corrected. */
export const RefusedRows = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const query = useImportRows(state.id, 'refused', state.version);
  const corrections = useCorrections(state);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    corrections.recheck();
  };
  return (
    <QueryView query={query} shape="table">
      {({ pages }) => (
        <form onSubmit={submit}>
          <RecheckBar corrections={corrections} />
          <ErrorPanel problem={corrections.problem} />
          <ul className="tx-rows">
            {pages
              .flatMap(({ data }) => data)
              .map((row) => (
                <li key={row.row}>
                  <RowHead row={row} />
                  <div className="tx-fixes">
                    {fieldsOf(row).map((field) => (
                      <RefusedCell key={field} row={row} field={field} corrections={corrections} />
                    ))}
                  </div>
                </li>
              ))}
          </ul>
          <MoreRows query={query} />
        </form>
      )}
    </QueryView>
  );
};
