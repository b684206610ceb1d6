import type { JSX } from 'react';
import { NumberTile } from '#web/console/kit/number-tile.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { useSummary } from '../api/use-summary.ts';
import { homeTexts } from './texts.ts';

const MembersNumber = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const { data } = useSummary();
  if (!data) return null;
  return (
    <NumberTile
      label={t('members')}
      value={formatCount(data.members)}
      unit={t('people')}
      note={t('ofPeople', { people: formatCount(data.people) })}
      to="/members"
    />
  );
};

export default MembersNumber;
