/** Words of the countryside's future that people use for one another, grouped by what is meant. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Hand-made: everyday words for the subjects of rural workshops, written with the sample cards in view; other
 * subjects need words of their own. A word also stands for its group as a part of a compound
 * ("Hausarztpraxis" is about doctors).
 */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  meetingPlace: list(`
    Dorfgemeinschaftshaus DGH Gemeinschaftshaus Bürgerhaus Mehrzweckhaus Mehrgenerationenhaus
    Begegnungsstätte Gemeindezentrum Bürgerzentrum Treff Treffpunkt Dorftreff Begegnung Begegnungsort
    Vereinsheim Kulturhaus Gemeinschaftsraum Dorfsaal Gemeindesaal
  `),
  pub: list("Kneipe Dorfkneipe Gasthof Gasthaus Gaststube Gaststätte Wirtshaus Schenke Lokal Café Dorfkrug"),
  villageCentre: list(`
    Dorfmitte Ortsmitte Ortskern Dorfkern Dorfzentrum Ortszentrum Altstadt Innenstadt Dorfplatz Marktplatz
    Anger
  `),
  publicTransport: list(`
    ÖPNV ÖPVN OEPNV Nahverkehr Bus Busverbindung Buslinie Linienbus Rufbus Bürgerbus Bahn Zug Fahrplan
    Takt Haltestelle Verkehrsanbindung Regionalbahn Verkehrsverbund
  `),
  cycling: list("Radweg Fahrradweg Fahrrad Rad Radverkehr Radfahrer"),
  carSharing: list("Carsharing Mitfahren Mitfahrbank Mitfahrgelegenheit Sammeltaxi Fahrgemeinschaft"),
  weekend: list("Wochenende Samstag Sonnabend Sonntag Wochenend"),
  schoolDays: list("Schule Schulzeit Schultag Schüler Ferien Sommerferien Schulferien"),
  doctor: list(`
    Arzt Ärztin Hausarzt Landarzt Doktor Mediziner Praxis Patient Sprechstunde Facharzt Zahnarzt
  `),
  hospital: list("Krankenhaus Klinik Notaufnahme Klinikum"),
  care: list(`
    Pflege Pflegedienst Pflegeheim Tagespflege Altenheim Altenpflege pflegen gepflegt Pfleger Betreuung
  `),
  localSupply: list(`
    Nahversorgung Dorfladen Laden Supermarkt Lebensmittel Einkauf einkaufen Kiosk Bäcker Bäckerei Metzger
    Fleischer Verkaufswagen
  `),
  cash: list("Bank Sparkasse Geldautomat Bargeld Automat"),
  vacancy: list("Leerstand leerstehend Leerstände Ruine Brache Altbau"),
  owner: list("Eigentümer Besitzer Erbe Erben Erbengemeinschaft Eigentum Hausbesitzer Vermieter"),
  housing: list("Wohnung Wohnraum Miete Bauplatz Bauland Mietwohnung"),
  youth: list("Jugend Jugendlicher Jugendliche junge Teenager Jungen Heranwachsende"),
  children: list("Kind Kinder Kleinkind Mädchen Nachwuchs"),
  childCare: list("Kita Kindergarten Krippe Kindertagesstätte Hort"),
  elderly: list(`
    Senioren Rentner Ältere Alte Alter Oma Opa Großeltern Ruhestand Rente Rentenalter Alterung älter
  `),
  loneliness: list("einsam Einsamkeit Vereinsamung alleinstehend Isolation Witwe Witwer isoliert"),
  volunteer: list(`
    Ehrenamt Ehrenamtler ehrenamtlich Ehrenamtlicher Freiwillige Engagement Engagierte engagieren Vorstand
    Helfer bürgerschaftlich
  `),
  club: list("Verein Initiative Verband Sportverein Feuerwehr Chor Fußballverein Heimatverein Kulturverein"),
  nextGeneration: list(`
    Nachwuchs Nachfolge Nachfolger nachrücken Nachwuchsmangel Nachwuchswerbung Generationswechsel
  `),
  coordinator: list(`
    Kümmerer Lotse Koordinator koordinieren Ansprechpartner Anlaufstelle Dorfmanager Quartiersmanager
    Netzwerker Regionalmanager
  `),
  duplication: list("doppelt Doppelstruktur Parallelstruktur Doppelarbeit zweimal"),
  cooperation: list(`
    Zusammenarbeit Kooperation zusammenarbeiten interkommunal vernetzen Vernetzung Netzwerk kooperieren
  `),
  funding: list(`
    Förderung Fördermittel Fördergeld fördern Zuschuss Förderantrag Förderprogramm Subvention Finanzierung
  `),
  temporary: list(`
    befristet Befristung Projekt Projektförderung Projektlaufzeit Projektstelle Modellprojekt
    Modellvorhaben Pilotprojekt Anschubfinanzierung verstetigen Verstetigung
  `),
  bureaucracy: list(`
    Bürokratie Papierkram Formular Vorschrift Antrag Auflage Paragraf Genehmigung Amtsschimmel
  `),
  administration: list("Amt Verwaltung Rathaus Landratsamt Behörde Gemeindeverwaltung Stadtverwaltung"),
  digital: list(`
    digital Digitalisierung online Internet Glasfaser Breitband WLAN Handynetz Mobilfunk Funkloch
  `),
  wages: list(`
    Lohn Gehalt Verdienst verdienen Bezahlung bezahlen bezahlt zahlt Lohngefälle Tarif Mindestlohn Löhne
  `),
  elsewhere: list(`
    Westen Bayern Hessen Niedersachsen Sachsen Franken abwandern Abwanderung Wegzug wegziehen fortgehen
    Pendler pendeln auspendeln
  `),
  work: list("Arbeit Arbeitsplatz Job Stelle Beruf Beschäftigung"),
  skilledWorkers: list("Fachkraft Fachkräftemangel Personal Personalmangel Arbeitskraft Azubi Lehrling"),
  companies: list("Firma Betrieb Unternehmen Handwerker Handwerk Gewerbe Industrie Mittelstand"),
  shrinking: list(`
    schrumpfen Schrumpfung Bevölkerungsrückgang Einwohnerverlust aussterben Demografie Demographie
    demografisch
  `),
  immigration: list(`
    Zuwanderung Migration Migranten Geflüchtete Flüchtlinge Zugewanderte Integration Ausländer Asyl
  `),
  newcomers: list("Zugezogene Zugezogener Zuzug herziehen Neubürger Zuzügler zuziehen Rückkehrer"),
  data: list(`
    Daten Zahlen Statistik Datenschutz Tabelle Liste Melderegister Sozialbericht Monitoring Datenaustausch
  `),
  planning: list("Planung planen Sozialplanung Konzept Leitbild Strategie"),
  participation: list(`
    Beteiligung Bürgerbeteiligung mitbestimmen Mitbestimmung mitreden Mitsprache Bürgerversammlung
    mitmachen
  `),
  money: list("Geld Finanzen Haushalt Kasse Steuer Schulden Altschulden Kreisumlage"),
  accessibility: list("barrierefrei Barrierefreiheit Rollator Rollstuhl Rolli Behinderung"),
  culture: list("Kultur Theater Konzert Musik Kunst Kino Museum"),
  climate: list("Klima Klimaschutz klimaneutral Klimawandel Hitze Trockenheit Dürre Umwelt"),
  energy: list("Energie Strom Heizung Solar Photovoltaik Windrad Windkraft Wärme"),
};

/** Everyday parts of German compounds that need not stand alone on any card. */
export const COMPOUND_PARTS = list(`
  Dorf Haus Heim Laden Platz Raum Saal Schule Kinder Jugend Verein Sport Fußball Spiel Garten Straße
  Verkehr Bahn Zug Fahrt Auto Rad Weg Hof Feuer Wehr Kirche Gemeinschaft Gemeinde Bürger Meister Rat Amt
  Stelle Stadt Kreis Land Ort Kern Mitte Teil Zentrum Markt Arbeit Kraft Pflege Arzt Kranke Alter Wohnung
  Bau Grund Wasser Strom Energie Klima Wald Wirtschaft Betrieb Handwerk Geld Mittel Förder Antrag Projekt
  Plan Bericht Daten Zahl Netz Werk Treff Punkt Fest Kultur Kunst Musik Gruppe Abteilung Mannschaft
  Werbung Kampagne Nachwuchs Mangel Woche Ende Sommer Ferien Bus Linie Halte Taxi Schuld Steuer Kasse Lohn
  Gefälle Struktur Familie Senioren Freiwillige Ehren Personal Fach Bildung Verwaltung Versorgung Leben
  Beteiligung Versammlung
`);
