import type { DownloadLabels } from '../download-labels.ts'

export const dutch: DownloadLabels = {
  cover: 'Omslag',
  role: {
    edt: (names) => `Onder redactie van ${names}`,
    trl: (names) => `Vertaald door ${names}`,
    ill: (names) => `Geïllustreerd door ${names}`,
    aui: (names) => `Inleiding van ${names}`,
    aft: (names) => `Nawoord van ${names}`,
    com: (names) => `Samengesteld door ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Voor telefoons, tablets en e-readers' },
    kepub: { format: 'EPUB voor Kobo', purpose: 'Voor e-readers van Kobo, met leesstatistieken' },
    pdf: { format: 'PDF', purpose: 'Om af te drukken en op papier te lezen' },
    booklet: { format: 'Boekje als PDF', purpose: 'Om te vouwen: afdrukken, in het midden vouwen, naaien of nieten' },
    largePrint: { format: 'PDF met grote letters', purpose: 'Voor wie grotere letters wil' },
    study: { format: 'Studie-PDF', purpose: 'Met ruimte in de marge voor aantekeningen met potlood' },
    duplexTest: {
      format: 'Testvel voor het boekje',
      purpose: 'Toont op één vel of de printer het papier omslaat zoals het boekje nodig heeft',
    },
    nup: { format: 'Meer pagina’s per bladzijde', purpose: 'Om op minder papier af te drukken' },
    press: { format: 'PDF voor de drukker', purpose: 'Met snijtekens en afloop' },
    reading: { format: 'Webuitgave', purpose: 'Om meteen in de browser te lezen' },
  },
  otherFile: 'Hoort bij deze uitgave',
  downloads: 'Downloaden',
  download: (format) => `${format} downloaden`,
  readOnline: 'In de browser lezen',
  pages: (count, text) => (count === 1 ? `${text} pagina` : `${text} pagina’s`),
  reading: {
    title: 'Het EPUB-bestand openen',
    advice: [
      'iPhone, iPad en Mac: open het bestand en kies Boeken.',
      'Android: open het bestand in een app voor e-boeken die EPUB leest.',
      'Windows en Linux: open het in Thorium Reader, Calibre of Foliate.',
      'E-readers zoals Kobo, PocketBook en Tolino: kopieer het bestand met een kabel naar het apparaat.',
      'Kindle: stuur het met Verzenden naar Kindle naar het apparaat.',
    ],
  },
  printing: {
    title: 'Het PDF-bestand afdrukken',
    single: (paper) =>
      `Eén pagina per bladzijde: de pagina’s meten ${paper}. Druk ze af op ware grootte (100\u00a0%) en dubbelzijdig, omgeslagen langs de lange kant.`,
    twoUp: (sheet) =>
      `Twee pagina’s per bladzijde: kies op ${sheet} „2 pagina’s per vel”, liggend, dubbelzijdig, omgeslagen langs de korte kant. Hecht ze aan de linkerkant.`,
    booklet: (file) =>
      `Om te vouwen en te naaien: druk ${file} af op ware grootte (100\u00a0%) en dubbelzijdig. Laat de vellen op volgorde, leg die van één katern in elkaar en vouw ze in het midden.`,
    duplexTest: (file) =>
      `Druk voor het boekje ${file} af met dezelfde instellingen: gevouwen moet het vel 1, 2, 3, 4 tonen, met elke pijl omhoog. Zo niet, sla dan om langs de andere kant.`,
    bookletByDialogue:
      'Om te vouwen en te naaien: veel programma’s kennen „Boekje” bij het afdrukken; sla ook daar om langs de korte kant.',
    nup: (file) => `Om papier te sparen: ${file} heeft meer pagina’s per bladzijde, in leesvolgorde.`,
    trial: 'Druk eerst de eerste vier pagina’s af en kijk of de achterkanten rechtop staan.',
    shop: (paper) => `Een kopieerwinkel of drukkerij kan het PDF-bestand zo gebruiken: losse pagina’s, ${paper}.`,
    press: (file, paper) => `Een drukker gebruikt ${file}: losse pagina’s, ${paper}, met snijtekens en afloop.`,
  },
  citing: {
    title: 'Citeren',
    intro: 'Zo kunt u naar deze uitgave verwijzen:',
    page: (number) => `p. ${number}`,
    samePages:
      'Het EPUB-bestand heeft de paginanummers van het PDF-bestand, zodat dezelfde plaats in beide te vinden is. Een leesapp noemt dat meestal „Ga naar pagina”.',
    pdfOnly: 'De paginanummers zijn die welke op de pagina’s van het PDF-bestand staan.',
    epubOnly: 'Een EPUB-bestand heeft geen vaste pagina’s: noem hoofdstuk en paragraaf.',
  },
  checking: {
    title: 'De bestanden controleren',
    intro:
      'Wie zeker wil weten dat een bestand volledig en onveranderd is, bewaart SHA256SUMS ernaast en voert in die map uit:',
    windows: 'Vergelijk onder Windows het antwoord met de lijst hieronder.',
    sums: 'controlesommen van alle bestanden',
    receipt: 'hoe deze uitgave is gemaakt',
    checksums: 'Controlesommen (SHA-256)',
  },
  about: {
    title: 'Over deze uitgave',
    publisher: 'Uitgever',
    version: 'Versie',
    date: 'Datum',
    language: 'Taal',
    series: 'Reeks',
    subjects: 'Onderwerpen',
    identifier: 'Kenmerk',
    rights: 'Rechten',
  },
  webEdition: {
    skip: 'Naar de tekst',
    pages: 'Andere pagina’s',
    previous: 'Vorige',
    next: 'Volgende',
    table: 'Tabel',
    meaningOf: (term) => `${term}: betekenis`,
    entry: 'Lemma in de begrippenlijst',
    close: 'Sluiten',
  },
  madeWith: 'Gemaakt met Octavo',
}
