import { type JSX, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Account } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { findAccounts } from './account-search.ts';

type AccountCellProps = {
  readonly accounts: readonly Account[];
  /** The chosen code, empty without one. */
  readonly value: string;
  readonly label: string;
  readonly onChange: (code: string) => void;
  /** Enter: on to the next cell. */
  readonly onNext: (input: HTMLInputElement) => void;
  readonly isBroken?: boolean;
  /** What may be typed, shown while nothing is. */
  readonly hint?: string;
};

/** An account by its code, name, sound or initials; arrows choose, Enter takes the first and moves on. */
export const AccountCell = (props: AccountCellProps): JSX.Element => {
  const { accounts, value, label, onChange, onNext, isBroken = false, hint } = props;
  const locale = useLocale();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const chosen = accounts.find(({ code }) => code === value);
  const named = chosen ? `${chosen.code} ${chosen[locale]}` : value;
  const found = typed === undefined ? [] : findAccounts(accounts, typed);
  const isOpen = found.length > 0;
  // The grid scrolls sideways, so the list stands above it and not in it.
  const input = useRef<HTMLInputElement>(null);
  const box = isOpen ? input.current?.getBoundingClientRect() : undefined;
  const type = (text: string): void => {
    setTyped(text);
    setAt(0);
    if (text === '') onChange('');
  };
  const choose = (account: Account | undefined): void => {
    if (account) onChange(account.code);
    setTyped(undefined);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && typed === undefined) setTyped('');
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape') setTyped(undefined);
    else if (event.key === 'Enter') {
      choose(typed ? found[at] : isOpen ? found[at] : undefined);
      onNext(event.currentTarget);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="tx-account-cell">
      <input
        ref={input}
        role="combobox"
        data-cell
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-invalid={isBroken}
        {...(isOpen ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        autoComplete="off"
        placeholder={hint}
        value={typed ?? named}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => choose(typed ? found[at] : undefined)}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        hidden={!isOpen}
        style={{ insetBlockStart: box?.bottom, insetInlineStart: box?.left, minWidth: box?.width }}
      >
        {found.map((account, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
          <div
            key={account.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(account)}
          >
            <span className="tx-number">{account.code}</span> {account[locale]}
          </div>
        ))}
      </div>
    </div>
  );
};
