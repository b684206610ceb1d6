import type { JSX } from 'react';
import type { Voucher } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { ledgerTexts } from './texts.ts';

const GENESIS = /^0+$/;

/** The chain of this voucher to the one before; for whoever wants to check it, in nobody's way. */
export const Seal = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(ledgerTexts);
  const { previousHash, hash } = voucher;
  return (
    <details className="tx-hash">
      <summary>{t('hashes')}</summary>
      <p>
        {t('previousHash')} <code>{GENESIS.test(previousHash) ? t('chainFirst') : previousHash}</code>
      </p>
      <p>
        {t('hash')} <code>{hash}</code> <CopyButton text={hash} />
      </p>
    </details>
  );
};
