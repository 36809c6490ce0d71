/** What a summary may say, a sentence each. */
export interface SummarySentences {
  text: string
  notes: string
  terms: string
  noPictures: string
  alternatives: string
  missingAlternatives: string
  formulas: string
  pages: string
  notAssessed: string
}

const sentences: Record<string, SummarySentences> = {
  en: {
    text: 'The text is in reading order, with headings, a table of contents and landmarks; its typeface, size and colours can be changed.',
    notes: 'Notes are links, and every note leads back to the place that calls it.',
    terms: 'Terms are links to the glossary.',
    noPictures: 'Nothing is said by pictures.',
    alternatives: 'Every picture that carries meaning has an alternative text.',
    missingAlternatives: 'Some pictures have no alternative text.',
    formulas: 'Formulas are written in MathML.',
    pages: 'The pages of the printed edition are marked and listed.',
    notAssessed: 'Conformance to WCAG has not been assessed.',
  },
  de: {
    text: 'Der Text steht in Lesereihenfolge, mit Überschriften, Inhaltsverzeichnis und Orientierungspunkten; Schriftart, Schriftgröße und Farben lassen sich ändern.',
    notes: 'Anmerkungen sind verlinkt, und jede führt an ihre Stelle im Text zurück.',
    terms: 'Begriffe sind mit dem Glossar verlinkt.',
    noPictures: 'Nichts wird durch Bilder mitgeteilt.',
    alternatives: 'Jedes Bild, das etwas mitteilt, hat einen Alternativtext.',
    missingAlternatives: 'Einigen Bildern fehlt ein Alternativtext.',
    formulas: 'Formeln sind in MathML geschrieben.',
    pages: 'Die Seiten der gedruckten Ausgabe sind gekennzeichnet und verzeichnet.',
    notAssessed: 'Die Übereinstimmung mit den WCAG wurde nicht geprüft.',
  },
  fr: {
    text: 'Le texte suit l’ordre de lecture, avec des titres, une table des matières et des repères ; la police, la taille et les couleurs peuvent être changées.',
    notes: 'Les notes sont des liens, et chacune ramène à son appel.',
    terms: 'Les termes sont des liens vers le glossaire.',
    noPictures: 'Rien n’est dit par des images.',
    alternatives: 'Chaque image porteuse de sens a un texte de remplacement.',
    missingAlternatives: 'Certaines images n’ont pas de texte de remplacement.',
    formulas: 'Les formules sont écrites en MathML.',
    pages: 'Les pages de l’édition imprimée sont marquées et listées.',
    notAssessed: 'La conformité aux WCAG n’a pas été évaluée.',
  },
  es: {
    text: 'El texto sigue el orden de lectura, con títulos, índice de contenido y puntos de referencia; la letra, el tamaño y los colores se pueden cambiar.',
    notes: 'Las notas son enlaces, y cada una devuelve al lugar de su llamada.',
    terms: 'Los términos son enlaces al glosario.',
    noPictures: 'Nada se dice por medio de imágenes.',
    alternatives: 'Cada imagen con significado tiene un texto alternativo.',
    missingAlternatives: 'Algunas imágenes no tienen texto alternativo.',
    formulas: 'Las fórmulas están escritas en MathML.',
    pages: 'Las páginas de la edición impresa están marcadas y listadas.',
    notAssessed: 'No se ha evaluado la conformidad con las WCAG.',
  },
  nl: {
    text: 'De tekst staat in leesvolgorde, met koppen, een inhoudsopgave en oriëntatiepunten; lettertype, grootte en kleuren zijn te veranderen.',
    notes: 'Noten zijn links, en elke noot leidt terug naar haar plaats in de tekst.',
    terms: 'Begrippen zijn links naar de verklarende woordenlijst.',
    noPictures: 'Niets wordt door afbeeldingen gezegd.',
    alternatives: 'Elke afbeelding met betekenis heeft een alternatieve tekst.',
    missingAlternatives: 'Sommige afbeeldingen hebben geen alternatieve tekst.',
    formulas: 'Formules zijn in MathML geschreven.',
    pages: 'De bladzijden van de gedrukte uitgave zijn gemarkeerd en opgesomd.',
    notAssessed: 'Overeenstemming met de WCAG is niet beoordeeld.',
  },
}

/** The sentences that are true of a book, in its language where Octavo speaks it, else in English. */
export function accessibilitySummary(language: string, said: (keyof SummarySentences)[]) {
  const own = new Intl.Locale(language).language
  const known = Object.hasOwn(sentences, own)
  const words = sentences[known ? own : 'en']
  return { language: known ? language : 'en', text: said.map((key) => words?.[key]).join(' ') }
}
