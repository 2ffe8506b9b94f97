import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Received } from '../drive/exchange.ts'
import type { Visitor } from '../drive/visitor.ts'

/** What one page costs somebody who comes for the first time, everything included. */
export interface Weight {
  /** Bytes over the line: heads and bodies of the page and of everything it makes a browser fetch. */
  readonly bytes: number
  readonly requests: number
  /** Bytes of script, fetched or inside the page. */
  readonly script: number
}

/** Reads the text of an answer, however it was packed. */
export function unpack({ headers, body }: Pick<Received, 'headers' | 'body'>): string {
  const packed = headers['content-encoding']
  return (
    packed === 'br' ? brotliDecompressSync(body) : packed === 'gzip' ? gunzipSync(body) : body
  ).toString('utf8')
}

/** Weighs an answer as a browser with an empty cache pays for it. */
export async function weigh(browser: Visitor, answer: Received, accepts: string): Promise<Weight> {
  const html = unpack(answer)
  const script = inlineScript(html)
  const weight = { bytes: answer.headBytes + answer.body.length, requests: 1, script }
  for (const path of fetchedBy(html)) {
    const part = await browser.get(path, { 'accept-encoding': accepts })
    weight.bytes += part.headBytes + part.body.length
    weight.requests += 1
    if (/javascript/.test(part.headers['content-type'] ?? '')) weight.script += part.body.length
  }
  return weight
}

/** Addresses that a browser fetches by itself for a page; fonts and pictures inside a fetched style are not among them. */
function fetchedBy(html: string): readonly string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag)
  const fetched = links.filter((tag) => /rel="?(?:stylesheet|icon|preload|modulepreload|manifest)/.test(tag))
  const sources = [...html.matchAll(/<(?:script|img|iframe|source|audio|video|embed)\b[^>]*>/g)].map(
    ([tag]) => tag,
  )
  const named = [...fetched, ...sources].flatMap((tag) => tag.match(/(?:href|src)="([^"]*)"/)?.[1] ?? [])
  // Without a word about its icon, a browser asks for one at the usual place.
  const icon = links.some((tag) => /rel="?icon/.test(tag)) ? [] : ['/favicon.ico']
  return [...new Set([...named, ...icon])].filter((address) => !address.startsWith('data:'))
}

function inlineScript(html: string): number {
  const blocks = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, inside = '']) => inside)
  const handlers = [...html.matchAll(/\son\w+="[^"]*"|"\s*javascript:[^"]*"/g)].map(([handler]) => handler)
  return [...blocks, ...handlers].reduce((sum, each) => sum + Buffer.byteLength(each), 0)
}
