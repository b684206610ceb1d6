import { can, type OfficeKind, type Session } from '#web/api/session.ts';
import type { Label } from '#web/i18n/text.ts';
import type { IconName } from '#web/ui/icon.tsx';
import type { Feature, FeatureRoute } from './feature.ts';

type Section = { readonly key: string; readonly audience: OfficeKind; readonly label: Label; readonly icon: IconName };

/** The order of a union's work, then that of a federation's. */
export const sections = [
  { key: 'home', audience: 'union', label: { zh: '首页', en: 'Home' }, icon: 'home' },
  { key: 'members', audience: 'union', label: { zh: '会员', en: 'Members' }, icon: 'members' },
  { key: 'organisation', audience: 'union', label: { zh: '组织', en: 'Organisation' }, icon: 'tree' },
  { key: 'care', audience: 'union', label: { zh: '权益与关爱', en: 'Rights and care' }, icon: 'care' },
  { key: 'funds', audience: 'union', label: { zh: '经费', en: 'Funds' }, icon: 'funds' },
  { key: 'activities', audience: 'union', label: { zh: '活动', en: 'Activities' }, icon: 'activity' },
  { key: 'cadres', audience: 'union', label: { zh: '干部', en: 'Officers' }, icon: 'cadre' },
  { key: 'oversight', audience: 'union', label: { zh: '审计与公开', en: 'Audit and openness' }, icon: 'audit' },
  { key: 'settings', audience: 'union', label: { zh: '设置', en: 'Settings' }, icon: 'settings' },
  { key: 'overview', audience: 'node', label: { zh: '总览', en: 'Overview' }, icon: 'overview' },
  { key: 'applications', audience: 'node', label: { zh: '建会审批', en: 'Applications' }, icon: 'inbox' },
  { key: 'filings', audience: 'node', label: { zh: '预算审批', en: 'Budgets' }, icon: 'form' },
  { key: 'units', audience: 'node', label: { zh: '下级单位', en: 'Units' }, icon: 'building' },
  { key: 'nodeOversight', audience: 'node', label: { zh: '审计与公开', en: 'Audit and openness' }, icon: 'audit' },
  { key: 'nodeSettings', audience: 'node', label: { zh: '设置', en: 'Settings' }, icon: 'settings' },
] as const satisfies readonly Section[];

export type SectionKey = (typeof sections)[number]['key'];

export type NavItem = { readonly href: string; readonly label: Label; readonly covers?: string };
export type NavSection = {
  readonly key: SectionKey;
  readonly label: Label;
  readonly icon: IconName;
  readonly items: readonly NavItem[];
};

export const routesFor = (session: Session, features: readonly Feature[]): readonly FeatureRoute[] =>
  features
    .flatMap(({ routes }) => routes)
    .filter((route) => route.audience === session.active?.kind && can(session, route.permission));

/** Only sections with a page that this office may open. */
export const navFor = (routes: readonly FeatureRoute[]): readonly NavSection[] =>
  sections.flatMap(({ key, label, icon }) => {
    const items = routes
      .flatMap(({ path, nav }) =>
        nav?.section === key
          ? [
              {
                href: `/${path}`,
                label: nav.label,
                order: nav.order ?? 50,
                ...(nav.covers ? { covers: nav.covers } : {}),
              },
            ]
          : [],
      )
      .sort((a, b) => a.order - b.order);
    return items.length === 0 ? [] : [{ key, label, icon, items }];
  });

/** The longest address that the place begins with: one active item, also on pages below it. */
export const activeHref = (nav: readonly NavSection[], pathname: string): string | undefined =>
  nav
    .flatMap(({ items }) =>
      items.flatMap(({ href, covers }) => [href, ...(covers ? [covers] : [])].map((place) => ({ href, place }))),
    )
    .filter(({ place }) => pathname === place || (place !== '/' && pathname.startsWith(`${place}/`)))
    .sort((a, b) => b.place.length - a.place.length)[0]?.href;
