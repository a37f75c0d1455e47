import type { ReactNode } from "react";
import "./organiser.css";
import "./print.css";

export default function OrganiserLayout({ children }: { children: ReactNode }) {
  return children;
}
