import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const italian: DownloadLabels = {
  cover: 'Copertina',
  role: {
    edt: (names) => `A cura di ${names}`,
    trl: (names) => `Traduzione di ${names}`,
    ill: (names) => `Illustrazioni di ${names}`,
    aui: (names) => `Introduzione di ${names}`,
    aft: (names) => `Postfazione di ${names}`,
    com: (names) => `Testi raccolti da ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Per telefoni, tablet ed e-reader' },
    kepub: { format: 'EPUB per Kobo', purpose: 'Per e-reader Kobo, con statistiche di lettura' },
    pdf: { format: 'PDF', purpose: 'Per stampare e leggere su carta' },
    booklet: { format: 'PDF a libretto', purpose: 'Da piegare: stampare, piegare a metà, cucire o spillare' },
    largePrint: { format: 'PDF a caratteri grandi', purpose: 'Per chi preferisce lettere più grandi' },
    study: { format: 'PDF per lo studio', purpose: 'Con spazio a margine per le note a matita' },
    duplexTest: {
      format: 'Foglio di prova del libretto',
      purpose: 'Mostra su un foglio se la stampante gira la carta come serve al libretto',
    },
    nup: { format: 'Più pagine per facciata', purpose: 'Per stampare su meno carta' },
    press: { format: 'PDF per la tipografia', purpose: 'Con crocini di taglio e abbondanza' },
    reading: { format: 'Edizione web', purpose: 'Per leggere subito, nel browser' },
  },
  otherFile: 'Accompagna questa edizione',
  downloads: 'Scaricare',
  download: (format) => `Scarica ${format}`,
  readOnline: 'Leggi nel browser',
  pages: countIn('it', { one: '# pagina', other: '# pagine' }),
  reading: {
    title: 'Aprire l’EPUB',
    advice: [
      'iPhone, iPad e Mac: aprire il file e scegliere Libri.',
      'Android: aprire il file in qualsiasi app di lettura che accetti EPUB.',
      'Windows e Linux: aprirlo in Thorium Reader, Calibre o Foliate.',
      'E-reader come Kobo, PocketBook e Tolino: copiare il file sul dispositivo con il cavo.',
      'Kindle: inviarlo al dispositivo con Send to Kindle.',
    ],
  },
  printing: {
    title: 'Stampare il PDF',
    single: (paper) =>
      `Una pagina per facciata: le pagine misurano ${paper}. Stampare a dimensioni effettive (100%), fronte e retro, capovolgendo sul lato lungo.`,
    twoUp: (sheet) =>
      `Due pagine per facciata: su carta ${sheet} scegliere «2 pagine per foglio», orizzontale, fronte e retro, capovolgendo sul lato corto. Spillare a sinistra.`,
    booklet: (file) =>
      `Da piegare e cucire: stampare ${file} a dimensioni effettive (100%), fronte e retro. Tenere i fogli in ordine, inserire l’uno nell’altro quelli di una stessa segnatura e piegarli a metà.`,
    duplexTest: (file) =>
      `Prima del libretto stampare ${file} con le stesse impostazioni: piegato, il foglio deve mostrare 1, 2, 3, 4, con tutte le frecce verso l’alto. Se non è così, scegliere l’altro lato.`,
    bookletByDialogue:
      'Da piegare e cucire: molti programmi offrono «Opuscolo» nella finestra di stampa; anche lì capovolgere sul lato corto.',
    nup: (file) => `Per risparmiare carta: ${file} ha più pagine per facciata, in ordine di lettura.`,
    trial: 'Stampare prima le prime quattro pagine e controllare che i retri siano diritti.',
    shop: (paper) => `Una copisteria o una tipografia può usare il PDF così com’è: pagine singole, ${paper}.`,
    press: (file, paper) => `Una tipografia usa ${file}: pagine singole, ${paper}, con crocini di taglio e abbondanza.`,
  },
  citing: {
    title: 'Come citare',
    intro: 'Questa edizione si può citare in questa forma:',
    page: (number) => `p. ${number}`,
    samePages:
      'L’EPUB porta i numeri di pagina del PDF: lo stesso riferimento si trova in entrambi. In un’app di lettura cercare «Vai alla pagina».',
    pdfOnly: 'I numeri di pagina sono quelli stampati sulle pagine del PDF.',
    epubOnly: 'Un EPUB non ha pagine fisse: indicare il capitolo e la sezione.',
  },
  checking: {
    title: 'Controllare i file',
    intro:
      'Per essere certi che un file sia intero e inalterato, salvare SHA256SUMS accanto ad esso ed eseguire, in quella cartella:',
    windows: 'In Windows confrontare la risposta con l’elenco qui sotto.',
    sums: 'somme di controllo di tutti i file',
    receipt: 'come è stata fatta questa edizione',
    checksums: 'Somme di controllo (SHA-256)',
  },
  about: {
    title: 'Informazioni su questa edizione',
    publisher: 'Editore',
    version: 'Versione',
    date: 'Data',
    language: 'Lingua',
    series: 'Collana',
    subjects: 'Argomenti',
    identifier: 'Identificativo',
    rights: 'Diritti',
  },
  webEdition: {
    skip: 'Vai al testo',
    pages: 'Altre pagine',
    previous: 'Precedente',
    next: 'Successiva',
    table: 'Tabella',
    meaningOf: (term) => `${term}: significato`,
    entry: 'Voce del glossario',
    close: 'Chiudi',
  },
  madeWith: 'Realizzato con Octavo',
}
