import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const portuguese: DownloadLabels = {
  cover: 'Capa',
  role: {
    edt: (names) => `Organização de ${names}`,
    trl: (names) => `Tradução de ${names}`,
    ill: (names) => `Ilustrações de ${names}`,
    aui: (names) => `Introdução de ${names}`,
    aft: (names) => `Posfácio de ${names}`,
    com: (names) => `Compilação de ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'Para telefones, tablets e leitores digitais' },
    kepub: { format: 'EPUB para Kobo', purpose: 'Para leitores Kobo, com estatísticas de leitura' },
    pdf: { format: 'PDF', purpose: 'Para imprimir e ler em papel' },
    booklet: { format: 'PDF em livreto', purpose: 'Para dobrar: imprimir, dobrar ao meio, costurar ou grampear' },
    largePrint: { format: 'PDF em letras grandes', purpose: 'Para quem prefere letras maiores' },
    study: { format: 'PDF de estudo', purpose: 'Com espaço na margem para notas a lápis' },
    duplexTest: {
      format: 'Folha de teste do livreto',
      purpose: 'Mostra em uma folha se a impressora vira o papel como o livreto exige',
    },
    nup: { format: 'Várias páginas por face', purpose: 'Para imprimir em menos papel' },
    press: { format: 'PDF para a gráfica', purpose: 'Com marcas de corte e sangria' },
    reading: { format: 'Edição web', purpose: 'Para ler agora, no navegador' },
  },
  otherFile: 'Acompanha esta edição',
  downloads: 'Baixar',
  download: (format) => `Baixar ${format}`,
  readOnline: 'Ler no navegador',
  pages: countIn('pt', { one: '# página', other: '# páginas' }),
  reading: {
    title: 'Abrir o EPUB',
    advice: [
      'iPhone, iPad e Mac: abrir o arquivo e escolher Livros.',
      'Android: abrir o arquivo em qualquer aplicativo de leitura que aceite EPUB.',
      'Windows e Linux: abri-lo no Thorium Reader, no Calibre ou no Foliate.',
      'Leitores como Kobo, PocketBook e Tolino: copiar o arquivo para o aparelho por cabo.',
      'Kindle: enviá-lo ao aparelho com Send to Kindle.',
    ],
  },
  printing: {
    title: 'Imprimir o PDF',
    single: (paper) =>
      `Uma página por face: as páginas medem ${paper}. Imprimir em tamanho real (100%), frente e verso, virando na borda longa.`,
    twoUp: (sheet) =>
      `Duas páginas por face: em papel ${sheet}, escolher “2 páginas por folha”, paisagem, frente e verso, virando na borda curta. Grampear à esquerda.`,
    booklet: (file) =>
      `Para dobrar e costurar: imprimir ${file} em tamanho real (100%), frente e verso. Manter as folhas em ordem, encaixar umas nas outras as de um mesmo caderno e dobrá-las ao meio.`,
    duplexTest: (file) =>
      `Antes do livreto, imprimir ${file} com as mesmas configurações: dobrada, a folha deve mostrar 1, 2, 3, 4, com todas as setas para cima. Se não for assim, escolher a outra borda.`,
    bookletByDialogue:
      'Para dobrar e costurar: muitos programas oferecem “Livreto” ao imprimir; também ali, virar na borda curta.',
    nup: (file) => `Para economizar papel: ${file} tem várias páginas por face, em ordem de leitura.`,
    trial: 'Imprimir primeiro as quatro primeiras páginas e verificar se os versos não estão de cabeça para baixo.',
    shop: (paper) => `Uma copiadora ou gráfica pode usar o PDF como está: páginas soltas, ${paper}.`,
    press: (file, paper) => `Uma gráfica usa ${file}: páginas soltas, ${paper}, com marcas de corte e sangria.`,
  },
  citing: {
    title: 'Como citar',
    intro: 'Esta edição pode ser citada desta forma:',
    page: (number) => `p. ${number}`,
    samePages:
      'O EPUB traz os números de página do PDF: a mesma referência se encontra em ambos. Em um aplicativo de leitura, procurar “Ir para a página”.',
    pdfOnly: 'Os números de página são os impressos nas páginas do PDF.',
    epubOnly: 'Um EPUB não tem páginas fixas: indicar o capítulo e a seção.',
  },
  checking: {
    title: 'Conferir os arquivos',
    intro:
      'Para ter certeza de que um arquivo está inteiro e inalterado, salvar SHA256SUMS ao lado dele e executar, nessa pasta:',
    windows: 'No Windows, comparar a resposta com a lista abaixo.',
    sums: 'somas de verificação de todos os arquivos',
    receipt: 'como esta edição foi feita',
    checksums: 'Somas de verificação (SHA-256)',
  },
  about: {
    title: 'Sobre esta edição',
    publisher: 'Editora',
    version: 'Versão',
    date: 'Data',
    language: 'Idioma',
    series: 'Coleção',
    subjects: 'Assuntos',
    identifier: 'Identificador',
    rights: 'Direitos',
  },
  webEdition: {
    skip: 'Ir para o texto',
    pages: 'Outras páginas',
    previous: 'Anterior',
    next: 'Próxima',
    table: 'Tabela',
    meaningOf: (term) => `${term}: significado`,
    entry: 'Verbete do glossário',
    close: 'Fechar',
  },
  madeWith: 'Feito com Octavo',
}
