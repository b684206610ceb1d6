import { type JSX, Suspense, useEffect, useRef } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useSession } from '#web/api/use-session.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { join } from '#web/lib/join.ts';
import { useStoredFlag } from '#web/lib/stored.ts';
import { Loading } from '#web/ui/loading.tsx';
import { navFor, routesFor } from '../nav.ts';
import { features } from '../routes.tsx';
import { NoOffice, NotFound } from './dead-ends.tsx';
import { PageFault } from './page-fault.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

export const Shell = (): JSX.Element => {
  const t = useText(commonTexts);
  const session = useSession();
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useStoredFlag('tongxin.nav.collapsed');
  const content = useRef<HTMLElement>(null);
  const routes = routesFor(session, features);
  const nav = navFor(routes);
  const first = nav[0]?.items[0]?.href;
  // A new page begins at its top, for the eye and for the reading cursor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what the effect follows
  useEffect(() => {
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className={join('tx-shell', collapsed && 'tx-shell-collapsed')}>
      <a className="tx-skip" href="#content">
        {t('skipToContent')}
      </a>
      <SideNav nav={nav} collapsed={collapsed} onCollapse={setCollapsed} />
      <div className="tx-stage">
        <TopBar nav={nav} />
        <main id="content" ref={content} tabIndex={-1} className="tx-content">
          <PageFault key={pathname}>
            <Suspense fallback={<Loading shape="page" />}>
              {session.active === null ? (
                <NoOffice />
              ) : (
                <Routes>
                  {routes.map(({ path, page: Page }) => (
                    <Route key={path} path={path} element={<Page />} />
                  ))}
                  {routes.some(({ path }) => path === '') || first === undefined ? null : (
                    <Route path="" element={<Navigate to={first} replace />} />
                  )}
                  <Route path="*" element={<NotFound />} />
                </Routes>
              )}
            </Suspense>
          </PageFault>
        </main>
      </div>
    </div>
  );
};
