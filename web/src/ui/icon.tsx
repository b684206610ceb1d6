import type { JSX } from 'react';

/** Strokes on a 24 grid, drawn for this product so that both entries share one light set. */
const paths = {
  home: 'M4 11.2 12 4.5l8 6.7V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z',
  members:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.8 19.5c.5-3.3 3-5.2 6.2-5.2s5.7 1.9 6.2 5.2M16 4.9a3.3 3.3 0 0 1 0 6.3M18 14.8c1.9.8 3.0 2.4 3.2 4.7',
  tree: 'M9.5 3.5h5v4.5h-5zM3.5 16h5v4.5h-5zM15.5 16h5v4.5h-5zM12 8v4M6 16v-4h12v4',
  care: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  funds: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8.8 7.8l3.2 4.4 3.2-4.4M8.7 12.5h6.6M8.7 15h6.6M12 12.2v5',
  activity: 'M4 6.5h16V20H4zM4 10.5h16M8.5 4v4M15.5 4v4M9 15.2l2.2 2.1 4-4',
  cadre: 'M12 4 2.5 8.5 12 13l9.5-4.5zM6.5 10.7v5c1.5 1.6 3.4 2.3 5.5 2.3s4-.7 5.5-2.3v-5M21.5 8.5V14',
  audit: 'M12 3.5l7.5 2.7v5.3c0 4.5-3 7.6-7.5 9-4.5-1.4-7.5-4.5-7.5-9V6.2zM8.7 11.8l2.5 2.5 4.3-4.6',
  settings:
    'M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15.2 9.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M8.7 19.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
  overview: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  inbox: 'M4 13.5 6.5 5h11l2.5 8.5V19H4zM4 13.5h4.5c.3 1.8 1.7 3 3.5 3s3.2-1.2 3.5-3H20',
  building: 'M5 20.5V4.5h9v16M14 10h5v10.5M3 20.5h18M8 8.5h3M8 12h3M8 15.5h3',
  card: 'M3.5 6h17v12.5h-17zM3.5 10h17M7 15h4',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.6-3.9 3.6-6 7.5-6s6.9 2.1 7.5 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M7 10l5 5 5-5',
  right: 'M10 7l5 5-5 5',
  left: 'M14 7l-5 5 5 5',
  collapse: 'M4.5 5h15v14h-15zM10 5v14M16 10l-2 2 2 2',
  expand: 'M4.5 5h15v14h-15zM10 5v14M14 10l2 2-2 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2',
  stop: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5v5.5M12 16v.2',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 11v5.5M12 7.8V8',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  dot: 'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15',
  upload: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M4.5 19.5h15',
  table: 'M4 5h16v14.5H4zM4 10h16M4 14.8h16M10 5v14.5',
  chart: 'M4 4v16h16M8 16v-5M12.5 16V8M17 16v-7',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M3.5 12h17M12 3.5c2.5 2.4 3.7 5.2 3.7 8.5S14.5 18.1 12 20.5C9.5 18.1 8.3 15.3 8.3 12S9.5 5.9 12 3.5',
  out: 'M10 4.5H5v15h5M14.5 8l4 4-4 4M18.5 12H9.5',
  swap: 'M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19',
  door: 'M13.5 3.5 6 5v14l7.5 1.5zM13.5 5.5H18v13h-4.5M10.7 11.5v1',
  form: 'M6 3.5h9l3.5 3.5v13.5H6zM14.5 3.5V7.5h4M9 12h6M9 15.5h6',
  voice: 'M4 5h16v11.5h-8L7.5 20v-3.5H4zM8 9.5h8M8 12.5h5',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7z',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.8 15.8 20 20',
  key: 'M8 16.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M11.5 11l8.5 0v3.5M16.5 11v2.5',
  screen: 'M4 5h16v11H4zM8.5 20h7M12 16v4',
  phone: 'M7.5 3.5h9v17h-9zM11 17.5h2',
  text: 'M4 19 9 6l5 13M5.7 14.5h6.6M15 19l3-7.5 3 7.5M16 16.5h4',
} as const;

export type IconName = keyof typeof paths;

type IconProps = { readonly name: IconName; readonly size?: number | string; readonly title?: string };

/** Decorative unless it has a title. */
export const Icon = ({ name, size = 20, title }: IconProps): JSX.Element => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from the reading cursor, or named by aria-label
  <svg
    className="tx-icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
  >
    <path d={paths[name]} />
  </svg>
);
