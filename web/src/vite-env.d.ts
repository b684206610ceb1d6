/// <reference types="vite/client" />

declare module 'virtual:theme.css';

declare module 'antd/es/locale/zh_CN' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}

declare module 'antd/es/locale/en_US' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}

declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  const SwaggerUi: (options: Readonly<Record<string, unknown>>) => void;
  export default SwaggerUi;
}
