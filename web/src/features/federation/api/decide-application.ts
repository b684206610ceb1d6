import { type Application, approveApplication, refuseApplication } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['federation']];

export const useApproval = (done: (application: Application) => void) =>
  useAction({
    run: ({ id, districtCode }: Application) => approveApplication(id, { districtCode }),
    stale,
    done,
  });

type Refusal = { readonly application: Application; readonly reason: string };

export const useRefusal = (done: (application: Application) => void) =>
  useAction({
    run: ({ application: { id, districtCode }, reason }: Refusal) => refuseApplication(id, { districtCode, reason }),
    stale,
    done,
  });
