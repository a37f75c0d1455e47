import type { PhaseTemplate } from "#domain/template.ts";

/**
 * 10:00 to 10:35. A trial question that the phones answer would leave cards among the factors or options, and so in
 * ratings and minutes. So the third step only asks who cannot read it: that proves every phone before it matters.
 */
export const arriving: PhaseTemplate = {
  title: { de: "Ankommen", simple: "Ankommen", en: "Arriving" },
  activities: [
    {
      type: "pause",
      title: { de: "Begrüßung", simple: "Begrüßung", en: "Welcome" },
      prompt: {
        de: "Schön, dass Sie da sind! Mit wem sitzen Sie heute am Tisch?",
        simple: "Schön, dass Sie da sind! Wer sitzt mit Ihnen am Tisch?",
        en: "Good to have you here! Who is sitting at your table today?",
      },
      minutes: 10,
      scope: "everybody",
      settings: { occasion: "talk" },
    },
    {
      type: "pause",
      title: {
        de: "Impuls: unsere Region in Zahlen",
        simple: "Vortrag: Zahlen aus unserer Region",
        en: "Opening talk: our region in figures",
      },
      prompt: {
        de: "Was überrascht Sie an diesen Zahlen?",
        simple: "Welche Zahl überrascht Sie?",
        en: "What surprises you about these figures?",
      },
      minutes: 15,
      scope: "everybody",
      settings: { occasion: "impulse" },
    },
    {
      type: "pause",
      title: { de: "So arbeiten wir heute", simple: "So arbeiten wir heute", en: "How we work today" },
      prompt: {
        de: "Sehen Sie diesen Satz auf Ihrem Telefon? Wenn nicht, heben Sie bitte die Hand.",
        simple: "Sehen Sie diesen Satz auf Ihrem Telefon? Wenn nicht: Bitte heben Sie die Hand.",
        en: "Can you read this sentence on your phone? If not, please raise your hand.",
      },
      minutes: 10,
      scope: "everybody",
      settings: { occasion: "talk" },
    },
  ],
};

/** 10:35 to 11:25. Four silent minutes, then reveal: from there on the tables go on with all cards in view. */
export const factors: PhaseTemplate = {
  title: {
    de: "1 Einflussfaktoren",
    simple: "1 Einflussfaktoren: Was unser Leben verändert",
    en: "1 Influencing factors",
  },
  activities: [
    {
      type: "collect",
      title: {
        de: "Einflussfaktoren sammeln: erst still, dann gemeinsam",
        simple: "Einflussfaktoren sammeln: erst allein, dann zusammen",
        en: "Collect influencing factors: in silence first, then together",
      },
      prompt: {
        de: "Was prägt Ihr Thema hier bei uns bis 2035? Bitte für jeden Gedanken eine Karte.",
        simple: "Was verändert Ihr Thema hier bis 2035? Schreiben Sie jeden Gedanken auf eine Karte.",
        en: "What will shape your topic around here until 2035? One card for each thought, please.",
      },
      minutes: 16,
      scope: "table",
      settings: { cardKind: "factor", silent: true },
    },
    {
      type: "sort",
      title: { de: "Karten ordnen", simple: "Karten ordnen", en: "Sort the cards" },
      prompt: {
        de: "Welche Karten gehören zusammen? Geben Sie jedem Bündel einen Titel.",
        simple: "Welche Karten gehören zusammen? Geben Sie jeder Gruppe einen Namen.",
        en: "Which cards belong together? Give each bundle a title.",
      },
      minutes: 9,
      scope: "table",
      settings: { cardKind: "factor" },
    },
    {
      // Per table: nobody can rate all sixty to ninety factors twice in ten minutes.
      type: "rate",
      title: {
        de: "Wirkung und Ungewissheit einschätzen",
        simple: "Was ist wichtig? Was ist noch offen?",
        en: "Rate impact and uncertainty",
      },
      prompt: {
        de: "Was prägt unser Leben bis 2035 am stärksten, und wo ist noch alles offen?",
        simple: "Was ist wichtig für unser Leben, und was ist noch offen?",
        en: "What will shape our life here most until 2035, and what is still wide open?",
      },
      minutes: 10,
      scope: "table",
      whenLate: { order: 3, minutes: 5 },
      settings: { cardKind: "factor", unit: "clusters" },
    },
    {
      type: "pause",
      title: { de: "Pause", simple: "Pause", en: "Break" },
      prompt: {
        de: "Mit wem haben Sie heute noch nicht gesprochen?",
        simple: "Mit wem möchten Sie jetzt sprechen?",
        en: "Who have you not talked to yet today?",
      },
      minutes: 15,
      scope: "everybody",
      whenLate: { order: 4, minutes: 5 },
      settings: { occasion: "break" },
    },
  ],
};

/** 11:25 to 12:50, with lunch. Plain collecting, until the step that leads from each key factor (assume) is there. */
export const assumptions: PhaseTemplate = {
  title: { de: "2 Trendannahmen", simple: "2 Trendannahmen: Was kommen kann", en: "2 Trend assumptions" },
  activities: [
    {
      type: "collect",
      title: {
        de: "Trendannahmen schreiben",
        simple: "Trendannahmen schreiben",
        en: "Write trend assumptions",
      },
      prompt: {
        de: "Wie kann sich Ihr wichtigster Einflussfaktor entwickeln? Beginnen Sie: „Bis 2035 …“",
        simple: "Eine Trendannahme sagt, was kommen kann. Wie geht Ihr Satz weiter: „Bis 2035 …“?",
        en: "How might your most important factor develop? Please start with “By 2035 …”",
      },
      minutes: 30,
      scope: "table",
      settings: { cardKind: "assumption", silent: false },
    },
    {
      type: "sort",
      title: { de: "Trendannahmen ordnen", simple: "Trendannahmen ordnen", en: "Sort the trend assumptions" },
      prompt: {
        de: "Welche Trendannahmen betreffen denselben Faktor? Legen Sie sie zusammen.",
        simple: "Welche Trendannahmen gehören zusammen? Legen Sie diese Karten in eine Gruppe.",
        en: "Which trend assumptions are about the same factor? Put them together.",
      },
      minutes: 10,
      scope: "table",
      settings: { cardKind: "assumption" },
    },
    {
      type: "pause",
      title: {
        de: "Blitzlicht: eine Minute je Tisch",
        simple: "Jeder Tisch berichtet eine Minute",
        en: "Flash round: one minute a table",
      },
      prompt: {
        de: "Welche Trendannahme Ihres Tisches sollen alle hören?",
        simple: "Welchen Satz von Ihrem Tisch sollen alle hören?",
        en: "Which of your table's trend assumptions should everybody hear?",
      },
      minutes: 10,
      scope: "everybody",
      whenLate: { order: 1, minutes: 10 },
      settings: { occasion: "talk" },
    },
    {
      type: "pause",
      title: { de: "Mittagspause", simple: "Mittagspause", en: "Lunch" },
      prompt: {
        de: "Guten Appetit! Wen am Tisch kennen Sie noch nicht?",
        simple: "Guten Appetit! Wen möchten Sie kennenlernen?",
        en: "Enjoy your meal! Who at your table have you not met yet?",
      },
      minutes: 35,
      scope: "everybody",
      settings: { occasion: "break" },
    },
  ],
};
