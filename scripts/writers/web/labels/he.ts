import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const hebrew: DownloadLabels = {
  cover: 'כריכה',
  role: {
    edt: (names) => `עריכה: ${names}`,
    trl: (names) => `תרגום: ${names}`,
    ill: (names) => `איורים: ${names}`,
    aui: (names) => `מבוא: ${names}`,
    aft: (names) => `אחרית דבר: ${names}`,
    com: (names) => `ליקוט: ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'לטלפונים, לטאבלטים ולקוראים אלקטרוניים' },
    kepub: { format: 'EPUB ל־Kobo', purpose: 'לקוראי Kobo, עם נתוני קריאה' },
    pdf: { format: 'PDF', purpose: 'להדפסה ולקריאה על נייר' },
    booklet: { format: 'PDF כחוברת', purpose: 'לקיפול: להדפיס, לקפל באמצע, לתפור או להדק' },
    largePrint: { format: 'PDF באותיות גדולות', purpose: 'למי שמעדיפים אותיות גדולות יותר' },
    study: { format: 'PDF ללימוד', purpose: 'עם מקום בשוליים להערות בעיפרון' },
    duplexTest: { format: 'דף ניסיון לחוברת', purpose: 'מראה בדף אחד אם המדפסת הופכת את הנייר כפי שהחוברת דורשת' },
    nup: { format: 'כמה עמודים על צד אחד', purpose: 'להדפסה על פחות נייר' },
    press: { format: 'PDF לבית דפוס', purpose: 'עם סימני חיתוך ושוליים גולשים' },
    reading: { format: 'מהדורת רשת', purpose: 'לקריאה מיידית, בדפדפן' },
  },
  otherFile: 'מצורף למהדורה זו',
  downloads: 'הורדה',
  download: (format) => `הורדת ${format}`,
  readOnline: 'לקריאה בדפדפן',
  pages: countIn('he', { one: 'עמוד אחד', two: '# עמודים', other: '# עמודים' }),
  reading: {
    title: 'פתיחת ה־EPUB',
    advice: [
      'iPhone,‏ iPad ו־Mac: פתחו את הקובץ ובחרו ”ספרים”.',
      'Android: פתחו את הקובץ בכל יישום ספרים שקורא EPUB.',
      'Windows ו־Linux: פתחו אותו ב־Thorium Reader, ב־Calibre או ב־Foliate.',
      'קוראים אלקטרוניים כמו Kobo,‏ PocketBook ו־Tolino: העתיקו את הקובץ למכשיר בכבל.',
      'Kindle: שלחו אותו למכשיר באמצעות Send to Kindle.',
    ],
  },
  printing: {
    title: 'הדפסת ה־PDF',
    single: (paper) =>
      `עמוד אחד על כל צד: מידות העמודים הן ${paper}. הדפיסו בגודל אמיתי (100%), משני הצדדים, בהיפוך על הקצה הארוך.`,
    twoUp: (sheet) =>
      `שני עמודים על כל צד: על נייר ${sheet} בחרו ”2 עמודים בגיליון”, לרוחב, משני הצדדים, בהיפוך על הקצה הקצר. הדקו מימין.`,
    booklet: (file) =>
      `לקיפול ולתפירה: הדפיסו את ${file} בגודל אמיתי (100%), משני הצדדים. שמרו על סדר הגיליונות, הכניסו את גיליונות הקונטרס זה לתוך זה וקפלו אותם באמצע.`,
    duplexTest: (file) =>
      `לפני החוברת הדפיסו את ${file} באותן הגדרות: אחרי הקיפול צריך לקרוא 1, 2, 3, 4, וכל החצים צריכים לפנות כלפי מעלה. אם לא, בחרו בקצה האחר.`,
    bookletByDialogue: 'לקיפול ולתפירה: תוכנות רבות מציעות ”חוברת” בחלון ההדפסה; גם שם הפכו על הקצה הקצר.',
    nup: (file) => `לחיסכון בנייר: בקובץ ${file} יש כמה עמודים על צד אחד, לפי סדר הקריאה.`,
    trial: 'הדפיסו תחילה את ארבעת העמודים הראשונים ובדקו שצדם האחורי אינו הפוך.',
    shop: (paper) => `מכון העתקות או בית דפוס יכולים לקבל את ה־PDF כמות שהוא: עמודים בודדים, ${paper}.`,
    press: (file, paper) => `בית דפוס מקבל את ${file}: עמודים בודדים, ${paper}, עם סימני חיתוך ושוליים גולשים.`,
  },
  citing: {
    title: 'הפניה למהדורה',
    intro: 'אפשר להפנות למהדורה זו כך:',
    page: (number) => `עמ׳ ${number}`,
    samePages:
      'ב־EPUB יש מספרי העמודים של ה־PDF, ולכן אפשר למצוא את אותו מקום בשניהם. ביישום הקריאה חפשו ”מעבר לעמוד”.',
    pdfOnly: 'מספרי העמודים הם אלה שמודפסים בעמודי ה־PDF.',
    epubOnly: 'ל־EPUB אין עמודים קבועים: ציינו את הפרק ואת הסעיף.',
  },
  checking: {
    title: 'בדיקת הקבצים',
    intro: 'כדי לוודא שקובץ שלם ולא שונה, שמרו את SHA256SUMS לידו והריצו בתיקייה זו:',
    windows: 'ב־Windows השוו את התשובה לרשימה שלמטה.',
    sums: 'סכומי הביקורת של כל הקבצים',
    receipt: 'איך הופקה מהדורה זו',
    checksums: 'סכומי ביקורת (SHA-256)',
  },
  about: {
    title: 'על מהדורה זו',
    publisher: 'הוצאה לאור',
    version: 'גרסה',
    date: 'תאריך',
    language: 'שפה',
    series: 'סדרה',
    subjects: 'נושאים',
    identifier: 'מזהה',
    rights: 'זכויות',
  },
  webEdition: {
    skip: 'דילוג לטקסט',
    pages: 'דפים אחרים',
    previous: 'הקודם',
    next: 'הבא',
    table: 'טבלה',
    meaningOf: (term) => `${term}: משמעות`,
    entry: 'ערך במילון המונחים',
    close: 'סגירה',
  },
  madeWith: 'הופק בעזרת Octavo',
}
