/** Apart from the frame: to fetch either takes a long list of what it is made of, which no page needs before. */
export const loadPalette = async () => (await import("../palette/palette.tsx")).Palette;
export const loadAllKeys = async () => (await import("../keys/all-keys.tsx")).AllKeys;
