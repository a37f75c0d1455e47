"use client";

import { useEffect, useState } from "react";
import de from "./messages/failure.de.json";
import en from "./messages/failure.en.json";
import simple from "./messages/failure.simple.json";

const texts = { de, simple, en };

/** A screen that broke. It stands alone: what it would need of the page may be what is broken. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const [language, setLanguage] = useState<keyof typeof texts>("de");
  useEffect(() => {
    const said = document.documentElement.dataset.language ?? "de";
    if (said in texts) setLanguage(said as keyof typeof texts);
    console.error(error);
  }, [error]);
  const t = texts[language];
  return (
    <main className="phone">
      <div className="phone-body">
        <h1>{t.title}</h1>
        <p>{t.hint}</p>
        <button type="button" className="btn btn-first" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    </main>
  );
}
