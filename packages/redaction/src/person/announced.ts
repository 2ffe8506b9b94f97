import { type Match, phraseAt } from '../phrases.ts'
import type { Token } from '../token.ts'
import { type Cue, cues, stops } from './cues.ts'
import {
  grow,
  isAmbiguous,
  isCapital,
  isGiven,
  isKnown,
  isNameLike,
  isOrdinary,
  isPlace,
  isSurname,
  isUncased,
  type Stretch,
  type Words,
} from './look.ts'

export type Named = Stretch & { readonly confidence: number; readonly why: string }

/** Names that words in front announce: introductions, titles, relations, kinds of work, greetings, thanks. */
export function findAnnounced(words: Words): Named[] {
  const named: Named[] = []
  for (let at = 0; at < words.tokens.length; at++) {
    const match = phraseAt(cues, words.tokens, at)
    if (!match) continue
    const found = afterCue(words, match) ?? afterShorter(words, at, match)
    if (found && !isPlace(words, found)) named.push(found)
  }
  return named
}

/** "Thank you Nurse Joy": the longest phrase may hide a shorter one that fits. */
function afterShorter(words: Words, at: number, match: Match<Cue>): Named | undefined {
  for (let to = match.to - 1; to > at; to--) {
    const shorter = phraseAt(cues, words.tokens, at, to)
    if (shorter?.to === to) return afterCue(words, shorter)
  }
  return undefined
}

function afterCue(words: Words, match: Match<Cue>): Named | undefined {
  const { kinds } = match.found
  const said = words.tokens
    .slice(match.from, match.to)
    .map(({ text }) => text)
    .join(' ')
  const first = words.tokens[match.to]
  if (!first) return undefined
  const why = `after "${said}"`
  if (kinds.has('introduction') && /^(?: |: ?| ?- ?|, ?|\.{3} ?| ?= ?| "|: ?")$/.test(first.gap)) {
    const name = introduced(words, match)
    if (name) return { ...name, confidence: 0.95, why }
  }
  if (kinds.has('title') && /^\.? {0,2}$/.test(first.gap)) {
    const name = titled(words, match)
    if (name) return { ...name, confidence: 0.95, why }
  }
  if (kinds.has('relation')) {
    const name = related(words, match)
    if (name) return { ...name, confidence: 0.85, why }
  }
  if (kinds.has('role')) {
    const name = working(words, match)
    if (name) return { ...name, confidence: 0.85, why }
  }
  if (kinds.has('maybe')) {
    const name = perhaps(words, match)
    if (name) return { ...name, confidence: 0.7, why }
  }
  return undefined
}

// What is said of a name and is none: "I listen until my name is called".
const doneToNames =
  /^(?:called|read|shouted|announced|said|spelt|spelled|misspelt|misspelled|mispronounced|pronounced|written|printed|shown|displayed|listed|recorded|used|known|wrong|right|missing|there|unusual|difficult|hard|long|foreign)$/

function introduced(words: Words, match: Match<Cue>): Stretch | undefined {
  const at = match.to
  const first = words.tokens[at] as Token
  if (match.found.english && doneToNames.test(first.text)) return undefined
  if (isUncased(first)) return uncasedName(words, at)
  if (isCapital(first, words)) return isOrdinary(first) && !isAmbiguous(first) ? undefined : grow(words, at)
  const next = words.tokens[at + 1]
  if (words.shouting ? isOrdinary(first) : stops.has(first.lower) || isOrdinary(first))
    return isAmbiguous(first) && endsName(next) ? { from: at, to: at + 1 } : undefined
  if (!isKnown(first) && !(match.found.english && endsName(next))) return undefined
  return {
    from: at,
    to:
      next?.gap === ' ' &&
      (isSurname(next) || isGiven(next) || (words.shouting && !isOrdinary(next) && !stops.has(next.lower)))
        ? at + 2
        : at + 1,
  }
}

const endsName = (next: Token | undefined): boolean =>
  next === undefined ||
  /[,.;!?\n)-]/.test(next.gap) ||
  /^(?:and|i|im|i'm|but|from|aged|age|my|who)$/.test(next.lower)

/** In scripts without capitals a name runs for at most three words, until a word that cannot be part of one. */
function uncasedName(words: Words, at: number): Stretch | undefined {
  let to = at
  while (to < words.tokens.length && to - at < 3) {
    const token = words.tokens[to] as Token
    if (!isUncased(token) || stops.has(token.lower)) break
    if (to > at && (token.gap !== ' ' || /^و\p{L}{3}/u.test(token.text))) break
    to++
  }
  return to > at ? { from: at, to } : undefined
}

const polite = /^(?:mr|mrs|ms|mx|prof)$/
const medical =
  /^(?:dr|doctor|prof|professor|nurse|matron|midwife|mr|mrs|miss|ms|mx|sister|auntie|aunty|aunt|uncle)$/

function titled(words: Words, match: Match<Cue>): Stretch | undefined {
  const at = match.to
  const first = words.tokens[at] as Token
  const title = (words.tokens[at - 1] as Token).lower
  if (isUncased(first)) return shortUncased(words, at)
  if (first.gap.includes('.') && title.length > 4) return undefined
  if ((words.tokens[at - 1] as Token).text === 'MS' && !words.shouting) return undefined
  if (isCapital(first, words) || /^\p{Lu}$/u.test(first.text)) {
    const initial = /^\p{Lu}$/u.test(first.text) && grow(words, at).to > at + 1
    if (initial) return grow(words, at)
    const plainWord = isOrdinary(first) && !isAmbiguous(first) && !isSurname(first)
    return plainWord || first.text === 'I' || isAlsoTitle(first) ? undefined : grow(words, at)
  }
  if (!match.found.english || !medical.test(title) || isOrdinary(first) || stops.has(first.lower))
    return undefined
  if (polite.test(title) && /^\p{Ll}$/u.test(first.text)) return initialled(words, at)
  const known = (isSurname(first) || isGiven(first)) && first.gap !== '. '
  return known || (polite.test(title) && first.gap !== '. ' && first.lower.length > 2)
    ? { from: at, to: at + 1 }
    : undefined
}

/** "mrs t kowalczyk". */
function initialled(words: Words, at: number): Stretch | undefined {
  const name = words.tokens[at + 1]
  const fitting =
    name && /^\.? $/.test(name.gap) && name.lower.length > 2 && !isOrdinary(name) && !stops.has(name.lower)
  return fitting ? { from: at, to: at + 2 } : undefined
}

const isAlsoTitle = (token: Token): boolean => /^(?:dr|mr|mrs|ms|prof|nurse|sister|doctor)$/.test(token.lower)

function shortUncased(words: Words, at: number): Stretch | undefined {
  const name = uncasedName(words, at)
  return name && { from: name.from, to: Math.min(name.to, at + 2) }
}

const owner = /^(?:my|our|his|her|their|your|whose|me|the|a|late|dear|two|three|four)$/
const middle =
  /^(?:late|dear|elderly|old|older|oldest|eldest|young|younger|youngest|little|lovely|disabled|autistic|own|best|new|first|second|middle|adult|teenage|baby|only|beloved|wonderful|good|close|step|foster|adopted|great|former|other|poor|dying)$/

function related(words: Words, match: Match<Cue>): Stretch | undefined {
  const first = words.tokens[match.to] as Token
  const owned = !match.found.english || isOwned(words, match.from)
  if (!/^(?: |, ?| \(| - | is |'s )$/.test(first.gap)) return undefined
  if (isUncased(first)) return shortUncased(words, match.to)
  const comma = first.gap.startsWith(',')
  if (isCapital(first, words)) {
    if (
      !fits(first) ||
      (comma && !isKnown(first) && !closes(words, grow(words, match.to)) && !pairs(words, match.to))
    )
      return undefined
    return owned || isKnown(first) ? grow(words, match.to) : undefined
  }
  return owned && isGiven(first) && !isOrdinary(first) && !comma
    ? { from: match.to, to: match.to + 1 }
    : undefined
}

function isOwned(words: Words, from: number): boolean {
  const before = words.tokens[from - 1]
  if (!before) return true
  if (owner.test(before.lower)) return true
  return middle.test(before.lower) && owner.test(words.tokens[from - 2]?.lower ?? '')
}

/** May follow a strong cue: no ordinary word, unless it is a name too ("my daughter Hope"). */
const fits = (token: Token): boolean => !isOrdinary(token) || isAmbiguous(token) || isGiven(token)

/** "My sons, Tyrell and Marcus". */
function pairs(words: Words, from: number): boolean {
  const { to } = grow(words, from)
  const other = words.tokens[to + 1]
  return words.tokens[to]?.lower === 'and' && other !== undefined && isNameLike(other, words)
}

/** The stretch is closed by a comma, a bracket or the end: an aside, as in "the nurse, Blessing, sat". */
function closes(words: Words, { to }: Stretch): boolean {
  const next = words.tokens[to]
  return next === undefined || /^[,.;!?)\n]|^ [-(]/.test(next.gap)
}

/** "My keyworker is Shaniqua." */
function isWho(words: Words, match: Match<Cue>): Stretch | undefined {
  const name = words.tokens[match.to + 1]
  if (
    !name ||
    !/^(?:is|was)$/.test(words.tokens[match.to]?.lower ?? '') ||
    name.gap !== ' ' ||
    !isOwned(words, match.from)
  )
    return undefined
  if (!isNameLike(name, words) || describing.test(name.lower)) return undefined
  const stretch = grow(words, match.to + 1)
  return closes(words, stretch) || isKnown(name) ? stretch : undefined
}

function working(words: Words, match: Match<Cue>): Stretch | undefined {
  const who = isWho(words, match)
  if (who) return who
  const first = words.tokens[match.to] as Token
  const role = words.tokens[match.to - 1] as Token
  if (!/^(?: |, | \(| - )$/.test(first.gap) || isUncased(first) || !isCapital(first, words) || !fits(first))
    return undefined
  const name = grow(words, match.to)
  if (first.gap !== ' ' && !closes(words, name) && !isGiven(first)) return undefined
  const plainRole = role.text === role.lower
  return plainRole || isKnown(first) ? name : undefined
}

const selves = /^(?:i'm|im|i am|it's|it is|this is|ich bin|soy|je suis|jestem|sono|sou|ben|sunt)$/

function perhaps(words: Words, match: Match<Cue>): Stretch | undefined {
  const first = words.tokens[match.to] as Token
  const said = words.tokens
    .slice(match.from, match.to)
    .map(({ lower }) => lower)
    .join(' ')
  if (!/^(?: |, ?|: ?)$/.test(first.gap)) return undefined
  if (isUncased(first)) return isGiven(first) ? shortUncased(words, match.to) : undefined
  if (!isCapital(first, words))
    return match.found.english && isGiven(first) && !isOrdinary(first) && first.gap === ' '
      ? { from: match.to, to: match.to + 1 }
      : undefined
  if (isGiven(first)) return grow(words, match.to)
  const name = grow(words, match.to)
  if (selves.test(said)) return isSelf(words, name) ? name : undefined
  if (isOrdinary(first)) return isAmbiguous(first) && ambiguousFits(words, name, said) ? name : undefined
  if (!isNameLike(first, words) || (first.gap.startsWith(',') && !isKnown(first))) return undefined
  if (greeting.test(said) || isSurname(words.tokens[name.to - 1] as Token)) return name
  return closes(words, name) && !/^(?:see|saw|contact)$/.test(said) ? name : undefined
}

const greeting =
  /^(?:dear|hi|hello|hey|ask for|asked for|asking for|thank|thanks to|thank you to|spoke to|spoke with|speak to|speak with|seen by|looked after by|cared for by|treated by|helped by|visited by|met by|told|shout out to|shoutout to|credit to|big thanks to|big thank you to|thankyou to|massive thanks to|huge thanks to|grateful to|praise for)$/

const ambiguousFits = (words: Words, name: Stretch, said: string): boolean =>
  name.to - name.from > 1 ||
  (/^(?:dear|hi|hello|ask for|tell|thank|thanks to|thank you to|thank you|spoke to|speak to|seen by)$/.test(
    said,
  ) &&
    closes(words, name))

const describing = /(?:ish|ese|ian|ean|ican|aholic|ist|able|ful|ous|ic|ing|ed|ive|less|ant|ent|al)$/

/** "I'm Priya, 34" but not "I'm British, 34" nor "I am Diabetic": known, or closed and no describing word. */
function isSelf(words: Words, name: Stretch): boolean {
  const first = words.tokens[name.from] as Token
  if (isOrdinary(first) && !isAmbiguous(first)) return false
  if (isAmbiguous(first)) return closes(words, name) || name.to - name.from > 1
  if (describing.test(first.lower) || /^type$/.test(first.lower)) return false
  return (
    closes(words, name) ||
    name.to - name.from > 1 ||
    isSurname(first) ||
    /^(?:and|from|here)$/.test(words.tokens[name.to]?.lower ?? '')
  )
}
