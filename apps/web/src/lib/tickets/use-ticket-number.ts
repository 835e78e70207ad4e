import { useParams } from "react-router-dom";

/** The ticket that the address names. Numbers are typed and dictated in small letters too. */
export function useTicketNumber(): string {
  return (useParams().number ?? "").toUpperCase();
}
