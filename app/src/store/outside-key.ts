import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** What the key that lives outside the database is used for; each use has a key of its own. */
export type KeyUse =
  | 'answer-token'
  | 'answer-key'
  | 'waiting'
  | 'rate'
  | 'mail'
  | 'sign-in'
  | 'sign-in-step'
  | 'second-factor'
  | 'first-link'
  | 'invitation'
  | 'import'
  | 'equality'
  | 'contact'
  | 'note'
  | 'guess'
  | 'sponsor'
  | 'access-need'
  | 'pay-claim'
  | 'statement'
  | 'roles'
  | 'ballot'

/** The key outside the database: with a copy of the database alone, nobody can find a participant's key or read mail. */
export interface OutsideKey {
  derive(use: KeyUse): Buffer
  /** A keyed hash: the same input gives the same bytes, and without the key it cannot be searched. */
  hash(use: KeyUse, text: string): Buffer
  seal(use: KeyUse, text: string): Buffer
  open(use: KeyUse, sealed: Buffer): string
}

const nonceBytes = 12
const tagBytes = 16

/** Takes the 32 bytes of the key. */
export function outsideKey(bytes: Buffer): OutsideKey {
  if (bytes.length !== 32) throw new RangeError('the outside key has 32 bytes')
  const derived = new Map<KeyUse, Buffer>()
  const derive = (use: KeyUse) => {
    const known = derived.get(use) ?? Buffer.from(hkdfSync('sha256', bytes, 'evenground', use, 32))
    derived.set(use, known)
    return known
  }
  // Making a key object of the bytes costs more than the hash itself.
  const objects = new Map<KeyUse, KeyObject>()
  const keyObject = (use: KeyUse) => {
    const known = objects.get(use) ?? createSecretKey(derive(use))
    objects.set(use, known)
    return known
  }
  return {
    derive,
    hash: (use, text) => createHmac('sha256', keyObject(use)).update(text).digest(),
    seal(use, text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', derive(use), nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(use, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', derive(use), sealed.subarray(0, nonceBytes))
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
      return Buffer.concat([
        decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)),
        decipher.final(),
      ]).toString('utf8')
    },
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The key as it is printed on the recovery sheet: groups of four letters and digits that are hard to mistake. */
export function writeOut(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters =
    bits.match(/.{1,5}/g)?.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]) ?? []
  return (
    letters
      .join('')
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  )
}

/** Reads a key as it stands on a recovery sheet; `undefined` when that is not one. */
export function readBack(written: string): Buffer | undefined {
  const letters = written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== 52 || [...letters].some((letter) => !alphabet.includes(letter))) return undefined
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.slice(0, 256).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
