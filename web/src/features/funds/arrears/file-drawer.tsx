import { Button, Drawer } from 'antd';
import { type JSX, useState } from 'react';
import type { DuesArrears, MemberDuesFile } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatPeriod } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { useMemberFile } from '../api/arrears.ts';
import { DepartDrawer, ExcuseDrawer } from './act-drawers.tsx';
import { arrearsTexts } from './texts.ts';
import { STAGES, useArrearsWords } from './words.ts';

const WAYS = { talk: 'wayTalk', phone: 'wayPhone', message: 'wayMessage', letter: 'wayLetter' } as const;
const TONES = { reminder: 'info', excuse: 'success', departure: 'danger' } as const;

const Entries = ({ file }: { readonly file: MemberDuesFile }): JSX.Element => {
  const t = useText(arrearsTexts);
  const locale = useLocale();
  if (file.entries.length === 0) return <p className="tx-faint">{t('entriesEmpty')}</p>;
  const items = file.entries.map((entry) => {
    const { from, until, way } = entry;
    const months =
      from === null
        ? ''
        : until === null
          ? t('openEnd', { from: formatPeriod(from, locale) })
          : t('span', { from: formatPeriod(from, locale), until: formatPeriod(until, locale) });
    const title = {
      reminder: t('entryReminder', { way: way === null ? '' : t(WAYS[way]) }),
      excuse: t('entryExcuse', { months }),
      departure: t('entryDeparture'),
    }[entry.kind];
    const words = [entry.on === null ? '' : formatDay(entry.on, locale), entry.text, t('by', { name: entry.by })];
    return {
      key: entry.id,
      at: entry.at,
      tone: TONES[entry.kind],
      title,
      detail: words.filter(Boolean).join(' · '),
    };
  });
  return <Timeline items={items} />;
};

const Facts = ({ file }: { readonly file: MemberDuesFile }): JSX.Element => {
  const t = useText(arrearsTexts);
  const { monthsOf } = useArrearsWords();
  const { arrears, rule } = file;
  const stage = STAGES[arrears.stage];
  return (
    <>
      <StatusTag tone={stage.tone}>{t(stage.text)}</StatusTag>
      <p>
        {arrears.owedFen > 0
          ? t('owedNow', { sum: formatFen(arrears.owedFen), months: monthsOf(arrears) })
          : t('owedNothing')}
      </p>
      <p className="tx-faint">{t('needs', { ...rule, unpaid: arrears.unpaidMonths, reminded: arrears.reminders })}</p>
    </>
  );
};

type FileDrawerProps = { readonly member: DuesArrears; readonly onClose: () => void };

/** What is on file of one member's dues, and what may follow from it. */
export const FileDrawer = ({ member, onClose }: FileDrawerProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const query = useMemberFile(member.memberId);
  const mayRemind = useCan('funds.dues.remind');
  const mayConfirm = useCan('funds.dues.confirm');
  const [act, setAct] = useState<'excuse' | 'depart'>();
  const isFlagged = query.data?.arrears.stage === 'mayBeDeemedLeft';
  const close = (): void => setAct(undefined);
  return (
    <Drawer
      title={t('fileTitle', { name: member.name })}
      open
      onClose={onClose}
      size={520}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <QueryView query={query} shape="lines">
        {(file) => (
          <div className="tx-stack">
            <Facts file={file} />
            <span className="tx-row-actions">
              {mayRemind ? <Button onClick={() => setAct('excuse')}>{t('excuse')}</Button> : null}
              {mayConfirm && isFlagged ? (
                <Button danger onClick={() => setAct('depart')}>
                  {t('depart')}
                </Button>
              ) : null}
            </span>
            <h3>{t('entries')}</h3>
            <Entries file={file} />
          </div>
        )}
      </QueryView>
      {act === 'excuse' ? <ExcuseDrawer memberId={member.memberId} onClose={close} /> : null}
      {act === 'depart' ? <DepartDrawer memberId={member.memberId} onClose={close} /> : null}
    </Drawer>
  );
};
