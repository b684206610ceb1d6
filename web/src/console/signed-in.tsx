import { App, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { JSX } from 'react';
import { BrowserRouter } from 'react-router';
import { useSession } from '#web/api/use-session.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useMode, useStillness } from '#web/lib/mode.ts';
import { antdTheme } from './antd-theme.ts';
import { Shell } from './shell/shell.tsx';

const locales = { zh: zhCN, en: enUS } as const;

const SignedIn = (): JSX.Element => {
  const locale = useLocale();
  const mode = useMode();
  const still = useStillness();
  const { active } = useSession();
  return (
    <ConfigProvider
      locale={locales[locale]}
      theme={antdTheme(mode, still)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <BrowserRouter>
          <Shell key={`${active?.kind} ${active?.id}`} />
        </BrowserRouter>
      </App>
    </ConfigProvider>
  );
};

export default SignedIn;
