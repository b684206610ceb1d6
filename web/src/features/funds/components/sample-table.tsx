import type { JSX } from 'react';
import type { DuesFileProposal } from '#web/api/client.ts';
import { Scroll } from '../components/scroll.tsx';

type SampleTableProps = {
  readonly proposal: Pick<DuesFileProposal, 'columns' | 'sample'>;
  /** Header texts of the columns in use. */
  readonly used: readonly (string | undefined)[];
  readonly label: string;
};

const KEPT = 4;
const LONG_NUMBER = /^\d{15}$|^\d{17}[\dXx]$/;

/** Identity numbers are recognised by their shape and never shown whole. */
const masked = (text: string): string =>
  LONG_NUMBER.test(text) ? `${text.slice(0, KEPT)}${'*'.repeat(text.length - 2 * KEPT)}${text.slice(-KEPT)}` : text;

/** The first rows as they stand in the file, with the columns in use marked. */
export const SampleTable = ({ proposal, used, label }: SampleTableProps): JSX.Element => {
  const isUsed = (column: number): true | undefined => used.includes(proposal.columns[column] ?? '') || undefined;
  return (
    <Scroll className="tx-sample" label={label}>
      <table>
        <thead>
          <tr>
            {proposal.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity
              <th key={index} scope="col" data-used={isUsed(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposal.sample.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
            <tr key={place}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} className="tx-number" data-used={isUsed(index)}>
                  {masked(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
