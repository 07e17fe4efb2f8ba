/** Files of packages that the program never opens. */

const FONTS =
  /^node_modules\/@expo-google-fonts\/noto-sans-sc\/(?!400Regular\/|700Bold\/|LICENSE|package\.json)/;
const UNREAD = /\.(d\.[cm]?ts|map|tsbuildinfo)$|^node_modules\/(\.bin\/|\.package-lock\.json$)/;

/** Paths below the folder of the program. Licences stay. */
export const isUnneeded = (path: string): boolean => FONTS.test(path) || UNREAD.test(path);
