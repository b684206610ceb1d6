import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Checklist } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { useStoredFlag } from '#web/lib/stored.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useChecklist } from '../api/read-checklist.ts';
import './setup.css';
import { setupTexts } from './texts.ts';

type Item = Checklist['items'][number];

/** Where the server's targets are in this interface. */
const places: Readonly<Record<string, string>> = {
  'union.profile': '/settings/union',
  'union.officers': '/settings/officers',
  'members.imports': '/members/imports',
  'funds.dues': '/funds/dues',
  'funds.contributions': '/funds/contributions',
  'integration.clients': '/settings/api-keys',
};

const Line = ({ item, place, isNext }: { readonly item: Item; readonly place: number; readonly isNext: boolean }) => {
  const t = useText(setupTexts);
  return (
    <li data-done={item.done || undefined} data-next={isNext || undefined}>
      <Link className="tx-setup-line" to={places[item.target] ?? '/'}>
        <span className="tx-setup-sign">
          {item.done ? <Icon name="check" size={16} title={t('isDone')} /> : <span aria-hidden="true">{place}</span>}
        </span>
        <span className="tx-today-words">
          <span className="tx-setup-title">
            {t(item.key)}
            {isNext ? <small>{t('next')}</small> : null}
          </span>
          <span className="tx-today-detail">{t(`${item.key}Hint`)}</span>
        </span>
        <Icon name="right" size={18} />
      </Link>
    </li>
  );
};

/** What a new union still has to set up; gone once everything is done. Nothing is ticked by hand. */
const SetupChecklist = (): JSX.Element | null => {
  const t = useText(setupTexts);
  const { data } = useChecklist();
  const [folded, setFolded] = useStoredFlag('tongxin.setup.folded');
  if (!data || data.done >= data.total) return null;
  const next = data.items.find(({ done }) => !done)?.key;
  const progress = t('progress', { done: data.done, total: data.total });
  return (
    <Card
      flush
      title={t('title')}
      extra={
        <button type="button" className="tx-quiet" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {t(folded ? 'unfold' : 'fold')}
        </button>
      }
    >
      <div className="tx-setup-progress">
        <progress max={data.total} value={data.done} aria-label={progress} />
        <span className="tx-number">{progress}</span>
      </div>
      {folded ? null : (
        <>
          <p className="tx-setup-hint">{t('hint')}</p>
          <ol className="tx-setup">
            {data.items.map((item, index) => (
              <Line key={item.key} item={item} place={index + 1} isNext={item.key === next} />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
};

export default SetupChecklist;
