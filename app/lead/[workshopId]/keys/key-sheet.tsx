"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";

const groups = {
  day: { n: "N", one: "1", five: "5", e: "E", a: "A", z: "Z" },
  wall: { v: "V, B", q: "Q", pages: "PageUp, PageDown", r: "R" },
  board: { d: "D", x: "X", l: "L", j: "J", m: "M", g: "G", c: "C", h: "H", s: "S", o: "O" },
  notes: { t: "T", w: "W", k: "K", f: "F" },
} as const;

/** Keys and what they do, in large print. */
export function KeySheet() {
  const t = useTranslations("lead.keys");
  return (
    <main className="mx-auto grid max-w-[46rem] gap-5 p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-[1.75rem] font-extrabold">{t("title")}</h1>
        <Button className="print:hidden" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
      {Object.entries(groups).map(([name, keys]) => (
        <section key={name} className="break-inside-avoid">
          <h2 className="border-b-2 border-ink font-extrabold">{t(`groups.${name}`)}</h2>
          <table className="w-full">
            <tbody>
              {Object.entries(keys).map(([row, key]) => (
                <tr key={row} className="border-b border-hair">
                  <th scope="row" className="nohyphen w-[11rem] py-1 text-left font-extrabold">
                    {key}
                  </th>
                  <td className="py-1">{t(`rows.${row}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p>{t("clicker")}</p>
      <p>{t("bothOpen")}</p>
    </main>
  );
}
