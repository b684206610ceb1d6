import 'virtual:theme.css';
import '#web/styles/base.css';
import '#web/styles/light.css';
import '#web/styles/landing.css';
import '#web/styles/apply.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLocale } from '#web/i18n/locale.ts';
import { renewWhenReplaced } from '#web/lib/renew.ts';
import { ApplyEntry } from './entry.tsx';

renewWhenReplaced();
startLocale();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ApplyEntry />
    </StrictMode>,
  );
}
