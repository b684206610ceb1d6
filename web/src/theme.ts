/**
 * The one source of colour, type and space. `vite.config.ts` turns it into the CSS variables of every page at build
 * time (`virtual:theme.css`, so the light entries pay no script for it); the console feeds the same values to antd.
 */
export type Mode = 'light' | 'dark';

const light = {
  primary: '#B8322A',
  primaryHover: '#A12A23',
  primaryActive: '#8A221D',
  primaryText: '#B8322A',
  primarySoft: '#FAEDEA',
  primaryLine: '#E9C3BD',
  onPrimary: '#FFFFFF',
  success: '#2F7D4F',
  successText: '#287046',
  successSoft: '#EAF5EE',
  warning: '#955800',
  warningText: '#8A5200',
  warningSoft: '#FDF3E1',
  danger: '#A8071A',
  dangerText: '#A8071A',
  dangerSoft: '#FDEEEE',
  info: '#2B5F8A',
  infoText: '#2B5F8A',
  infoSoft: '#EDF3F8',
  ground: '#F6F3EF',
  surface: '#FFFFFF',
  sunken: '#FBF9F6',
  hover: '#F3EEE8',
  line: '#E8E2DA',
  lineField: '#9A9085',
  lineButton: '#D3C9BD',
  text: '#221D19',
  textSoft: '#5A524A',
  textFaint: '#6F665D',
  shadow: '0 1px 2px rgb(48 36 24 / 5%), 0 4px 16px rgb(48 36 24 / 5%)',
  shadowHigh: '0 2px 6px rgb(48 36 24 / 8%), 0 16px 40px rgb(48 36 24 / 14%)',
  scrim: 'rgb(34 26 20 / 42%)',
} as const;

export type Palette = { readonly [K in keyof typeof light]: string };

/** On dark ground the accent is light and carries dark text, so it reads both as a button and as a link. */
const dark: Palette = {
  primary: '#EE8C82',
  primaryHover: '#F3A49C',
  primaryActive: '#E07A70',
  primaryText: '#F2A098',
  primarySoft: '#3A2320',
  primaryLine: '#6B3B36',
  onPrimary: '#2A0E0B',
  success: '#7CC79A',
  successText: '#7CC79A',
  successSoft: '#1F2E25',
  warning: '#E5B062',
  warningText: '#E5B062',
  warningSoft: '#33291A',
  danger: '#FF8F8A',
  dangerText: '#FF8F8A',
  dangerSoft: '#3A1F20',
  info: '#8FBBE0',
  infoText: '#8FBBE0',
  infoSoft: '#1F2A34',
  ground: '#171412',
  surface: '#211D1A',
  sunken: '#1C1916',
  hover: '#2B2622',
  line: '#3A342F',
  lineField: '#7A7067',
  lineButton: '#4A433D',
  text: '#F0EBE5',
  textSoft: '#C2B8AE',
  textFaint: '#A0968B',
  shadow: '0 1px 2px rgb(0 0 0 / 30%), 0 4px 16px rgb(0 0 0 / 25%)',
  shadowHigh: '0 2px 6px rgb(0 0 0 / 40%), 0 16px 40px rgb(0 0 0 / 50%)',
  scrim: 'rgb(0 0 0 / 60%)',
};

export const palettes: Readonly<Record<Mode, Palette>> = { light, dark };

export const font = {
  /** Chinese faces first: their Latin letters and figures sit on the same line as the characters. */
  family:
    '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  mono: '"SF Mono", Consolas, "Noto Sans Mono CJK SC", "Liberation Mono", monospace',
  consolePx: 14,
  memberPx: 16,
  carePx: 24,
} as const;

export const radiusPx = 6;
export const gridPx = 8;
export const motionMs = 160;

/** Colours of chart series, told apart in grey and by decal too; the accent comes first. */
export const chartColours: Readonly<Record<Mode, readonly string[]>> = {
  light: ['#B8322A', '#3F6E8C', '#B98A2F', '#5E7F5A', '#7A5C86', '#8A7A6C'],
  dark: ['#EE8C82', '#86B4D4', '#DDB564', '#9CC197', '#BC9CCB', '#B8A999'],
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declare = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--tx-${kebab(name)}:${value}`)
    .join(';');

/** The style sheet with the variables of both modes; the system's preference chooses, print is always light. */
export const themeCss = (): string =>
  [
    `:root{${declare(light)};--tx-radius:${radiusPx}px;--tx-motion:${motionMs}ms;--tx-font:${font.family};--tx-mono:${font.mono};color-scheme:light}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declare(dark)};color-scheme:dark}}`,
    '@media (prefers-reduced-motion:reduce){:root{--tx-motion:0ms}}',
  ].join('\n');
