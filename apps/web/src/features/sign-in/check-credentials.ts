import { zodResolver } from "@hookform/resolvers/zod";
import { login } from "@smartsupport/contracts/schemas";

/** Whether e-mail and password may be asked about at all. */
export const checkCredentials = zodResolver(login.body);
