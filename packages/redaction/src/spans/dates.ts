import { type Folded, foldWord } from '../fold.ts'
import { after, clauseBefore, type Found } from '../found.ts'

/** Month names and their short forms in the languages served; each folded. */
const months =
  `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec
janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre
januar|jänner|februar|märz|maerz|juni|juli|oktober|dezember|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia
gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro
januari|februari|maart|mei|augustus|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie
січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr
يناير|فبراير|مارس|ابريل|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर`
    .split(/[|\n]/)
    .map(foldWord)
    .sort((a, b) => b.length - a.length)
    .join('|')

const year = "(?:(?:18|19|20)\\d\\d|'?\\d\\d)"
const between = '(?:st|nd|rd|th|er|º|ª|\\.|-?го|-?е)?(?: (?:of|de|o))?[ .,/-]{1,3}'
const patterns = [
  '\\d{1,2}([./-])\\d{1,2}\\1(?:(?:18|19|20)\\d\\d|\\d\\d)',
  '\\d{1,2} \\d{1,2} (?:19|20)\\d\\d',
  '(?:18|19|20)\\d\\d([./-])\\d{1,2}\\1\\d{1,2}',
  `\\d{1,2}${between}(?:${months})(?:\\.?,?(?: de| del)?[ /-]{1,2}${year})?`,
  `(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? ${year})?`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}/.-])${pattern}(?![\\p{L}\\p{N}]|[/.-]\\d)`, 'gu'))

const birth = new RegExp(
  `(?<![\\p{L}])(?:born|birth|birthday|birthdate|bday|b-day|dob|d\\.o\\.b\\.?|d o b|nee?(?= le |\\s?\\(e\\))|nee|naissance|anniversaire|naci|nacio|nacid[oa]|nacimiento|cumpleanos|geboren|geb\\.?|geburtsdatum|geburtstag|urodzon[yae]|urodzil\\p{L}{0,4}|urodzenia|urodziny|ur\\.|nat[oa]|nascita|compleanno|nasci|nascid[oa]|nascimento|aniversario|geboorte\\p{L}{0,6}|verjaardag|dogum|dogdum|dogumlu|nascut\\p{L}?|nasterii|народи\\p{L}{1,6}|народження|родил\\p{L}{1,4}|рождения|ganed|ganwyd|geni|ngeni|penblwydd|fodt|fodd|syntynyt)(?![\\p{L}])|${['ولدت', 'مولود', 'ميلاد', 'الميلاد', 'مواليد', 'পয়দা', 'জন্ম', 'জন্মতারিখ', 'জন্মদিন', 'जन्म', 'जन्मतिथि', 'ਜਨਮ', 'پیدائش'].map(foldWord).join('|')}`,
  'u',
)

/** Exact dates; near words of birth they are dates of birth, with or without a year. */
export function findDates({ lower }: Folded): Found[] {
  return patterns
    .flatMap((pattern) => [...lower.matchAll(pattern)])
    .flatMap((hit): Found[] => {
      const start = hit.index
      const end = start + hit[0].length
      if (!isPossible(hit[0])) return []
      const words = clauseBefore(lower, start, 44)
      const born = birth.exec(words)
      const later =
        /^(?: (?:is|was|are|=) (?:my|his|her|the|our|their|mum's|mam's|dad's|correct|real|\p{L}{0,8}'s)? ?(?:real |correct |actual )?(?:dob|d\.o\.b|date of birth|birthday|birthdate))|^,? ?\p{L}{0,8} ?\p{L}{0,8} ?(?<!\p{L})(?:geboren|born|urodz|doğumlu|dogumlu|ganwyd|naci|nee|জন্ম|जन्म|birth)/u.test(
          after(lower, end, 40),
        )
      const near = born !== null && !/\d/.test(words.slice(born.index))
      if (near || later)
        return [{ start, end, type: 'DOB', confidence: 0.95, why: 'a date beside words of birth' }]
      return [{ start, end, type: 'DATE', confidence: 0.6, why: 'an exact date' }]
    })
}

/** Numbers that can be day and month; keeps blood pressures and scores out. */
function isPossible(text: string): boolean {
  const parts = text.match(/\d+/g)?.map(Number) ?? []
  if (parts.length < 3) return parts[0] !== undefined && parts[0] >= 1 && (parts[0] <= 31 || parts[0] > 1800)
  const [a = 0, b = 0, c = 0] = parts
  if (a > 1800) return b >= 1 && b <= 12 && c >= 1 && c <= 31
  return a >= 1 && b >= 1 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12
}
