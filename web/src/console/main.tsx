import 'virtual:theme.css';
import '#web/styles/base.css';
import '#web/styles/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLocale } from '#web/i18n/locale.ts';
import { renewWhenReplaced } from '#web/lib/renew.ts';
import { Gate } from './gate.tsx';

renewWhenReplaced();
startLocale();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gate />
    </StrictMode>,
  );
}
