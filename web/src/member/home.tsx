import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { maskName } from '#web/lib/mask.ts';
import { useSession } from '#web/light/use-session.ts';
import { Icon } from '#web/ui/icon.tsx';
import { linkTo } from './router.ts';
import { memberRoutes } from './routes.tsx';
import { memberTexts } from './texts.ts';

const NUMBER_TAIL = 8;

/** Card on top, then large tiles: all that a member comes for, one touch away. */
const MemberHome = (): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const { person, active } = useSession();
  return (
    <>
      <section className="tx-member-card" aria-label={t('cardLabel')}>
        <span className="tx-member-card-union">{active?.name}</span>
        <span className="tx-member-card-name">{maskName(person.name)}</span>
        <span className="tx-member-card-number">No. {active?.memberId?.slice(-NUMBER_TAIL)}</span>
      </section>
      <nav className="tx-member-tiles" aria-label={t('services')}>
        {memberRoutes.map(({ path, title, tile }) =>
          tile ? (
            <a key={path} className="tx-member-tile" {...linkTo(path)}>
              <Icon name={tile.icon} />
              <span>
                <strong>{title[locale]}</strong>
                <small>{tile.hint[locale]}</small>
              </span>
            </a>
          ) : null,
        )}
      </nav>
      <p className="tx-phone-foot">{t('hotline')}</p>
    </>
  );
};

export default MemberHome;
