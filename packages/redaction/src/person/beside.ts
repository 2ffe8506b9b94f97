import { phraseAt } from '../phrases.ts'
import type { Token } from '../token.ts'
import type { Named } from './announced.ts'
import { afterCues, cues } from './cues.ts'
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

/** Names that show by themselves or by what stands after them: known given names, "X, the nurse", "X on reception", "X helped". */
export function findBeside(words: Words): Named[] {
  const named: Named[] = []
  for (let at = 0; at < words.tokens.length; at++) {
    const found = besideAt(words, at)
    if (found && !isPlace(words, found)) {
      named.push(found)
      at = found.to - 1
    }
  }
  return named
}

function besideAt(words: Words, at: number): Named | undefined {
  const first = words.tokens[at] as Token
  if (isUncased(first)) return undefined
  if (isInitial(words, at))
    return { ...grow(words, at), confidence: 0.75, why: 'an initial before a family name' }
  if (!isCapital(first, words)) {
    const called = isGiven(first) && !isOrdinary(first) && isCalled(words, at)
    return called ? { from: at, to: at + 1, confidence: 0.75, why: calledWhy } : undefined
  }
  const name = grow(words, at)
  if (isGiven(first) && !(isOrdinary(first) && name.to === at + 1))
    return { ...name, confidence: name.to - at > 1 ? 0.85 : 0.65, why: 'a given name' }
  const last = words.tokens[name.to - 1] as Token
  if (
    name.to - at > 1 &&
    isSurname(last) &&
    (isKnown(first) || !first.first) &&
    (!isOrdinary(first) || isAmbiguous(first))
  ) {
    return { ...name, confidence: 0.75, why: 'two words with capitals, the last a family name' }
  }
  if (isOrdinary(first) && !isAmbiguous(first)) return undefined
  if (!first.first && isNameLike(first, words) && isCalled(words, at))
    return { ...name, confidence: 0.8, why: calledWhy }
  if (isAmbiguous(first) && isCalled(words, at)) return { ...name, confidence: 0.8, why: calledWhy }
  const known = isAmbiguous(first) || isSurname(first)
  const starts = first.first && !known
  if ((!starts || isAside(words, name)) && hasRoleAfter(words, name, first.first && isOrdinary(first)))
    return { ...name, confidence: 0.8, why: 'with a kind of work or a relation after it' }
  if ((known || isNameLike(first, words)) && isAtDesk(words, name))
    return { ...name, confidence: 0.75, why: 'with a place of work after it' }
  if (known && actsAfter(words, name)) return { ...name, confidence: 0.6, why: 'did what persons do' }
  if (phraseAt(afterCues, words.tokens, name.to) && !isOrdinary(first))
    return { ...name, confidence: 0.85, why: 'with words of introduction after it' }
  return undefined
}

/** "J. Smith", but not "vitamin C" nor "bay B". */
function isInitial(words: Words, at: number): boolean {
  const next = words.tokens[at + 1]
  if (!/^[A-Z]$/.test((words.tokens[at] as Token).text) || !next || !/^\.? ?$/.test(next.gap)) return false
  if (
    /^(?:ward|bay|bed|room|level|block|zone|gate|vitamin|hepatitis|hep|type|grade|group|plan|section|unit|clinic|part)$/.test(
      words.tokens[at - 1]?.lower ?? '',
    )
  )
    return false
  return isCapital(next, words) && isSurname(next) && !isOrdinary(next) && !isAmbiguous(next)
}

const calledWhy = 'after "called" or "named", of a person'

const personWord =
  /^(?:he|she|who|they|nurse|doctor|midwife|lady|man|woman|gentleman|guy|girl|chap|boy|person|someone|somebody|one|assistant|porter|receptionist|carer|volunteer|worker|physio|therapist|surgeon|consultant|hca|sister|son|daughter|baby|friend|driver|member|cleaner|i|i'm|was|is|am|be|been|husband|wife|partner|mum|dad|brother|dog|him|her|them)$/

/** "she was called Dot", "a nurse named Joy": the word before tells of a person, so not "a drug called Xarelto". */
function isCalled(words: Words, at: number): boolean {
  const verb = words.tokens[at - 1]
  if (!verb || !/^(?:called|named|nicknamed)$/.test(verb.lower) || (words.tokens[at] as Token).gap !== ' ')
    return false
  const ahead = words.tokens.slice(Math.max(0, at - 5), at - 1).map(({ lower }) => lower)
  const nearest = ahead.at(-1) ?? ''
  if (
    /^(?:drug|medicine|tablet|tablets|pill|cream|thing|place|ward|app|service|condition|disease|operation|procedure|hospital|clinic|unit|course|book|programme|team|group|called|they|we|i|you)$/.test(
      nearest,
    )
  )
    return false
  return (
    ahead.some((word) => personWord.test(word)) &&
    !ahead.some((word) =>
      /^(?:drug|medicine|it|which|that|tablet|condition|procedure|ward|scheme)$/.test(word),
    )
  )
}

/** With `apart` only after a comma, bracket or dash: "Hope, the student nurse", "Dele (my carer)", "Bron my midwife". */
function hasRoleAfter(words: Words, { to }: Stretch, apart: boolean): boolean {
  const next = words.tokens[to]
  if (!next || !/^(?:, ?| \(| - | )$/.test(next.gap) || (apart && next.gap === ' ')) return false
  if (!/^(?:the|a|an|my|our|his|her|their|your|one)$/.test(next.lower))
    return next.gap !== ' ' && isRole(words, to)
  if (next.gap === ' ' && !/^(?:my|our|his|her|the)$/.test(next.lower)) return false
  return [1, 2, 3, 4].some((step) => isJoined(words, to + 1, to + step) && isRole(words, to + step))
}

/** A sentence may start with any word and a comma ("Eventually, a nurse came"); an unknown one needs a second comma. */
function isAside(words: Words, { from, to }: Stretch): boolean {
  const first = words.tokens[from] as Token
  if (
    !isNameLike(first, words) ||
    /(?:ly|wards?|while|less|how|ing)$/.test(first.lower) ||
    !words.tokens[to]?.gap.startsWith(',')
  )
    return false
  return words.tokens.slice(to + 1, to + 6).some(({ gap }) => gap.startsWith(','))
}

const isJoined = (words: Words, from: number, to: number): boolean =>
  words.tokens.slice(from, to + 1).every(({ gap }) => gap === ' ')

function isRole(words: Words, at: number): boolean {
  const kinds = phraseAt(cues, words.tokens, at)?.found.kinds
  return (
    kinds !== undefined &&
    (kinds.has('role') || kinds.has('relation')) &&
    (words.tokens[at] as Token).text === (words.tokens[at] as Token).lower
  )
}

const desk =
  /^(?:reception|desk|switchboard|triage|front|pharmacy|kitchen|catering|domestics?|maternity|physio|outpatients|admissions|radiology|housekeeping|portering|theatres?|audiology|dietetics|oncology|icu|pals|phlebotomy|bloods|transport|security|chaplaincy|ot|a&e|nights|shift|duty|day|bank)$/

/** "April and June on reception", "Bev from the pharmacy": the place may stand after a second name. */
export function isAtDesk(words: Words, { to }: Stretch): boolean {
  let at = to
  while (
    at < to + 6 &&
    words.tokens[at]?.lower === 'and' &&
    words.tokens[at + 1] &&
    isCapital(words.tokens[at + 1] as Token, words)
  )
    at += 2
  const [on, the, place, second] = [
    words.tokens[at],
    words.tokens[at + 1],
    words.tokens[at + 2],
    words.tokens[at + 3],
  ]
  if (!on || !/^(?:on|at|from|in)$/.test(on.lower) || on.gap !== ' ' || !the) return false
  const spot = the.lower === 'the' ? place : the
  const more = the.lower === 'the' ? second : place
  if (spot?.gap !== ' ') return false
  return (
    (desk.test(spot.lower) && !(on.lower === 'in' && spot.lower === 'day')) ||
    (spot.lower === 'front' && more?.lower === 'desk')
  )
}

const deeds =
  /^(?:helped|explained|sat|listened|took|held|smiled|introduced|phoned|rang|brought|showed|stayed|reassured|treated|comforted|checked|noticed|apologised|apologized|came|gave|told|said|says|asked|always|who|treats|visits|visited|saved|delivered|examined|discharged|assessed|washed|fed|made|understood|answered|greeted|shouted|ignored|refused|sorted|organised|arranged|worked|works|has|knew|knows|and)$/

/** For names that are words too: only before deeds that months, virtues and flowers do not do. */
function actsAfter(words: Words, { to }: Stretch): boolean {
  const next = words.tokens[to]
  const later = words.tokens[to + 1]
  if (next?.gap !== ' ' || !deeds.test(next.lower)) return false
  if (later?.lower === 'to' && !/^\p{L}/u.test(words.tokens[to + 2]?.text ?? '')) return false
  if (next.lower === 'and') return later !== undefined && isGiven(later) && isCapital(later, words)
  if (/^(?:came|took|made|gave|has|always|said|works|worked)$/.test(next.lower))
    return (
      /^(?:me|my|us|our|to|in|from|with|listens|smiles|helps|smiled|listened|helped|really|care|time)$/.test(
        later?.lower ?? '',
      ) &&
      !/^(?:may|april|june|august|summer|autumn|winter|spring|sunday|hope)$/.test(
        (words.tokens[to - 1] as Token).lower,
      )
    )
  return true
}
