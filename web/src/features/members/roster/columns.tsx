import type { TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Member } from '#web/api/client.ts';
import type { Translate } from '#web/i18n/text.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { StandingTag } from '../components/standing-tag.tsx';
import type { rosterTexts } from './texts.ts';

type Columns = NonNullable<TableProps<Member>['columns']>;
type T = Translate<(typeof rosterTexts)['zh']>;

const placeOf = ({ department, team }: Member): string => [department, team].filter(Boolean).join(' / ') || '—';

const NameLink = ({ member }: { readonly member: Member }): JSX.Element => (
  <Link className="tx-person" to={`/members/${member.id}`}>
    {member.name}
  </Link>
);

/** Only what needs somebody is said about dues: a missing base, or an exemption. */
const StandingCell = ({ member, t }: { readonly member: Member; readonly t: T }): JSX.Element => (
  <span className="tx-tags">
    <StandingTag standing={member.standing} />
    {member.standing === 'active' && member.dueExempt ? <StatusTag tone="info">{t('exempt')}</StatusTag> : null}
    {member.standing === 'active' && !member.dueExempt && !member.hasWageBase ? (
      <StatusTag tone="warning">{t('wageMissing')}</StatusTag>
    ) : null}
  </span>
);

export const wideColumns = (t: T): Columns => [
  { title: t('name'), key: 'name', render: (_, member) => <NameLink member={member} /> },
  {
    title: t('employeeNo'),
    key: 'no',
    render: (_, { employeeNo }) => <span className="tx-number">{employeeNo ?? '—'}</span>,
  },
  { title: t('place'), key: 'place', render: (_, member) => placeOf(member) },
  { title: t('identity'), key: 'id', render: (_, { idMasked }) => <span className="tx-number">{idMasked}</span> },
  {
    title: t('phone'),
    key: 'phone',
    render: (_, { phoneMasked }) =>
      phoneMasked ? <span className="tx-number">{phoneMasked}</span> : <span className="tx-faint">{t('noPhone')}</span>,
  },
  { title: t('standing'), key: 'standing', render: (_, member) => <StandingCell member={member} t={t} /> },
  {
    title: t('joinedOn'),
    key: 'joined',
    render: (_, { joinedOn }) => <span className="tx-number">{joinedOn ?? '—'}</span>,
  },
];

/** On a phone a person is one line of two rows: who, and where they stand. */
export const narrowColumns = (t: T): Columns => [
  {
    title: t('name'),
    key: 'name',
    render: (_, member) => (
      <span className="tx-person-cell">
        <NameLink member={member} />
        <small>{[member.employeeNo, member.department].filter(Boolean).join(' · ') || member.idMasked}</small>
      </span>
    ),
  },
  {
    title: t('standing'),
    key: 'standing',
    align: 'end',
    render: (_, { standing }) => <StandingTag standing={standing} />,
  },
];
