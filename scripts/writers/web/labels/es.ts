import type { DownloadLabels } from '../download-labels.ts'

export const spanish: DownloadLabels = {
  cover: 'Cubierta',
  role: {
    edt: (names) => `Edición de ${names}`,
    trl: (names) => `Traducción de ${names}`,
    ill: (names) => `Ilustraciones de ${names}`,
    aui: (names) => `Introducción de ${names}`,
    aft: (names) => `Epílogo de ${names}`,
    com: (names) => `Compilación de ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Para teléfonos, tabletas y lectores electrónicos' },
    kepub: { format: 'EPUB para Kobo', purpose: 'Para lectores Kobo, con estadísticas de lectura' },
    pdf: { format: 'PDF', purpose: 'Para imprimir y leer en papel' },
    booklet: { format: 'PDF en pliegos', purpose: 'Para plegar: imprimir, doblar por la mitad, coser o grapar' },
    largePrint: { format: 'PDF en letra grande', purpose: 'Para quien prefiere letras más grandes' },
    study: { format: 'PDF de estudio', purpose: 'Con espacio en el margen para notas a lápiz' },
    duplexTest: {
      format: 'Hoja de prueba del cuadernillo',
      purpose: 'Muestra en una hoja si la impresora gira el papel como necesita el cuadernillo',
    },
    nup: { format: 'Varias páginas por cara', purpose: 'Para imprimir en menos papel' },
    press: { format: 'PDF para imprenta', purpose: 'Con marcas de corte y sangrado' },
    reading: { format: 'Edición web', purpose: 'Para leer ahora, en el navegador' },
  },
  otherFile: 'Acompaña a esta edición',
  downloads: 'Descargar',
  download: (format) => `Descargar ${format}`,
  readOnline: 'Leer en el navegador',
  pages: (count, text) => (count === 1 ? `${text} página` : `${text} páginas`),
  reading: {
    title: 'Abrir el EPUB',
    advice: [
      'iPhone, iPad y Mac: abrir el archivo y elegir Libros.',
      'Android: abrir el archivo en cualquier aplicación de lectura que admita EPUB.',
      'Windows y Linux: abrirlo en Thorium Reader, Calibre o Foliate.',
      'Lectores como Kobo, PocketBook o Tolino: copiar el archivo al dispositivo por cable.',
      'Kindle: enviarlo al dispositivo con Send to Kindle.',
    ],
  },
  printing: {
    title: 'Imprimir el PDF',
    single: (paper) =>
      `Una página por cara: las páginas miden ${paper}. Imprimir a tamaño real (100\u00a0%), a doble cara, girando por el borde largo.`,
    twoUp: (sheet) =>
      `Dos páginas por cara: en papel ${sheet}, elegir «2 páginas por hoja», horizontal, a doble cara, girando por el borde corto. Grapar a la izquierda.`,
    booklet: (file) =>
      `Para plegar y coser: imprimir ${file} a tamaño real (100\u00a0%), a doble cara. Mantener las hojas en orden, meter unas en otras las de un mismo pliego y doblarlas por la mitad.`,
    duplexTest: (file) =>
      `Antes del cuadernillo, imprimir ${file} con los mismos ajustes: doblada, la hoja debe mostrar 1, 2, 3, 4, con todas las flechas hacia arriba. Si no, elegir el giro por el otro borde.`,
    bookletByDialogue:
      'Para plegar y coser: muchos programas ofrecen «Folleto» al imprimir; también ahí, girar por el borde corto.',
    nup: (file) => `Para ahorrar papel: ${file} tiene varias páginas por cara, en orden de lectura.`,
    trial: 'Imprimir primero las cuatro primeras páginas y comprobar que los reversos están derechos.',
    shop: (paper) => `Una copistería o una imprenta puede usar el PDF tal cual: páginas sueltas, ${paper}.`,
    press: (file, paper) => `Una imprenta usa ${file}: páginas sueltas, ${paper}, con marcas de corte y sangrado.`,
  },
  citing: {
    title: 'Dar una referencia',
    intro: 'Esta edición se puede citar de esta forma:',
    page: (number) => `p. ${number}`,
    samePages:
      'El EPUB lleva los números de página del PDF: la misma referencia se encuentra en ambos. En una aplicación de lectura, buscar «Ir a la página».',
    pdfOnly: 'Los números de página son los impresos en las páginas del PDF.',
    epubOnly: 'Un EPUB no tiene páginas fijas: dar el capítulo y la sección.',
  },
  checking: {
    title: 'Comprobar los archivos',
    intro:
      'Para asegurarse de que un archivo está entero y sin alterar, guardar SHA256SUMS a su lado y ejecutar, en esa carpeta:',
    windows: 'En Windows, comparar la respuesta con la lista de abajo.',
    sums: 'sumas de comprobación de todos los archivos',
    receipt: 'cómo se hizo esta edición',
    checksums: 'Sumas de comprobación (SHA-256)',
  },
  about: {
    title: 'Sobre esta edición',
    publisher: 'Editorial',
    version: 'Versión',
    date: 'Fecha',
    language: 'Idioma',
    series: 'Colección',
    subjects: 'Temas',
    identifier: 'Identificador',
    rights: 'Derechos',
  },
  webEdition: {
    skip: 'Saltar al texto',
    pages: 'Otras páginas',
    previous: 'Anterior',
    next: 'Siguiente',
    table: 'Tabla',
    meaningOf: (term) => `${term}: significado`,
    entry: 'Entrada del glosario',
    close: 'Cerrar',
  },
  madeWith: 'Hecho con Octavo',
}
