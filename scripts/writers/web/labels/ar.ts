import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const arabic: DownloadLabels = {
  cover: 'الغلاف',
  role: {
    edt: (names) => `تحرير: ${names}`,
    trl: (names) => `ترجمة: ${names}`,
    ill: (names) => `رسوم: ${names}`,
    aui: (names) => `تقديم: ${names}`,
    aft: (names) => `خاتمة: ${names}`,
    com: (names) => `جمع: ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'للهواتف والأجهزة اللوحية والقارئات الإلكترونية' },
    kepub: { format: 'EPUB لأجهزة Kobo', purpose: 'لقارئات Kobo، مع إحصاءات القراءة' },
    pdf: { format: 'PDF', purpose: 'للطباعة والقراءة على الورق' },
    booklet: { format: 'PDF على هيئة كتيّب', purpose: 'للطي: اطبعه ثم اطوه من المنتصف وخِطه أو دبّسه' },
    largePrint: { format: 'PDF بأحرف كبيرة', purpose: 'لمن يفضل حروفاً أكبر' },
    study: { format: 'PDF للدراسة', purpose: 'بهامش يتسع للملاحظات بالقلم الرصاص' },
    duplexTest: { format: 'ورقة اختبار الكتيّب', purpose: 'تبيّن في ورقة واحدة هل تقلب الطابعة الورق كما يحتاج الكتيّب' },
    nup: { format: 'عدة صفحات على الوجه الواحد', purpose: 'للطباعة على ورق أقل' },
    press: { format: 'PDF للمطبعة', purpose: 'مع علامات القص والهامش الزائد' },
    reading: { format: 'نسخة الويب', purpose: 'للقراءة الآن في المتصفح' },
  },
  otherFile: 'يرافق هذه الطبعة',
  downloads: 'التنزيل',
  download: (format) => `تنزيل ${format}`,
  readOnline: 'القراءة في المتصفح',
  pages: countIn('ar', {
    zero: '# صفحة',
    one: 'صفحة واحدة',
    two: 'صفحتان',
    few: '# صفحات',
    many: '# صفحة',
    other: '# صفحة',
  }),
  reading: {
    title: 'فتح ملف EPUB',
    advice: [
      'iPhone وiPad وMac: افتح الملف واختر «الكتب».',
      'Android: افتح الملف في أي تطبيق للكتب يقرأ EPUB.',
      'Windows وLinux: افتحه في Thorium Reader أو Calibre أو Foliate.',
      'القارئات الإلكترونية مثل Kobo وPocketBook وTolino: انسخ الملف إلى الجهاز بالكابل.',
      'Kindle: أرسله إلى الجهاز عبر Send to Kindle.',
    ],
  },
  printing: {
    title: 'طباعة ملف PDF',
    single: (paper) =>
      `صفحة واحدة على كل وجه: قياس الصفحات ${paper}. اطبع بالحجم الفعلي (100%) على الوجهين، مع القلب على الحافة الطويلة.`,
    twoUp: (sheet) =>
      `صفحتان على كل وجه: على ورق ${sheet} اختر «صفحتان في كل ورقة»، بالاتجاه الأفقي، على الوجهين، مع القلب على الحافة القصيرة. دبّس من اليمين.`,
    booklet: (file) =>
      `للطي والخياطة: اطبع ${file} بالحجم الفعلي (100%) على الوجهين. أبقِ الأوراق على ترتيبها، وأدخل أوراق الملزمة الواحدة بعضها في بعض، واطوها من المنتصف.`,
    duplexTest: (file) =>
      `قبل الكتيّب اطبع ${file} بالإعدادات نفسها: يجب أن تُقرأ الورقة بعد طيها 1، 2، 3، 4 وكل سهم يشير إلى أعلى. وإن لم يكن كذلك فاختر القلب على الحافة الأخرى.`,
    bookletByDialogue:
      'للطي والخياطة: تتيح برامج كثيرة خيار «كتيّب» في نافذة الطباعة؛ اقلب على الحافة القصيرة هناك أيضاً.',
    nup: (file) => `لتوفير الورق: في ${file} عدة صفحات على الوجه الواحد، بترتيب القراءة.`,
    trial: 'اطبع الصفحات الأربع الأولى قبل غيرها، وتأكد من أن ظهورها ليست مقلوبة.',
    shop: (paper) => `يمكن لمحل تصوير أو مطبعة أخذ ملف PDF كما هو: صفحات مفردة، ${paper}.`,
    press: (file, paper) => `تأخذ المطبعة ${file}: صفحات مفردة، ${paper}، مع علامات القص والهامش الزائد.`,
  },
  citing: {
    title: 'الإحالة إلى هذه الطبعة',
    intro: 'يمكن الإحالة إلى هذه الطبعة على النحو الآتي:',
    page: (number) => `ص ${number}`,
    samePages:
      'يحمل ملف EPUB أرقام صفحات ملف PDF، فيمكن العثور على الموضع نفسه في كليهما. ابحث في تطبيق القراءة عن «الانتقال إلى صفحة».',
    pdfOnly: 'أرقام الصفحات هي المطبوعة على صفحات ملف PDF.',
    epubOnly: 'ليس لملف EPUB صفحات ثابتة: اذكر الفصل والقسم.',
  },
  checking: {
    title: 'التحقق من الملفات',
    intro: 'للتأكد من أن الملف كامل ولم يتغير، احفظ SHA256SUMS بجانبه ونفّذ في ذلك المجلد:',
    windows: 'في Windows قارن الجواب بالقائمة أدناه.',
    sums: 'مجاميع التحقق لكل الملفات',
    receipt: 'كيف أُعدّت هذه الطبعة',
    checksums: 'مجاميع التحقق (SHA-256)',
  },
  about: {
    title: 'عن هذه الطبعة',
    publisher: 'الناشر',
    version: 'الإصدار',
    date: 'التاريخ',
    language: 'اللغة',
    series: 'السلسلة',
    subjects: 'الموضوعات',
    identifier: 'المعرّف',
    rights: 'الحقوق',
  },
  webEdition: {
    skip: 'الانتقال إلى النص',
    pages: 'صفحات أخرى',
    previous: 'السابق',
    next: 'التالي',
    table: 'جدول',
    meaningOf: (term) => `${term}: المعنى`,
    entry: 'المدخل في المسرد',
    close: 'إغلاق',
  },
  madeWith: 'أُعدّ ببرنامج Octavo',
}
