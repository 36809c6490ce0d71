import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const polish: DownloadLabels = {
  cover: 'Okładka',
  role: {
    edt: (names) => `Redakcja: ${names}`,
    trl: (names) => `Przekład: ${names}`,
    ill: (names) => `Ilustracje: ${names}`,
    aui: (names) => `Wstęp: ${names}`,
    aft: (names) => `Posłowie: ${names}`,
    com: (names) => `Opracowanie: ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Na telefony, tablety i czytniki' },
    kepub: { format: 'EPUB dla Kobo', purpose: 'Na czytniki Kobo, ze statystykami czytania' },
    pdf: { format: 'PDF', purpose: 'Do druku i czytania na papierze' },
    booklet: {
      format: 'PDF broszurowy',
      purpose: 'Do składania: wydrukować, złożyć w połowie, zszyć lub zszyć zszywaczem',
    },
    largePrint: { format: 'PDF z dużym drukiem', purpose: 'Dla osób, które wolą większe litery' },
    study: { format: 'PDF do nauki', purpose: 'Z miejscem na marginesie na notatki ołówkiem' },
    duplexTest: {
      format: 'Arkusz próbny broszury',
      purpose: 'Pokazuje na jednym arkuszu, czy drukarka odwraca papier tak, jak wymaga tego broszura',
    },
    nup: { format: 'Kilka stron na jednej stronie kartki', purpose: 'Do druku na mniejszej ilości papieru' },
    press: { format: 'PDF dla drukarni', purpose: 'Ze znacznikami cięcia i spadem' },
    reading: { format: 'Wydanie internetowe', purpose: 'Do czytania od razu, w przeglądarce' },
  },
  otherFile: 'Należy do tego wydania',
  downloads: 'Pobierz',
  download: (format) => `Pobierz ${format}`,
  readOnline: 'Czytaj w przeglądarce',
  pages: countIn('pl', { one: '# strona', few: '# strony', many: '# stron', other: '# strony' }),
  reading: {
    title: 'Jak otworzyć EPUB',
    advice: [
      'iPhone, iPad i Mac: otwórz plik i wybierz Książki.',
      'Android: otwórz plik w dowolnej aplikacji do czytania, która obsługuje EPUB.',
      'Windows i Linux: otwórz go w programie Thorium Reader, Calibre lub Foliate.',
      'Czytniki takie jak Kobo, PocketBook i inkBOOK: skopiuj plik na urządzenie przez kabel.',
      'Kindle: wyślij plik na urządzenie przez Send to Kindle.',
    ],
  },
  printing: {
    title: 'Jak wydrukować PDF',
    single: (paper) =>
      `Jedna strona na stronie kartki: strony mają format ${paper}. Drukuj w rzeczywistym rozmiarze (100%), dwustronnie, z odwracaniem wzdłuż dłuższej krawędzi.`,
    twoUp: (sheet) =>
      `Dwie strony na stronie kartki: na papierze ${sheet} wybierz „2 strony na arkuszu”, orientację poziomą, druk dwustronny, odwracanie wzdłuż krótszej krawędzi. Zszyj z lewej strony.`,
    booklet: (file) =>
      `Do złożenia i zszycia: wydrukuj ${file} w rzeczywistym rozmiarze (100%), dwustronnie. Zachowaj kolejność arkuszy, włóż arkusze jednej składki jeden w drugi i złóż je w połowie.`,
    duplexTest: (file) =>
      `Przed broszurą wydrukuj ${file} z tymi samymi ustawieniami: po złożeniu musi być 1, 2, 3, 4, a wszystkie strzałki muszą wskazywać w górę. Jeśli tak nie jest, wybierz odwracanie wzdłuż drugiej krawędzi.`,
    bookletByDialogue:
      'Do złożenia i zszycia: wiele programów ma w oknie drukowania „Broszurę”; tam też wybierz odwracanie wzdłuż krótszej krawędzi.',
    nup: (file) => `Aby oszczędzić papier: ${file} ma kilka stron na stronie kartki, w kolejności czytania.`,
    trial: 'Najpierw wydrukuj cztery pierwsze strony i sprawdź, czy ich odwrotne strony nie są do góry nogami.',
    shop: (paper) => `Punkt ksero lub drukarnia może wziąć PDF bez zmian: pojedyncze strony, ${paper}.`,
    press: (file, paper) => `Drukarnia weźmie ${file}: pojedyncze strony, ${paper}, ze znacznikami cięcia i spadem.`,
  },
  citing: {
    title: 'Jak cytować',
    intro: 'To wydanie można cytować w takiej postaci:',
    page: (number) => `s. ${number}`,
    samePages:
      'EPUB ma numery stron pliku PDF, więc to samo miejsce można znaleźć w obu. W aplikacji do czytania poszukaj „Idź do strony”.',
    pdfOnly: 'Numery stron to te, które są wydrukowane na stronach pliku PDF.',
    epubOnly: 'EPUB nie ma stałych stron: podaj rozdział i podrozdział.',
  },
  checking: {
    title: 'Sprawdzanie plików',
    intro: 'Aby mieć pewność, że plik jest cały i niezmieniony, zapisz obok niego SHA256SUMS i uruchom w tym folderze:',
    windows: 'W systemie Windows porównaj odpowiedź z listą poniżej.',
    sums: 'sumy kontrolne wszystkich plików',
    receipt: 'jak powstało to wydanie',
    checksums: 'Sumy kontrolne (SHA-256)',
  },
  about: {
    title: 'O tym wydaniu',
    publisher: 'Wydawca',
    version: 'Wersja',
    date: 'Data',
    language: 'Język',
    series: 'Seria',
    subjects: 'Tematy',
    identifier: 'Identyfikator',
    rights: 'Prawa',
  },
  webEdition: {
    skip: 'Przejdź do tekstu',
    pages: 'Inne strony',
    previous: 'Wstecz',
    next: 'Dalej',
    table: 'Tabela',
    meaningOf: (term) => `${term}: znaczenie`,
    entry: 'Hasło w słowniku',
    close: 'Zamknij',
  },
  madeWith: 'Przygotowano w programie Octavo',
}
