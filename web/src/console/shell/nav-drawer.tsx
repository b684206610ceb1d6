import { type JSX, useRef } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Brand } from '#web/ui/brand.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { NavSection } from '../nav.ts';
import { consoleTexts } from '../texts.ts';
import { NavList } from './nav-list.tsx';

/** The navigation of narrow screens: a native dialog, so focus stays inside and Escape closes it. */
export const NavDrawer = ({ nav }: { readonly nav: readonly NavSection[] }): JSX.Element => {
  const t = useText(consoleTexts);
  const common = useText(commonTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  return (
    <div className="tx-drawer-door">
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('openNavigation')}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="menu" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape */}
      <dialog
        ref={dialog}
        className="tx-drawer"
        aria-label={t('mainNavigation')}
        onClick={(event) => event.target === dialog.current && close()}
      >
        <div className="tx-drawer-head">
          <Brand />
          <button type="button" className="tx-quiet tx-square" aria-label={common('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <nav aria-label={t('mainNavigation')}>
          <NavList nav={nav} onGo={close} />
        </nav>
      </dialog>
    </div>
  );
};
