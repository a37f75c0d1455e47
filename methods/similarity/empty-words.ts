/** Words that say nothing about a card's subject, in standard German and as people type them. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Left out before cards are compared. */
export const EMPTY_WORDS = list(`
  ab aber alle allem allen aller alles allein als also am an ander andere anderem anderen anderer anderes
  anders andre andren andres anderswo auch auf auf'm aufm aufn aus ausm außer außerdem bald bei beide
  beiden beides beim bereits bestimmt bevor bin bis bisher bisschen bitte bloß bzw ca da dabei dadurch
  dafür dagegen daher dahin dahinter damals damit damits danach daneben dann daran darauf daraus darf
  darin darüber darum darunter das dass daß davon davor dazu dein deine dem den denen denn dennoch der
  deren derselbe des deshalb dessen deswegen dich die dies diese dieselben diesem diesen dieser dieses dir
  doch dort draußen drauf draus drin drüben drüber du durch dürfen dürfte eben ebenso echt egal eh eher
  eigen eigene eigenen eigentlich ein eine einem einen einer eines einfach einige einiges einmal endlich
  entweder er erst es etc etwa etwas euch euer evtl ewig fast früh früher für ganz ganze ganzen gar
  garnicht garnix gab gabs geben gegen gehen gehört geht gehts genau gerade gern gerne gibt gibts ging
  gleich gleiche gleichen gleichzeitig guck guckt hab habe haben halt ham hast hat hatte hatten hätte
  hätten her hier hierher hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer immernoch in
  indem innerhalb ins inzwischen irgend irgendwie irgendwo irgendwann ist ists ja je jede jedem jeden
  jeder jedes jedenfalls jemand jene jetzt kann kanns kannst kannste kaum kein keine keinem keinen keiner
  könn können könnte könnten könntest kommen kommt kriegen kriegt künftig lang lange lassen lässt laut
  lieber macht machen mal man manche manches mans mein meine meinem meinen meist meiste meisten mich mir
  mit miteinander möchte möchten möglich möglichst muss müssen müsste müssten na nach nachdem nachher naja
  natürlich ne neben nebeneinander nein nem nen ner nicht nich nichts nie niemand nirgends nirgendwo nix
  noch nochmal null nun nur ob obwohl oder oft ohne paar per pro quasi raus rein rum runter rauf sehr
  schon schlicht schnell se sehen sei seid sein seine seinem seinen seiner seit seitdem selber selbst sich
  sie siehe siehts sieht sind so sobald sogar solange solche soll sollen sollte sollten sollst sondern
  sonst soviel soweit sowas sowie sowieso statt stattdessen stets trotzdem tun tut u über überall
  überhaupt übrigens um und uns unser unsere unserem unseren unsre unsern unserer unter usw vielleicht
  viel viele vielem vielen vlt vom von vor vorher wann war wär warn warum was wäre wären waren wars wegen
  weil weit weiter welche welchem welchen welcher welches wem wen wenig wenige wenn wer werden werd wessen
  wie wieder wieso will wir wird wirds wirklich wirst wo wobei wodurch wofür woher wohin wohl wollen
  wollte worauf woraus worin wurde wurden würde würden z.B zb zu zuerst zufolge zuletzt zum zumindest zur
  zusammen zwar zwei drei vier fünf sechs sieben acht neun zehn zweite zweiten einzige einziger euro km
  prozent stück stichwort wichtig
`);

/** Kept, but light: they stand on every second card of a workshop about the countryside. */
export const WEAK_WORDS = list(`
  Dorf Ort Gemeinde Land Stadt Kreis Region Leute Mensch Bürger Mann Jahr Tag Woche Monat Zeit Zukunft
  mehr weniger neu alt jung gut besser schlecht groß klein hoch weit brauchen fehlen schaffen bleiben
  finden wissen sagen stehen sitzen liegen halten stellen bekommen nehmen laufen fahren wohnen leben
  denken fragen reden heißen zeigen hängen nutzen bringen weg zuwenig zuviel genug stark richtig einzeln
  verschieden gemeinsam vorhanden Möglichkeit Thema Problem Sache ländlich kommunal örtlich lokal sozial
  Angebot Bereich Beispiel Raum hoch läuft passt gebracht langsam schnell heute morgen nächste letzte
`);
