import type { JSX } from 'react';
import { getOwnMember } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { maskName } from '#web/lib/mask.ts';
import { useRemote } from '#web/light/remote.ts';
import { useSession } from '#web/light/use-session.ts';
import { Icon } from '#web/ui/icon.tsx';
import { linkTo } from './router.ts';
import { memberRoutes } from './routes.tsx';
import { memberTexts } from './texts.ts';

const NUMBER_DIGITS = 6;

/** Stands at once with what the session knows; the file fills in the rest. */
const MemberCard = (): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const { person, active } = useSession();
  const { data: own } = useRemote('member/own', () => getOwnMember());
  return (
    <section className="tx-member-card" aria-label={t('cardLabel')}>
      <span className="tx-member-card-union">{active?.name}</span>
      <span className="tx-member-card-name">{maskName(own?.name ?? person.name)}</span>
      <span className="tx-member-card-number">
        {own ? `No. ${String(own.ordinal + 1).padStart(NUMBER_DIGITS, '0')}` : '\u00a0'}
      </span>
      <span className="tx-member-card-line">{own ? own.idMasked : '\u00a0'}</span>
      <span className="tx-member-card-line">
        {own?.joinedOn ? t('joined', { day: formatDay(own.joinedOn, locale) }) : '\u00a0'}
      </span>
    </section>
  );
};

/** Card on top, then large tiles: all that a member comes for, one touch away. */
const MemberHome = (): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  return (
    <>
      <MemberCard />
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
