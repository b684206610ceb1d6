import { drillBooks } from './books.ts';
import { passUp } from './contributions.ts';
import { closedToFederation, drillDown, followPosting, readUnion } from './federation.ts';
import { readDocs, readHeaders } from './integrators.ts';
import { makeKey, useKey } from './keys.ts';
import { correctAndPay, seeOnPhone } from './member-month.ts';
import { endOffice, inviteAccountant, seeTrail } from './officers.ts';
import { postLate, tryByApi } from './payroll-api.ts';
import { commitFile, settleOne, tryFile } from './payroll-run.ts';
import { refuseOther } from './refusal.ts';
import { revealIdentity, searchRoster } from './roster.ts';
import { correctInPlace, runAgain, takeOver, tryRoster } from './roster-import.ts';
import { apply, decide, enterAsChair } from './sign-up.ts';
import type { World } from './world.ts';

/** The main job in the order in which people do it; each step stands on those before. */
export const steps: readonly (readonly [guarantee: string, run: (world: World) => Promise<void>])[] = [
  ['a newcomer applies: a wrong check digit is named, the right one leads to the status page', apply],
  ['the district approves once; a second approval is refused clearly', decide],
  ['another application is refused with a reason that its applicant reads', refuseOther],
  ['the applicant signs in with the verified phone, is chair and sees the set-up checklist', enterAsChair],
  ['an accountant is invited and accepts; an incompatible office is refused', inviteAccountant],
  ['the audit page has the invitation and its acceptance', seeTrail],
  ['the roster is tried: columns proposed, the counts that the truth implies', tryRoster],
  ['a refused cell is corrected in place, the other refused rows are downloaded', correctInPlace],
  ['the import runs in the background to its end', takeOver],
  ['the same file again changes nothing', runAgain],
  ['a person is found by initials, name and phone tail', searchRoster],
  ['an identity number is shown for a reason that the audit page has', revealIdentity],
  ['an API key is shown once', makeKey],
  ['payroll tries a month by API', tryByApi],
  ['a key opens only its scopes, and its last use is seen', useKey],
  ['the payroll file is tried: its totals agree, every line is accounted for', tryFile],
  ['the payroll file is posted', commitFile],
  ['what fits nobody waits in the worklist; one item is settled', settleOne],
  ['payroll posts a late line by API; a replay says that it is one', postLate],
  ['a correction and a cash payment are further postings', correctAndPay],
  ['the member sees November on the phone', seeOnPhone],
  ['the 2 % is declared, received, split and passed up', passUp],
  ['the books balance and lead from a balance to the run', drillBooks],
  ['district, city and province follow a posting within seconds', followPosting],
  ['the district reads the totals of the union', readUnion],
  ['the province drills down, with the way back and the table of the chart', drillDown],
  ['a federation opens no member', closedToFederation],
  ['the API reference renders offline, the document is 3.1', readDocs],
  ['problems, limits and request ids are in the answers', readHeaders],
  ['an officer who is removed can do nothing any more, at once', endOffice],
];
