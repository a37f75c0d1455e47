import type { PhaseTemplate } from "#domain/template.ts";

/**
 * 12:50 to 13:55. A card for each end of the range, until tables compose and write (compose, write, gallery): two a
 * table make the twelve to eighteen scenarios of a real day. The bad one comes first, so that people go on with hope.
 */
export const scenarios: PhaseTemplate = {
  title: { de: "3 Szenarien", simple: "3 Szenarien: Bilder von der Zukunft", en: "3 Scenarios" },
  activities: [
    {
      type: "collect",
      title: {
        de: "Warnbild: Wenn es schlecht läuft",
        simple: "Ein schlechtes Bild von der Zukunft",
        en: "A warning: if things go badly",
      },
      prompt: {
        de: "Stellen Sie sich vor, bis 2035 ging vieles schief: Was erzählt man sich im Ort?",
        simple: "Ein Szenario ist ein Bild von der Zukunft. Wie sieht ein schlechtes Jahr 2035 aus?",
        en: "Imagine that much has gone wrong by 2035: what do people here tell each other?",
      },
      minutes: 20,
      scope: "one-card-per-table",
      settings: { cardKind: "scenario", silent: false, dimensions: "none" },
    },
    {
      type: "collect",
      title: {
        de: "Wunschbild: Wenn es gut läuft",
        simple: "Ein gutes Bild von der Zukunft",
        en: "A vision: if things go well",
      },
      prompt: {
        de: "Und wenn alles gut ausgeht: Wie sieht 2035 hier ein ganz normaler Dienstag aus?",
        simple: "Im Jahr 2035 ist hier vieles gut. Was erleben Sie an einem normalen Tag?",
        en: "And if it all goes well: what does an ordinary Tuesday look like here in 2035?",
      },
      minutes: 25,
      scope: "one-card-per-table",
      settings: { cardKind: "scenario", silent: false, dimensions: "none" },
    },
    {
      type: "pause",
      title: {
        de: "Galerie der Zukunftsbilder",
        simple: "Wir sehen alle Bilder von der Zukunft",
        en: "Gallery of scenarios",
      },
      prompt: {
        de: "Welches Zukunftsbild geht Ihnen besonders nahe?",
        simple: "Welches Bild von der Zukunft berührt Sie?",
        en: "Which of these pictures of the future touches you most?",
      },
      minutes: 12,
      scope: "everybody",
      whenLate: { order: 2, minutes: 5 },
      settings: { occasion: "talk" },
    },
    {
      type: "pause",
      title: {
        de: "Kaffee und Tischwechsel",
        simple: "Kaffee und neuer Tisch",
        en: "Coffee and change of tables",
      },
      prompt: {
        de: "An welchem Thema möchten Sie jetzt weiterarbeiten? Nehmen Sie dort Platz.",
        simple: "Welches Thema ist Ihnen jetzt wichtig? Setzen Sie sich an diesen Tisch.",
        en: "Which topic do you want to go on with now? Please take a seat at its table.",
      },
      minutes: 8,
      scope: "everybody",
      settings: { occasion: "break" },
    },
  ],
};

/** 13:55 to 14:42. Plain collecting, until options can come from a scenario (derive). */
export const options: PhaseTemplate = {
  title: {
    de: "4 Handlungsoptionen",
    simple: "4 Handlungsoptionen: Was wir tun können",
    en: "4 Options for action",
  },
  activities: [
    {
      type: "collect",
      title: {
        de: "Handlungsoptionen sammeln",
        simple: "Handlungsoptionen sammeln",
        en: "Collect options for action",
      },
      prompt: {
        de: "Was können wir konkret tun? Schreiben Sie auch, wo, wie, wann und durch wen.",
        simple: "Eine Handlungsoption sagt, was wir tun können. Wer macht was, und wo?",
        en: "What can we actually do? Please add where, how, when and by whom.",
      },
      minutes: 25,
      scope: "table",
      settings: { cardKind: "option", silent: false },
    },
    {
      type: "sort",
      title: { de: "Handlungsoptionen ordnen", simple: "Handlungsoptionen ordnen", en: "Sort the options" },
      prompt: {
        de: "Welche Handlungsoptionen haben dasselbe Ziel? Legen Sie sie zusammen.",
        simple: "Welche Karten haben das gleiche Ziel? Legen Sie diese Karten in eine Gruppe.",
        en: "Which options share the same aim? Put them together.",
      },
      minutes: 10,
      scope: "table",
      settings: { cardKind: "option" },
    },
    {
      // The phone names dots and cap; a prompt that repeats them would be wrong once the organiser changes them.
      type: "vote",
      title: { de: "Prioritäten setzen", simple: "Das Wichtigste auswählen", en: "Set priorities" },
      prompt: {
        de: "Was sollen wir hier zuerst anpacken? Verteilen Sie Ihre Punkte.",
        simple: "Was ist am wichtigsten? Verteilen Sie Ihre Punkte.",
        en: "What should we tackle first around here? Spread your dots.",
      },
      minutes: 12,
      scope: "everybody",
      settings: { cardKind: "option", unit: "clusters", total: 5, cap: 2, secret: true },
    },
  ],
};

/** 14:42 to 15:00. */
export const closing: PhaseTemplate = {
  title: { de: "Abschluss", simple: "Abschluss", en: "Closing" },
  activities: [
    {
      type: "pause",
      title: { de: "Verabredungen", simple: "Was wir jetzt tun", en: "Agreements" },
      prompt: {
        de: "Wer macht den ersten Schritt, und bis wann?",
        simple: "Wer fängt an, und bis wann?",
        en: "Who takes the first step, and by when?",
      },
      minutes: 10,
      scope: "everybody",
      settings: { occasion: "talk" },
    },
    {
      type: "pause",
      title: { de: "Rückblick und Dank", simple: "Rückblick und Dank", en: "Looking back, and thanks" },
      prompt: {
        de: "Vielen Dank! Was nehmen Sie von diesem Tag mit nach Hause?",
        simple: "Vielen Dank! Was war heute gut für Sie?",
        en: "Thank you! What do you take home from today?",
      },
      minutes: 8,
      scope: "everybody",
      settings: { occasion: "talk" },
    },
  ],
};
