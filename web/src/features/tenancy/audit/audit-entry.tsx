import type { JSX } from 'react';
import type { AuditEntry } from '#web/api/client.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { eventLabels, moduleLabels, moduleOf } from './event-labels.ts';
import { valueLabels } from './field-labels.ts';
import { differences, subjectOf } from './say-value.ts';
import { auditTexts } from './texts.ts';

type AuditEvent = AuditEntry['events'][number];

const CLOCK_START = 11;

const useActor = ({ actor, as }: AuditEntry): { readonly who: string; readonly role: string } => {
  const t = useText(auditTexts);
  const locale = useLocale();
  const roles = as.map((role) => valueLabels[role]?.[locale] ?? roleLabel(role)[locale]);
  const list = roles.join(locale === 'zh' ? '、' : ', ');
  const isClient = actor.kind === 'client';
  const role = list === '' ? '' : isClient ? t('withScopes', { scopes: list }) : t('asRole', { roles: list });
  if (actor.kind === 'system') return { who: t('system'), role: '' };
  if (actor.kind === 'visitor') return { who: t('visitor'), role: '' };
  const name = actor.name ?? t('somebody');
  return { who: isClient ? t('client', { name }) : name, role };
};

const useSentence = (): ((event: AuditEvent) => string) => {
  const t = useText(auditTexts);
  const locale = useLocale();
  return (event) => {
    const what = eventLabels[event.name]?.[locale] ?? event.name;
    const whom = subjectOf(event, locale);
    return whom === undefined ? what : t('about', { what, whom });
  };
};

const EventDetails = ({ event }: { readonly event: AuditEvent }): JSX.Element => {
  const t = useText(auditTexts);
  const locale = useLocale();
  const sentence = useSentence();
  const rows = differences(t, locale, event.before, event.after);
  return (
    <>
      {rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="tx-audit-table" tabIndex={0} aria-label={sentence(event)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{before ?? '—'}</td>
                  <td>{after ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <p className="tx-faint">
        {t('entity')} <code>{event.entity.id}</code>
      </p>
    </>
  );
};

const Details = ({ entry }: { readonly entry: AuditEntry }): JSX.Element => {
  const t = useText(auditTexts);
  return (
    <details>
      <summary>{t('details')}</summary>
      <div className="tx-audit-details">
        {entry.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events of an entry have no identity but their place
          <EventDetails key={index} event={event} />
        ))}
        <p className="tx-faint">
          {t('permission')} <code>{entry.permission}</code> · {t('requestId')} <code>{entry.requestId}</code>
          {entry.ip ? (
            <>
              {' '}
              · {t('ip')} <code>{entry.ip}</code>
            </>
          ) : null}
        </p>
      </div>
    </details>
  );
};

/** One act: when, who as what, what it was, why; the values on demand. */
export const AuditEntryLine = ({ entry }: { readonly entry: AuditEntry }): JSX.Element => {
  const t = useText(auditTexts);
  const locale = useLocale();
  const { who, role } = useActor(entry);
  const sentence = useSentence();
  const reasons = [...new Set(entry.events.flatMap(({ reason }) => reason ?? []))];
  const modules = [...new Set(entry.events.map(({ name }) => moduleOf(name)))];
  return (
    <li className="tx-audit-entry">
      <time dateTime={entry.at}>{formatInstant(entry.at).slice(CLOCK_START)}</time>
      <div className="tx-audit-body">
        {entry.events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events of an entry have no identity but their place
          <p key={index} className="tx-audit-what">
            {sentence(event)}
          </p>
        ))}
        <p className="tx-audit-who">
          {who} {role ? <span className="tx-faint">{role}</span> : null}
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="tx-audit-reason">
            <span className="tx-faint">{t('reason')}</span> {reason}
          </p>
        ))}
        <Details entry={entry} />
      </div>
      <div className="tx-audit-tags">
        {modules.map((module) => (
          <StatusTag key={module}>{moduleLabels[module]?.[locale] ?? module}</StatusTag>
        ))}
      </div>
    </li>
  );
};
