import { type JSX, Suspense } from 'react';
import { can } from '#web/api/session.ts';
import { useSession } from '#web/api/use-session.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Loading } from '#web/ui/loading.tsx';
import type { HomeCard } from '../feature.ts';
import { Card } from '../kit/card.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { features } from '../routes.tsx';
import { consoleTexts } from '../texts.ts';

const MAX_NUMBERS = 4;

const useCards = (place: HomeCard['place']): readonly HomeCard[] => {
  const session = useSession();
  return features
    .flatMap(({ home }) => home ?? [])
    .filter((card) => card.place === place && can(session, card.permission))
    .sort((a, b) => (a.order ?? 50) - (b.order ?? 50));
};

/** What to do today, then at most four numbers; each feature brings its own. */
const HomePage = (): JSX.Element => {
  const t = useText(consoleTexts);
  const { active, person } = useSession();
  const start = useCards('start');
  const today = useCards('today');
  const numbers = useCards('number').slice(0, MAX_NUMBERS);
  return (
    <>
      <PageHead title={active?.name ?? person.name} hint={t('homeHint')} />
      <div className="tx-stack">
        {start.map(({ key, card: StartCard }) => (
          <Suspense key={key} fallback={null}>
            <StartCard />
          </Suspense>
        ))}
        <Card title={t('today')} flush>
          <div className="tx-today">
            {today.map(({ key, card: TodayCard }) => (
              <Suspense key={key} fallback={<Loading />}>
                <TodayCard />
              </Suspense>
            ))}
          </div>
          {/* Shown by the style sheet only while no feature has put an item above it. */}
          <div className="tx-today-none">
            <Empty icon="check" title={t('todayNone')} hint={t('todayNoneHint')} />
          </div>
        </Card>
        {numbers.length > 0 ? (
          <section aria-label={t('numbers')} className="tx-tiles">
            {numbers.map(({ key, card: NumberCard }) => (
              <Suspense key={key} fallback={<Loading />}>
                <NumberCard />
              </Suspense>
            ))}
          </section>
        ) : null}
      </div>
    </>
  );
};

export default HomePage;
