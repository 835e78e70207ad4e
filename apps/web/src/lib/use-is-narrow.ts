import { useMediaQuery } from "@mantine/hooks";

/** Whether the window is as wide as a phone. */
export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false }) ?? false;
}

/** Whether a panel beside the page would leave too little of it. */
export function useIsNarrow(): boolean {
  return useMediaQuery("(max-width: 1099px)", false, { getInitialValueInEffect: false }) ?? false;
}
