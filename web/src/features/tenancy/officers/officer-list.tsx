import { App, Button } from 'antd';
import type { JSX } from 'react';
import type { Officer } from '#web/api/client.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useOfficerRemoval } from '../api/officers.ts';
import type { EndTarget } from './end-dialog.tsx';
import { TermLine } from './term-line.tsx';
import { officerTexts } from './texts.ts';

type OfficerListProps = {
  readonly officers: readonly Officer[];
  readonly mayManage: boolean;
  readonly onEnd: (target: EndTarget) => void;
  readonly onAdd: (officer: Officer) => void;
  readonly removal: ReturnType<typeof useOfficerRemoval>;
};

type LineProps = Omit<OfficerListProps, 'officers'> & { readonly officer: Officer };

const Terms = ({ officer, mayManage, onEnd }: LineProps): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  return (
    <ul className="tx-officer-terms">
      {officer.terms.map((term) => (
        <li key={`${term.role} ${term.from}`}>
          <TermLine term={term} />
          {mayManage && term.state !== 'ended' ? (
            <Button
              size="small"
              aria-label={t('endTermOf', { name: officer.name, role: roleLabel(term.role)[locale] })}
              onClick={() => onEnd({ officer, term })}
            >
              {t('endTerm')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const Line = (props: LineProps): JSX.Element => {
  const { officer, mayManage, onAdd, removal } = props;
  const t = useText(officerTexts);
  const { name } = officer;
  return (
    <li className="tx-officer">
      <span className="tx-avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      <div className="tx-officer-body">
        <p className="tx-officer-name">
          {name}
          {officer.memberId ? (
            <small>
              <Icon name="card" size={14} /> {t('isMember')}
            </small>
          ) : null}
        </p>
        <Terms {...props} />
      </div>
      {mayManage ? (
        <div className="tx-officer-actions">
          <Button size="small" aria-label={t('addTermOf', { name })} onClick={() => onAdd(officer)}>
            {t('addTerm')}
          </Button>
          <ConfirmButton
            size="small"
            danger
            type="text"
            aria-label={t('removeOf', { name })}
            question={t('removeQuestion', { name })}
            consequence={t('removeConsequence')}
            verb={t('remove')}
            onConfirm={() => removal.mutateAsync(officer.personId)}
          >
            {t('remove')}
          </ConfirmButton>
        </div>
      ) : null}
    </li>
  );
};

/** Everybody who holds, held or will hold an office; those in office first. */
export const OfficerList = ({ officers, ...rest }: OfficerListProps): JSX.Element => (
  <ul className="tx-officers">
    {officers
      .toSorted((a, b) => Number(b.roles.length > 0) - Number(a.roles.length > 0))
      .map((officer) => (
        <Line key={officer.personId} officer={officer} {...rest} />
      ))}
  </ul>
);

export const useRemoval = (): ReturnType<typeof useOfficerRemoval> => {
  const t = useText(officerTexts);
  const { message } = App.useApp();
  return useOfficerRemoval(() => void message.success(t('removed')));
};
