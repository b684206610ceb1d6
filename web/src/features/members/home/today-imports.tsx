import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { listImports, type MemberImport } from '#web/api/client.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { useSummary } from '../api/use-summary.ts';
import { homeTexts } from './texts.ts';

const LATEST = 10;
const MAX_SHOWN = 3;
type Words = { readonly title: string; readonly detail: string };

const wordsOf = (each: MemberImport, t: Translate<(typeof homeTexts)['zh']>): Words | undefined => {
  const file = each.fileName;
  if (each.status === 'checked' && each.counts && each.counts.new + each.counts.changed > 0)
    return { title: t('waiting', { file }), detail: t('waitingDetail', each.counts) };
  if (each.status === 'mapping')
    return { title: t('columns', { file }), detail: t('columnsDetail', { rows: each.rows, name: each.createdBy }) };
  if (each.status === 'committing') return { title: t('running', { file }), detail: t('runningDetail', each.progress) };
  return undefined;
};

/** Imports that wait for somebody, and, while the roster is empty, the first thing that a union does. */
const TodayImports = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const summary = useSummary();
  const { data } = useQuery({
    queryKey: ['members', 'imports', 'latest'],
    queryFn: () => listImports({ limit: LATEST }),
  });
  if (!data || !summary.data) return null;
  const open = data.data.flatMap((each) => {
    const words = wordsOf(each, t);
    return words ? [{ each, words }] : [];
  });
  if (open.length === 0 && summary.data.people === 0)
    return <TodayItem icon="upload" title={t('begin')} detail={t('beginDetail')} to="/members/imports/new" />;
  return (
    <>
      {open.slice(0, MAX_SHOWN).map(({ each, words }) => (
        <TodayItem
          key={each.id}
          icon="upload"
          title={words.title}
          detail={words.detail}
          end={formatInstant(each.createdAt)}
          to={`/members/imports/${each.id}`}
        />
      ))}
    </>
  );
};

export default TodayImports;
