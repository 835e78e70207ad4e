import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { cssVariablesResolver } from "../config/css-variables.ts";
import { theme } from "../config/theme.ts";
import { SessionProvider } from "../features/session/session-provider.tsx";
import { createQueryClient } from "../lib/api/query-client.ts";
import { OfflineNotice } from "../lib/notify/offline-notice.tsx";
import { ToastRegion } from "../lib/notify/toast-region.tsx";

// The same key as public/color-scheme.js, which sets the attribute before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: "smartsupport.color-scheme" });

/** Everything that pages take for granted: look, cache, session, messages. Tests pass their own cache. */
export function Providers({ children, client }: { children: ReactNode; client?: QueryClient }) {
  const [ownClient] = useState(() => client ?? createQueryClient());
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      // Without a layout engine every menu would count as scrolled away and hide.
      env={import.meta.env.MODE === "test" ? "test" : "default"}
    >
      <QueryClientProvider client={ownClient}>
        <SessionProvider>{children}</SessionProvider>
        <OfflineNotice />
        <ToastRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}
