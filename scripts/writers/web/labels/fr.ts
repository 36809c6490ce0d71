import type { DownloadLabels } from '../download-labels.ts'

export const french: DownloadLabels = {
  cover: 'Couverture',
  role: {
    edt: (names) => `Édition établie par ${names}`,
    trl: (names) => `Traduit par ${names}`,
    ill: (names) => `Illustré par ${names}`,
    aui: (names) => `Introduction de ${names}`,
    aft: (names) => `Postface de ${names}`,
    com: (names) => `Textes réunis par ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Pour téléphones, tablettes et liseuses' },
    kepub: { format: 'EPUB pour Kobo', purpose: 'Pour liseuses Kobo, avec statistiques de lecture' },
    pdf: { format: 'PDF', purpose: 'Pour imprimer et lire sur papier' },
    booklet: { format: 'PDF en cahiers', purpose: 'À plier\u00a0: imprimer, plier au milieu, coudre ou agrafer' },
    largePrint: { format: 'PDF en grands caractères', purpose: 'Pour qui préfère de plus grandes lettres' },
    study: { format: 'PDF d’étude', purpose: 'Avec de la place en marge pour des notes au crayon' },
    duplexTest: {
      format: 'Feuille d’essai du livret',
      purpose: 'Montre sur une feuille si l’imprimante retourne le papier comme il faut pour le livret',
    },
    nup: { format: 'Plusieurs pages par face', purpose: 'Pour imprimer sur moins de papier' },
    press: { format: 'PDF pour l’imprimeur', purpose: 'Avec traits de coupe et fond perdu' },
    reading: { format: 'Édition en ligne', purpose: 'Pour lire tout de suite, dans le navigateur' },
  },
  otherFile: 'Accompagne cette édition',
  downloads: 'Télécharger',
  download: (format) => `Télécharger ${format}`,
  readOnline: 'Lire dans le navigateur',
  pages: (count, text) => (count <= 1 ? `${text} page` : `${text} pages`),
  reading: {
    title: 'Ouvrir l’EPUB',
    advice: [
      'iPhone, iPad et Mac\u00a0: ouvrir le fichier et choisir Livres.',
      'Android\u00a0: ouvrir le fichier dans toute application de lecture qui accepte l’EPUB.',
      'Windows et Linux\u00a0: l’ouvrir dans Thorium Reader, Calibre ou Foliate.',
      'Liseuses comme Kobo, PocketBook ou Vivlio\u00a0: copier le fichier sur l’appareil par câble.',
      'Kindle\u00a0: l’envoyer à l’appareil avec Send to Kindle.',
    ],
  },
  printing: {
    title: 'Imprimer le PDF',
    single: (paper) =>
      `Une page par face\u00a0: les pages mesurent ${paper}. Imprimer en taille réelle (100\u00a0%), recto verso, retournement sur le bord long.`,
    twoUp: (sheet) =>
      `Deux pages par face\u00a0: sur papier ${sheet}, choisir «\u00a02 pages par feuille\u00a0», paysage, recto verso, retournement sur le bord court. Agrafer à gauche.`,
    booklet: (file) =>
      `À plier et à coudre\u00a0: imprimer ${file} en taille réelle (100\u00a0%), recto verso. Garder les feuilles dans l’ordre, encarter celles d’un même cahier et les plier au milieu.`,
    duplexTest: (file) =>
      `Avant le livret, imprimer ${file} avec les mêmes réglages\u00a0: pliée, la feuille doit donner 1, 2, 3, 4, toutes les flèches vers le haut. Sinon, choisir le retournement sur l’autre bord.`,
    bookletByDialogue:
      'À plier et à coudre\u00a0: beaucoup de logiciels proposent «\u00a0Livret\u00a0» à l’impression\u00a0; là aussi, retournement sur le bord court.',
    nup: (file) => `Pour économiser le papier\u00a0: ${file} porte plusieurs pages par face, dans l’ordre de lecture.`,
    trial: 'Imprimer d’abord les quatre premières pages et vérifier que les versos sont à l’endroit.',
    shop: (paper) =>
      `Un imprimeur ou une boutique de copie peut prendre le PDF tel quel\u00a0: pages simples, ${paper}.`,
    press: (file, paper) =>
      `Un imprimeur prend ${file}\u00a0: pages simples, ${paper}, avec traits de coupe et fond perdu.`,
  },
  citing: {
    title: 'Donner une référence',
    intro: 'On peut citer cette édition sous cette forme\u00a0:',
    page: (number) => `p. ${number}`,
    samePages:
      'L’EPUB porte les numéros de page du PDF\u00a0: une même référence se retrouve dans l’un et dans l’autre. Dans une application de lecture, chercher «\u00a0Aller à la page\u00a0».',
    pdfOnly: 'Les numéros de page sont ceux imprimés sur les pages du PDF.',
    epubOnly: 'Un EPUB n’a pas de pages fixes\u00a0: donner le chapitre et la section.',
  },
  checking: {
    title: 'Vérifier ses fichiers',
    intro:
      'Pour être sûr qu’un fichier est entier et inchangé, enregistrer SHA256SUMS à côté et lancer, dans ce dossier\u00a0:',
    windows: 'Sous Windows, comparer la réponse à la liste ci-dessous.',
    sums: 'sommes de contrôle de tous les fichiers',
    receipt: 'comment cette édition a été faite',
    checksums: 'Sommes de contrôle (SHA-256)',
  },
  about: {
    title: 'À propos de cette édition',
    publisher: 'Éditeur',
    version: 'Version',
    date: 'Date',
    language: 'Langue',
    series: 'Collection',
    subjects: 'Sujets',
    identifier: 'Identifiant',
    rights: 'Droits',
  },
  webEdition: {
    skip: 'Aller au texte',
    pages: 'Autres pages',
    previous: 'Précédent',
    next: 'Suivant',
    table: 'Tableau',
    meaningOf: (term) => `${term}\u00a0: sens`,
    entry: 'Entrée du glossaire',
    close: 'Fermer',
  },
  madeWith: 'Fait avec Octavo',
}
