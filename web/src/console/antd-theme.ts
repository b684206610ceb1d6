import { type ThemeConfig, theme } from 'antd';
import { font, type Mode, motionMs, palettes, radiusPx } from '#web/theme.ts';

const seconds = `${motionMs / 1000}s`;

const tokens = (mode: Mode): NonNullable<ThemeConfig['token']> => {
  const c = palettes[mode];
  return {
    colorPrimary: c.primary,
    colorPrimaryHover: c.primaryHover,
    colorPrimaryActive: c.primaryActive,
    colorPrimaryBg: c.primarySoft,
    colorPrimaryBgHover: c.primarySoft,
    colorPrimaryBorder: c.primaryLine,
    colorPrimaryText: c.primaryText,
    colorSuccess: c.success,
    colorWarning: c.warning,
    colorError: c.danger,
    colorInfo: c.info,
    colorLink: c.infoText,
    colorLinkHover: c.info,
    colorBgLayout: c.ground,
    colorBgContainer: c.surface,
    colorBgElevated: c.surface,
    colorBorder: c.lineField,
    colorBorderSecondary: c.line,
    colorSplit: c.line,
    colorText: c.text,
    colorTextSecondary: c.textSoft,
    colorTextTertiary: c.textFaint,
    colorTextDescription: c.textFaint,
    colorTextPlaceholder: c.textFaint,
    fontFamily: 'var(--tx-font)',
    fontSize: font.consolePx,
    borderRadius: radiusPx,
    controlHeight: 34,
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: seconds,
  };
};

export const antdTheme = (mode: Mode, still: boolean): ThemeConfig => {
  const c = palettes[mode];
  // Where one types is dark and not red: red would say that the field is refused.
  const field = { activeBorderColor: c.text, hoverBorderColor: c.textSoft };
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...tokens(mode), motion: !still },
    components: {
      Button: {
        primaryColor: c.onPrimary,
        primaryShadow: 'none',
        defaultShadow: 'none',
        defaultBorderColor: c.lineButton,
        dangerShadow: 'none',
        fontWeight: 500,
      },
      Table: {
        headerBg: c.sunken,
        headerColor: c.textSoft,
        headerSplitColor: 'transparent',
        rowHoverBg: c.hover,
        borderColor: c.line,
        cellPaddingBlock: 11,
        cellPaddingInline: 14,
      },
      Input: { ...field, activeShadow: `0 0 0 1px ${c.text}`, errorActiveShadow: `0 0 0 1px ${c.danger}` },
      InputNumber: { ...field, activeShadow: `0 0 0 1px ${c.text}` },
      DatePicker: { ...field, activeShadow: `0 0 0 1px ${c.text}` },
      Select: { ...field, activeOutlineColor: c.line },
      Form: { labelColor: c.textSoft, itemMarginBottom: 20 },
      Modal: { titleFontSize: 17 },
      Tabs: { itemColor: c.textSoft },
    },
  };
};
