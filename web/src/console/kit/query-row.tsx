import { Button } from 'antd';
import type { FormEvent, JSX, ReactNode } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';

type QueryRowProps = {
  readonly onSearch: () => void;
  readonly onReset?: () => void;
  /** <QueryField> elements. */
  readonly children: ReactNode;
};

type QueryFieldProps = { readonly label: string; readonly htmlFor: string; readonly children: ReactNode };

export const QueryField = ({ label, htmlFor, children }: QueryFieldProps): JSX.Element => (
  <div className="tx-query-field">
    <label htmlFor={htmlFor}>{label}</label>
    {children}
  </div>
);

/** Conditions above a list; Enter in any field searches. */
export const QueryRow = ({ onSearch, onReset, children }: QueryRowProps): JSX.Element => {
  const t = useText(commonTexts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSearch();
  };
  return (
    <search className="tx-query tx-no-print">
      <form onSubmit={submit}>
        {children}
        <div className="tx-query-actions">
          <Button htmlType="submit">{t('search')}</Button>
          {onReset ? (
            <Button type="text" onClick={onReset}>
              {t('reset')}
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  );
};
