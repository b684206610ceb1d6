import 'virtual:theme.css';
import '#web/styles/base.css';
import '#web/styles/light.css';
import '#web/styles/member.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLocale } from '#web/i18n/locale.ts';
import { renewWhenReplaced } from '#web/lib/renew.ts';
import { startCare } from './care.ts';
import { MemberEntry } from './entry.tsx';

renewWhenReplaced();
startLocale();
startCare();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MemberEntry />
    </StrictMode>,
  );
}
