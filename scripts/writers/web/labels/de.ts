import type { DownloadLabels } from '../download-labels.ts'

export const german: DownloadLabels = {
  cover: 'Umschlag',
  role: {
    edt: (names) => `Herausgegeben von ${names}`,
    trl: (names) => `Übersetzt von ${names}`,
    ill: (names) => `Illustriert von ${names}`,
    aui: (names) => `Einleitung von ${names}`,
    aft: (names) => `Nachwort von ${names}`,
    com: (names) => `Zusammengestellt von ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Für Telefone, Tablets und E-Reader' },
    kepub: { format: 'EPUB für Kobo', purpose: 'Für E-Reader von Kobo, mit Lesestatistik' },
    pdf: { format: 'PDF', purpose: 'Zum Drucken und zum Lesen auf Papier' },
    booklet: { format: 'Heft-PDF', purpose: 'Zum Falten: drucken, in der Mitte falten, nähen oder heften' },
    largePrint: { format: 'Großdruck-PDF', purpose: 'Für alle, die größere Buchstaben wünschen' },
    study: { format: 'Studien-PDF', purpose: 'Mit Platz am Rand für Notizen mit dem Bleistift' },
    duplexTest: {
      format: 'Prüfblatt für das Heft',
      purpose: 'Zeigt auf einem Blatt, ob der Drucker das Papier so wendet, wie es das Heft braucht',
    },
    nup: { format: 'Mehrere Seiten je Blattseite', purpose: 'Zum Drucken auf weniger Papier' },
    press: { format: 'Druckerei-PDF', purpose: 'Für die Druckerei: mit Schnittmarken und Beschnitt' },
    reading: { format: 'Webausgabe', purpose: 'Zum sofortigen Lesen im Browser' },
  },
  otherFile: 'Gehört zu dieser Ausgabe',
  downloads: 'Herunterladen',
  download: (format) => `${format} herunterladen`,
  readOnline: 'Im Browser lesen',
  pages: (count, text) => (count === 1 ? `${text} Seite` : `${text} Seiten`),
  reading: {
    title: 'Die EPUB-Datei öffnen',
    advice: [
      'iPhone, iPad und Mac: Datei öffnen und „Bücher“ wählen.',
      'Android: Datei in einer beliebigen E-Book-App öffnen, die EPUB liest.',
      'Windows und Linux: in Thorium Reader, Calibre oder Foliate öffnen.',
      'E-Reader wie Kobo, PocketBook und Tolino: Datei per Kabel auf das Gerät kopieren.',
      'Kindle: mit „An Kindle senden“ auf das Gerät schicken.',
    ],
  },
  printing: {
    title: 'Die PDF-Datei drucken',
    single: (paper) =>
      `Eine Seite je Blattseite: Die Seiten messen ${paper}. In Originalgröße (100\u00a0%) und beidseitig drucken, über die lange Kante gewendet.`,
    twoUp: (sheet) =>
      `Zwei Seiten je Blattseite: Auf ${sheet} „2 Seiten pro Blatt“ wählen, Querformat, beidseitig, über die kurze Kante gewendet. Links heften.`,
    booklet: (file) =>
      `Zum Falten und Nähen: ${file} in Originalgröße (100\u00a0%) und beidseitig drucken. Die Blätter in der Reihenfolge lassen, die eines Bogens ineinanderlegen und in der Mitte falten.`,
    duplexTest: (file) =>
      `Vor dem Heft ${file} mit denselben Einstellungen drucken: Gefaltet muss das Blatt 1, 2, 3, 4 zeigen und jeder Pfeil nach oben. Wenn nicht, über die andere Kante wenden.`,
    bookletByDialogue:
      'Zum Falten und Nähen: Viele Programme bieten im Druckdialog „Broschüre“ an; auch dort über die kurze Kante wenden.',
    nup: (file) => `Um Papier zu sparen: ${file} hat mehrere Seiten je Blattseite, in Lesefolge.`,
    trial: 'Erst die ersten vier Seiten drucken und prüfen, ob die Rückseiten aufrecht stehen.',
    shop: (paper) => `Ein Kopierladen oder eine Druckerei kann die PDF-Datei so nehmen: Einzelseiten, ${paper}.`,
    press: (file, paper) => `Eine Druckerei nimmt ${file}: Einzelseiten, ${paper}, mit Schnittmarken und Beschnitt.`,
  },
  citing: {
    title: 'Zitieren',
    intro: 'Auf diese Ausgabe kann man in dieser Form verweisen:',
    page: (number) => `S. ${number}`,
    samePages:
      'Die EPUB-Datei enthält die Seitenzahlen der PDF-Datei; dieselbe Stelle ist also in beiden zu finden. In der E-Book-App heißt das meist „Gehe zu Seite“.',
    pdfOnly: 'Die Seitenzahlen sind die auf den Seiten der PDF-Datei gedruckten.',
    epubOnly: 'Eine EPUB-Datei hat keine festen Seiten: Kapitel und Abschnitt angeben.',
  },
  checking: {
    title: 'Die Dateien prüfen',
    intro:
      'Wer sicher sein will, dass eine Datei vollständig und unverändert ist, speichert SHA256SUMS daneben und führt in diesem Ordner aus:',
    windows: 'Unter Windows die Antwort mit der Liste unten vergleichen.',
    sums: 'Prüfsummen aller Dateien',
    receipt: 'wie diese Ausgabe entstand',
    checksums: 'Prüfsummen (SHA-256)',
  },
  about: {
    title: 'Über diese Ausgabe',
    publisher: 'Verlag',
    version: 'Version',
    date: 'Datum',
    language: 'Sprache',
    series: 'Reihe',
    subjects: 'Themen',
    identifier: 'Kennung',
    rights: 'Rechte',
  },
  webEdition: {
    skip: 'Zum Text springen',
    pages: 'Weitere Seiten',
    previous: 'Zurück',
    next: 'Weiter',
    table: 'Tabelle',
    meaningOf: (term) => `${term}: Bedeutung`,
    entry: 'Eintrag im Glossar',
    close: 'Schließen',
  },
  madeWith: 'Hergestellt mit Octavo',
}
