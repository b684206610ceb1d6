import type { ComponentProps, JSX } from 'react';

type ButtonProps = ComponentProps<'button'> & {
  readonly main?: boolean;
  readonly wide?: boolean;
  readonly busy?: boolean;
};

/** `main` is the one primary action of the screen. While busy it stays focusable and says so. */
export const Button = ({ main, wide, busy, onClick, children, ...button }: ButtonProps): JSX.Element => (
  <button
    type="button"
    className="tx-button"
    data-main={main || undefined}
    data-wide={wide || undefined}
    data-busy={busy || undefined}
    aria-busy={busy ?? false}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    {...button}
  >
    {children}
  </button>
);
