import { QRCode } from 'antd';
import type { JSX } from 'react';
import { useSession } from '#web/api/use-session.ts';

type Labelled = { readonly code: string; readonly name: string; readonly model: string };

const QR_SIZE = 96;

/** What a phone opens when it reads the label: the count, with the asset found already. */
const addressOf = (code: string): string => `${window.location.origin}/funds/assets/count?code=${code}`;

/** A label as it is stuck on the thing. */
export const AssetLabel = ({ asset }: { readonly asset: Labelled }): JSX.Element => {
  const { active } = useSession();
  return (
    <figure className="tx-asset-label">
      <QRCode
        value={addressOf(asset.code)}
        aria-label={asset.code}
        type="svg"
        size={QR_SIZE}
        bordered={false}
        errorLevel="M"
        color="#000"
        bgColor="#fff"
      />
      <figcaption>
        <strong className="tx-number">{asset.code}</strong>
        <span>{asset.name}</span>
        <small>{asset.model}</small>
        <small>{active?.name}</small>
      </figcaption>
    </figure>
  );
};
