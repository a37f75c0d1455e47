"use client";

import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";

interface SureDialogProps {
  heading: string;
  children: ReactNode;
  confirm: string;
  onClose: () => void;
  /** Does it; gives back the sentence that says why not, or null. */
  onSure: () => Promise<string | null>;
}

/** Asks once more before what cannot be taken back. */
export function SureDialog({ onSure, ...shown }: SureDialogProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  return <ConfirmDialog {...shown} wrong={wrong} onConfirm={async () => setWrong(await onSure())} />;
}
