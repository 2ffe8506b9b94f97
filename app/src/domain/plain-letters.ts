/** Zero of each kind of digit that people may type: Western, Arabic, Persian and Urdu, Devanagari, Bengali, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

/** Letters with no separate mark to take off. */
const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Marks over and under Latin and Arabic letters, the stretching tatweel, and characters that are not seen at all.
 *  Signs of Bengali and other scripts stay: there they are part of the word. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]|\p{Cf}/gu

/** Writes text in its plainest letters, so that case, diacritics and kinds of digits no longer tell two spellings apart. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[łøđħıßæœ]/gu, (letter) => strokes[letter] ?? letter)
    .replace(/\p{Nd}/gu, westernDigit)
    .normalize('NFC')
}

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}
