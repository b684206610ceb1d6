import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { listImportSkipped, type MemberImport } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { memberNumberOfId } from '../labels.ts';
import { resultTexts } from './result-texts.ts';

/** Whom an undo left alone, and why. */
export const SkippedPeople = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const query = useQuery({
    queryKey: ['members', 'imports', 'skipped', state.id],
    queryFn: () => listImportSkipped(state.id),
  });
  return (
    <div className="tx-skipped">
      <p>{t('skipped', { skipped: state.undone?.skipped ?? 0 })}</p>
      <QueryView query={query}>
        {({ data }) => (
          <ul>
            {data.map(({ memberId, detail }) => (
              <li key={memberId}>
                <Link to={`/members/${memberId}`}>{memberNumberOfId(memberId)}</Link> {detail}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </div>
  );
};
