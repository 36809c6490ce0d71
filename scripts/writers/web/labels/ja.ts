import type { DownloadLabels } from '../download-labels.ts'
import { countIn } from './count-in.ts'

export const japanese: DownloadLabels = {
  cover: '表紙',
  role: {
    edt: (names) => `編集：${names}`,
    trl: (names) => `翻訳：${names}`,
    ill: (names) => `挿絵：${names}`,
    aui: (names) => `序論：${names}`,
    aft: (names) => `あとがき：${names}`,
    com: (names) => `編纂：${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'スマートフォン、タブレット、電子書籍リーダー向け' },
    kepub: { format: 'Kobo用EPUB', purpose: 'Koboリーダー向け、読書統計つき' },
    pdf: { format: 'PDF', purpose: '印刷して紙で読むために' },
    booklet: { format: '小冊子PDF', purpose: '折るために：印刷し、中央で折り、糸またはステープルで綴じる' },
    largePrint: { format: '大きな文字のPDF', purpose: '大きな文字で読みたい方へ' },
    study: { format: '学習用PDF', purpose: '鉛筆で書き込める余白つき' },
    duplexTest: { format: '小冊子の試し刷り', purpose: 'プリンターが小冊子に合った向きに紙を裏返すかを1枚で確かめる' },
    nup: { format: '片面に複数ページ', purpose: '少ない紙で印刷するために' },
    press: { format: '入稿用PDF', purpose: '印刷所向け：トンボと塗り足しつき' },
    reading: { format: 'ウェブ版', purpose: 'すぐにブラウザーで読むために' },
  },
  otherFile: 'この版の付属ファイル',
  downloads: 'ダウンロード',
  download: (format) => `${format}をダウンロード`,
  readOnline: 'ブラウザーで読む',
  pages: countIn('ja', { other: '#ページ' }),
  reading: {
    title: 'EPUBの開き方',
    advice: [
      'iPhone、iPad、Mac：ファイルを開き、「ブック」を選びます。',
      'Android：EPUBを読める電子書籍アプリでファイルを開きます。',
      'WindowsとLinux：Thorium Reader、Calibre、Foliateのいずれかで開きます。',
      'KoboやPocketBookなどの電子書籍リーダー：ケーブルでファイルを端末にコピーします。',
      'Kindle：Send to Kindleで端末に送ります。',
    ],
  },
  printing: {
    title: 'PDFの印刷',
    single: (paper) =>
      `片面に1ページ：ページの大きさは${paper}です。実際のサイズ（100%）、両面、長辺とじで印刷します。`,
    twoUp: (sheet) =>
      `片面に2ページ：${sheet}の用紙で「1枚に2ページ」、横向き、両面、短辺とじを選びます。左側を綴じます。`,
    booklet: (file) =>
      `折って綴じる：${file}を実際のサイズ（100%）で両面印刷します。紙の順番を保ち、一折り分の紙を重ねて中央で折ります。`,
    duplexTest: (file) =>
      `小冊子の前に、${file}を同じ設定で印刷します。折ったとき1、2、3、4と読め、すべての矢印が上を向いていなければなりません。そうでなければ、もう一方の辺でとじる設定にします。`,
    bookletByDialogue:
      '折って綴じる：多くのソフトウェアの印刷画面には「小冊子」があります。その場合も短辺とじを選びます。',
    nup: (file) => `紙の節約：${file}は片面に複数のページを読む順に並べたものです。`,
    trial: 'まず最初の4ページを印刷し、裏面が逆さになっていないか確かめます。',
    shop: (paper) => `コピー店や印刷所にはPDFをそのまま渡せます：単ページ、${paper}。`,
    press: (file, paper) => `印刷所には${file}を渡します：単ページ、${paper}、トンボと塗り足しつき。`,
  },
  citing: {
    title: '引用のしかた',
    intro: 'この版は次の形で引用できます：',
    page: (number) => `p. ${number}`,
    samePages:
      'EPUBにはPDFのページ番号が入っているので、同じ箇所をどちらでも見つけられます。電子書籍アプリでは「ページへ移動」を探してください。',
    pdfOnly: 'ページ番号はPDFのページに印刷されているものです。',
    epubOnly: 'EPUBには固定のページがありません。章と節を示してください。',
  },
  checking: {
    title: 'ファイルの確認',
    intro:
      'ファイルが完全で改変されていないことを確かめるには、SHA256SUMSを同じ場所に保存し、そのフォルダーで次を実行します：',
    windows: 'Windowsでは、結果を下の一覧と比べてください。',
    sums: '全ファイルのチェックサム',
    receipt: 'この版の作成記録',
    checksums: 'チェックサム（SHA-256）',
  },
  about: {
    title: 'この版について',
    publisher: '出版者',
    version: 'バージョン',
    date: '日付',
    language: '言語',
    series: 'シリーズ',
    subjects: '主題',
    identifier: '識別子',
    rights: '権利',
  },
  webEdition: {
    skip: '本文へ移動',
    pages: '他のページ',
    previous: '前へ',
    next: '次へ',
    table: '表',
    meaningOf: (term) => `${term}：意味`,
    entry: '用語集の項目',
    close: '閉じる',
  },
  madeWith: 'Octavoで制作',
}
