/**
 * The colours of pages and charts by role, light and dark. Charts are drawn in the light ones; the style sheet replaces
 * each by its dark partner, so every light value below must be unique. A test computes the contrasts.
 */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

export const palette = {
  ink: { light: '#1c2430', dark: '#e6eaf0' },
  muted: { light: '#525d6b', dark: '#a9b4c2' },
  line: { light: '#d3d9e1', dark: '#36414f' },
  paper: { light: '#ffffff', dark: '#12161c' },
  wash: { light: '#f4f6f9', dark: '#1a2029' },
  /** On time, this month, the usual series. */
  bar: { light: '#1f5582', dark: '#82b4e4' },
  /** Last month. */
  faint: { light: '#8393a5', dark: '#738498' },
  late: { light: '#b4530a', dark: '#f0a35e' },
  /** Empty part of a share bar. */
  track: { light: '#e9edf2', dark: '#27313d' },
  /** The usual range. */
  band: { light: '#dfe7f0', dark: '#28384a' },
  /** Working hours behind the late dots. */
  open: { light: '#e1ebf5', dark: '#22364b' },
  link: { light: '#174a75', dark: '#9cc7f2' },
} as const satisfies Record<string, Shade>;

/** Five steps from few to many. */
export const steps: readonly Shade[] = [
  { light: '#edf2f8', dark: '#1d2732' },
  { light: '#c2d6ea', dark: '#2c4763' },
  { light: '#86b0d6', dark: '#3b6996' },
  { light: '#3f79ad', dark: '#6ca3d8' },
  { light: '#173f63', dark: '#c3def7' },
];

/** Letters on the kinds' bars, with a dark partner each. */
export const labels = {
  light: { light: '#fffffe', dark: '#0c1015' },
  dark: { light: '#1c2431', dark: '#0c1016' },
  unknown: { light: '#1c2432', dark: '#e6eaf1' },
} as const satisfies Record<string, Shade>;

/** Kinds of message: neighbours differ in lightness, so that the order can be read in grey. */
export const kindShades = {
  text: { light: '#245b88', dark: '#5b95cc', label: labels.light },
  voice: { light: '#e2a458', dark: '#e8b06a', label: labels.dark },
  picture: { light: '#6d5a8f', dark: '#9d89c4', label: labels.light },
  video: { light: '#a9c4a4', dark: '#b4d0ae', label: labels.dark },
  document: { light: '#47756f', dark: '#62a198', label: labels.light },
  other: { light: '#d4c8b0', dark: '#d8ccb4', label: labels.dark },
  unknown: { light: '#f0f0ee', dark: '#3b424b', label: labels.unknown },
} as const;
export type KindGroup = keyof typeof kindShades;

/** Light colour and its dark partner, for the style sheet's replacement rules. */
export function shades(): readonly Shade[] {
  return [...Object.values(palette), ...steps, ...Object.values(kindShades), ...Object.values(labels)];
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
