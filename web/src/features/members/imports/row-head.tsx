import type { JSX } from 'react';
import type { MemberImportRow } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { resultTexts } from './result-texts.ts';

/** Whose row it is: where it stands in the file, and the person as far as the row says. */
export const RowHead = ({ row }: { readonly row: MemberImportRow }): JSX.Element => {
  const t = useText(resultTexts);
  const { name, employeeNo, department, team } = row.cells;
  return (
    <div className="tx-row-head">
      <strong>{name ?? t('missingCell')}</strong>
      <span className="tx-faint">{[employeeNo, department, team].filter(Boolean).join(' · ')}</span>
      <span className="tx-row-number">{t('row', { row: row.row })}</span>
    </div>
  );
};
