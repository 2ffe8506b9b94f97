const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number)
const weighed = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0)

/** NHS numbers of England, Wales and the Isle of Man, CHI (Scotland), H&C (Northern Ireland): modulus 11, weights 10 to 2. One random number in eleven passes. */
export function isHealthNumber(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 10) return false
  const check = 11 - (weighed(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 10 && (check === 11 ? 0 : check) === digits[9]
}

/** PESEL (Poland): weights 1 3 7 9, modulus 10, a possible date in front. */
export function isPesel(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 11) return false
  const month = ((digits[2] as number) * 10 + (digits[3] as number)) % 20
  const day = (digits[4] as number) * 10 + (digits[5] as number)
  const sum = weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && (10 - (sum % 10)) % 10 === digits[10]
}

/** DNI and NIE (Spain): the letter is the number modulo 23. */
export function isDni(text: string): boolean {
  const plain = text.toUpperCase().replace(/[\s.-]/g, '')
  const found = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(plain)
  if (!found) return false
  const [, first = '', number = '', letter = ''] = found
  if (number.length !== (first ? 7 : 8)) return false
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${first ? 'XYZ'.indexOf(first) : ''}${number}`) % 23] === letter
}

/** T.C. kimlik (Turkey): the tenth and eleventh digits follow from the first nine. */
export function isKimlik(text: string): boolean {
  const d = digitsOf(text)
  if (d.length !== 11 || d[0] === 0) return false
  const odd = weighed(d, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weighed(d, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (((7 * odd - even) % 10) + 10) % 10
  return tenth === d[9] && weighed(d, Array<number>(10).fill(1)) % 10 === d[10]
}
