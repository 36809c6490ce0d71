import { type SpokenLanguage, spokenLanguage } from '../../edition/spoken-language.ts'

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

const sentences: Record<SpokenLanguage, SummarySentences> = {
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
  ar: {
    text: 'النص مرتب بترتيب القراءة، وله عناوين وجدول محتويات ومعالم؛ ويمكن تغيير خطه وحجمه وألوانه.',
    notes: 'الحواشي روابط، وكل حاشية تعيد إلى موضعها في النص.',
    terms: 'المصطلحات روابط إلى المسرد.',
    noPictures: 'لا شيء يقال بالصور.',
    alternatives: 'لكل صورة ذات معنى نص بديل.',
    missingAlternatives: 'بعض الصور بلا نص بديل.',
    formulas: 'الصيغ مكتوبة بلغة MathML.',
    pages: 'صفحات الطبعة الورقية معلّمة ومسرودة.',
    notAssessed: 'لم تُقيَّم المطابقة لإرشادات WCAG.',
  },
  el: {
    text: 'Το κείμενο ακολουθεί τη σειρά της ανάγνωσης, με επικεφαλίδες, πίνακα περιεχομένων και σημεία αναφοράς· η γραμματοσειρά, το μέγεθος και τα χρώματα μπορούν να αλλάξουν.',
    notes: 'Οι σημειώσεις είναι σύνδεσμοι, και κάθε σημείωση οδηγεί πίσω στη θέση της στο κείμενο.',
    terms: 'Οι όροι είναι σύνδεσμοι προς το γλωσσάρι.',
    noPictures: 'Τίποτα δεν λέγεται με εικόνες.',
    alternatives: 'Κάθε εικόνα που έχει νόημα έχει εναλλακτικό κείμενο.',
    missingAlternatives: 'Ορισμένες εικόνες δεν έχουν εναλλακτικό κείμενο.',
    formulas: 'Οι τύποι είναι γραμμένοι σε MathML.',
    pages: 'Οι σελίδες της έντυπης έκδοσης είναι σημειωμένες και καταγεγραμμένες.',
    notAssessed: 'Η συμμόρφωση με τα WCAG δεν έχει αξιολογηθεί.',
  },
  he: {
    text: 'הטקסט ערוך בסדר הקריאה, עם כותרות, תוכן עניינים ונקודות ציון; אפשר לשנות את הגופן, את הגודל ואת הצבעים.',
    notes: 'ההערות הן קישורים, וכל הערה מחזירה למקומה בטקסט.',
    terms: 'המונחים הם קישורים למילון המונחים.',
    noPictures: 'דבר אינו נאמר בתמונות.',
    alternatives: 'לכל תמונה בעלת משמעות יש טקסט חלופי.',
    missingAlternatives: 'לחלק מהתמונות אין טקסט חלופי.',
    formulas: 'הנוסחאות כתובות ב־MathML.',
    pages: 'עמודי המהדורה המודפסת מסומנים ומפורטים ברשימה.',
    notAssessed: 'ההתאמה ל־WCAG לא נבדקה.',
  },
  it: {
    text: 'Il testo segue l’ordine di lettura, con titoli, indice e punti di riferimento; carattere, dimensione e colori si possono cambiare.',
    notes: 'Le note sono collegamenti, e ognuna riporta al punto che la richiama.',
    terms: 'I termini sono collegamenti al glossario.',
    noPictures: 'Nulla è detto per immagini.',
    alternatives: 'Ogni immagine che ha un significato ha un testo alternativo.',
    missingAlternatives: 'Alcune immagini non hanno un testo alternativo.',
    formulas: 'Le formule sono scritte in MathML.',
    pages: 'Le pagine dell’edizione a stampa sono segnate ed elencate.',
    notAssessed: 'La conformità alle WCAG non è stata valutata.',
  },
  ja: {
    text: '本文は読む順に並び、見出し、目次、目印がある。書体、大きさ、色は変えられる。',
    notes: '注はリンクで、どの注からも本文の元の箇所へ戻れる。',
    terms: '用語は用語集へのリンクである。',
    noPictures: '画像だけで伝えられる内容はない。',
    alternatives: '意味のある画像にはすべて代替テキストがある。',
    missingAlternatives: '代替テキストのない画像がある。',
    formulas: '数式はMathMLで書かれている。',
    pages: '印刷版のページが示され、一覧になっている。',
    notAssessed: 'WCAGへの適合は評価されていない。',
  },
  pl: {
    text: 'Tekst ma kolejność czytania, nagłówki, spis treści i punkty orientacyjne; krój pisma, wielkość i kolory można zmienić.',
    notes: 'Przypisy są odsyłaczami, a każdy przypis prowadzi z powrotem do swojego miejsca w tekście.',
    terms: 'Pojęcia są odsyłaczami do słownika.',
    noPictures: 'Niczego nie mówi się samymi obrazami.',
    alternatives: 'Każdy obraz, który coś znaczy, ma tekst alternatywny.',
    missingAlternatives: 'Niektóre obrazy nie mają tekstu alternatywnego.',
    formulas: 'Wzory są zapisane w MathML.',
    pages: 'Strony wydania drukowanego są oznaczone i wymienione w spisie.',
    notAssessed: 'Nie oceniono zgodności z WCAG.',
  },
  pt: {
    text: 'O texto segue a ordem de leitura, com títulos, sumário e pontos de referência; a letra, o tamanho e as cores podem ser alterados.',
    notes: 'As notas são links, e cada uma leva de volta ao lugar da sua chamada.',
    terms: 'Os termos são links para o glossário.',
    noPictures: 'Nada é dito por imagens.',
    alternatives: 'Toda imagem com significado tem um texto alternativo.',
    missingAlternatives: 'Algumas imagens não têm texto alternativo.',
    formulas: 'As fórmulas estão escritas em MathML.',
    pages: 'As páginas da edição impressa estão marcadas e listadas.',
    notAssessed: 'A conformidade com as WCAG não foi avaliada.',
  },
  ru: {
    text: 'Текст идёт в порядке чтения, с заголовками, оглавлением и ориентирами; шрифт, размер и цвета можно менять.',
    notes: 'Примечания — это ссылки, и каждое ведёт обратно к своему месту в тексте.',
    terms: 'Термины — это ссылки на словарь.',
    noPictures: 'Ничто не сообщается одними изображениями.',
    alternatives: 'У каждого изображения, несущего смысл, есть текстовое описание.',
    missingAlternatives: 'У некоторых изображений нет текстового описания.',
    formulas: 'Формулы записаны на языке MathML.',
    pages: 'Страницы печатного издания отмечены и перечислены.',
    notAssessed: 'Соответствие WCAG не оценивалось.',
  },
  'zh-Hans': {
    text: '文本按阅读顺序排列，有标题、目录和导览；字体、字号和颜色可以更改。',
    notes: '注释是链接，每条注释都能返回正文中的引用处。',
    terms: '术语是指向术语表的链接。',
    noPictures: '没有内容只靠图片传达。',
    alternatives: '每张有意义的图片都有替代文本。',
    missingAlternatives: '有些图片没有替代文本。',
    formulas: '公式用 MathML 书写。',
    pages: '印刷版的页码已标出并列出。',
    notAssessed: '尚未评估是否符合 WCAG。',
  },
  'zh-Hant': {
    text: '文字按閱讀順序排列，有標題、目錄和導覽；字型、字級和顏色可以更改。',
    notes: '註釋是連結，每條註釋都能返回正文中的引用處。',
    terms: '術語是指向術語表的連結。',
    noPictures: '沒有內容只靠圖片傳達。',
    alternatives: '每張有意義的圖片都有替代文字。',
    missingAlternatives: '有些圖片沒有替代文字。',
    formulas: '公式以 MathML 書寫。',
    pages: '印刷版的頁碼已標出並列出。',
    notAssessed: '尚未評估是否符合 WCAG。',
  },
}

/** Sentences of these follow each other without a space. */
const spaceless: ReadonlySet<SpokenLanguage> = new Set(['ja', 'zh-Hans', 'zh-Hant'])

/** The sentences that are true of a book, in its language where Octavo speaks it, else in English. */
export function accessibilitySummary(language: string, said: (keyof SummarySentences)[]) {
  const spoken = spokenLanguage(language)
  const words = sentences[spoken ?? 'en']
  const joint = spaceless.has(spoken ?? 'en') ? '' : ' '
  return { language: spoken ? language : 'en', text: said.map((key) => words[key]).join(joint) }
}
