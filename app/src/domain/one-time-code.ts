import { createHmac, timingSafeEqual } from 'node:crypto'

// Codes of six digits that an authenticator and we work out from one secret and the time: RFC 6238 as every authenticator knows it,
// with HMAC-SHA-1 (RFC 4226) and stretches of thirty seconds.
const seconds = 30
const digits = 6
/** A clock may be one stretch off either way. */
const strayStretches = [0, -1, 1] as const

/** How many bytes a secret has: as many as RFC 4226 recommends. */
export const secretBytes = 20

/** The number of a moment's stretch of thirty seconds. */
export const stretchOf = (at: Date): number => Math.floor(at.getTime() / 1000 / seconds)

/** The code of one stretch. */
export function codeOf(secret: Buffer, stretch: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(stretch))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = (mac[mac.length - 1] ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** The stretch whose code was typed, among those a clock may be off by; `undefined` when it is none of theirs. */
export function stretchTyped(secret: Buffer, typed: string, at: Date): number | undefined {
  const code = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const now = stretchOf(at)
  return strayStretches
    .map((stray) => now + stray)
    .filter((stretch) => timingSafeEqual(Buffer.from(codeOf(secret, stretch)), Buffer.from(code)))
    .at(0)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes in the letters that authenticators read (RFC 4648, base 32, nothing behind). */
export function writeBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('')
}

/** What an authenticator reads from a square or an address: a secret, whose it is, and what for. */
export function authenticatorAddress(secret: Buffer, email: string): string {
  const label = `Evenground:${email}`
  const query = new URLSearchParams({ secret: writeBase32(secret), issuer: 'Evenground' })
  return `otpauth://totp/${encodeURIComponent(label)}?${query}`
}
