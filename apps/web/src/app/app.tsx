import { RouterProvider } from "react-router-dom";
import { LapsedSession } from "../features/session/lapsed-session.tsx";
import { Providers } from "./providers.tsx";
import { createRouter } from "./router.tsx";
import { WhileSignedIn } from "./while-signed-in.tsx";

const router = createRouter();

export function App() {
  return (
    <Providers>
      <RouterProvider router={router} />
      <LapsedSession />
      <WhileSignedIn />
    </Providers>
  );
}
