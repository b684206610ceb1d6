import { useQuery } from '@tanstack/react-query';
import { getAssetByCode } from '#web/api/client.ts';

/** The card behind a label, as soon as there is a code. */
export const useAssetByCode = (code: string | undefined) =>
  useQuery({
    queryKey: ['funds', 'assets', 'code', code],
    queryFn: () => getAssetByCode(code ?? ''),
    enabled: code !== undefined,
  });
