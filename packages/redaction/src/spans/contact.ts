import type { Folded } from '../fold.ts'
import { after, before, type Found } from '../found.ts'
import type { Looking } from '../settings.ts'

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}/gu
const spelledEmail =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64} ?(?:\(at\)|\[at\]|\{at\}| at ) ?[\p{L}\p{N}-]{1,63} ?(?:\(dot\)|\[dot\]|\{dot\}| dot |\.) ?(?:(?:co|org|ac|com|nhs)(?: dot |\.))?(?:com|org|net|co|uk|ie|fr|de|es|pl|it|eu|io|me|info|edu)(?![\p{L}])/gu

/** E-mail addresses, also written out ("jane at example dot com"). */
export function findEmails({ lower }: Folded): Found[] {
  const plain = [...lower.matchAll(email)].map((hit) => ({ hit, confidence: 0.98, why: 'an e-mail address' }))
  const spelled = lower.includes('at')
    ? [...lower.matchAll(spelledEmail)]
        .filter(([whole]) => /[([{]at|dot|gmail|hotmail|outlook|yahoo|icloud/.test(whole))
        .map((hit) => ({ hit, confidence: 0.8, why: 'an e-mail address, spelled out' }))
    : []
  return [...plain, ...spelled].map(({ hit, ...rest }) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    type: 'EMAIL',
    ...rest,
  }))
}

const link = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"']{3,2000}/gu
const bareLink =
  /(?<![\p{L}\p{N}@./-])[a-z0-9](?:[a-z0-9-]{0,62}\.){1,4}(?:com|org|net|co\.uk|org\.uk|uk|ie|eu|fr|de|es|pl|it|io|me|info|blog|page|social|tv|be|nl)\/[^\s<>"']{1,1000}/gu
const bareHost =
  /(?<![\p{L}\p{N}@./-])[a-z0-9-]{1,63}\.(?:wordpress|blogspot|tumblr|substack|wixsite|weebly|github|medium)\.(?:com|io|co\.uk)(?![\p{L}])/gu

/** Public bodies and reference sites: a link to them names nobody. */
const publicSite =
  /^(?:[a-z0-9-]{1,63}\.){0,4}(?:nhs\.uk|gov\.uk|nhs\.scot|gov\.scot|gov\.wales|hscni\.net|hse\.ie|gov\.ie|gov|gov\.[a-z]{2}|gouv\.fr|gob\.es|bund\.de|gov\.pl|who\.int|europa\.eu|ac\.uk|edu|police\.uk|bbc\.co\.uk|bbc\.com|wikipedia\.org|nice\.org\.uk|cqc\.org\.uk|healthwatch\.co\.uk|patient\.info|mind\.org\.uk|samaritans\.org|macmillan\.org\.uk|cancerresearchuk\.org|diabetes\.org\.uk|bhf\.org\.uk|ageuk\.org\.uk|stroke\.org\.uk|citizensadvice\.org\.uk|careopinion\.org\.uk|mayoclinic\.org|redcross\.org|ihi\.org|google\.com|justgiving\.com\/?$)$/
const personalPath =
  /~|\/@|\/(?:u|user|users|profile|profiles|people|person|in|member|members|fundraising|page)\/|[?&](?:id|user|name|email|token)=/

/** Links that may lead to a person: all but those of public bodies without a personal part. */
export function findLinks({ lower }: Folded, looking: Looking): Found[] {
  const hits = [link, bareLink, bareHost].flatMap((pattern) => [...lower.matchAll(pattern)])
  return hits.flatMap((hit) => {
    const whole = hit[0].replace(/[.,;:!?)\]}'"]{1,5}$/, '')
    const host =
      whole
        .replace(/^https?:\/\//, '')
        .split(/[/?#]/, 1)[0]
        ?.replace(/^www\./, '')
        .replace(/:\d{1,5}$/, '') ?? ''
    const open =
      publicSite.test(host) || looking.publicSites.some((site) => host === site || host.endsWith(`.${site}`))
    if (open && !personalPath.test(whole)) return []
    return [
      {
        start: hit.index,
        end: hit.index + whole.length,
        type: 'URL',
        confidence: personalPath.test(whole) ? 0.9 : 0.7,
        why: 'a link that may lead to a person',
      },
    ]
  })
}

const at = /(?<![\p{L}\p{N}@/.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])/gu
const platform =
  /(?<![\p{L}])(?:insta|instagram|ig|twitter|snap|snapchat|tiktok|tik tok|telegram|discord|facebook|fb|youtube|skype|threads|bluesky|mastodon|reddit|linkedin|messenger|xbox|psn)(?![\p{L}])/gu
const handleAfter =
  /^(?: (?:account|handle|name|user|username|profile|id))?(?:(?: (?:is|as|at|under|me at|me on))|\s?[:=-])\s?@?([\p{L}\p{N}_][\p{L}\p{N}_.-]{2,39})/u
const subreddit = /(?<![\p{L}\p{N}/])u\/[\p{L}\p{N}_-]{3,20}/gu
const publicHandles = new Set([
  '@nhs',
  '@nhsuk',
  '@nhsengland',
  '@nhsenglandldn',
  '@nhs111',
  '@who',
  '@cdcgov',
  '@bbcnews',
  '@govuk',
  '@cqc',
  '@cqcprof',
  '@healthwatch',
  '@samaritans',
  '@home',
  '@work',
])

/** Names on social networks: @name, u/name, or "my insta is name". */
export function findHandles({ lower }: Folded): Found[] {
  const marked = [...lower.matchAll(at), ...lower.matchAll(subreddit)]
    .filter(([whole]) => /\p{L}/u.test(whole) && !publicHandles.has(whole))
    .map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      type: 'HANDLE' as const,
      confidence: 0.9,
      why: 'a name on a social network',
    }))
  const named = [...lower.matchAll(platform)].flatMap((hit) => {
    const from = hit.index + hit[0].length
    const found = handleAfter.exec(after(lower, from, 64))
    const name = found?.[1]?.replace(/[.-]{1,3}$/, '')
    if (
      !found ||
      !name ||
      !(
        /[_.\d]/.test(name) ||
        /[:=-]\s?@?$/.test(found[0].slice(0, -name.length)) ||
        /\b(?:my|handle|username|user)\b/.test(before(lower, from, 30) + found[0])
      )
    )
      return []
    if (/^(?:the|a|an|not|very|to|where|full|great|good|and|but|how|it|my|that|really|called)$/.test(name))
      return []
    const start = from + found[0].indexOf(name, found[0].length - name.length - 3)
    return [
      {
        start,
        end: start + name.length,
        type: 'HANDLE' as const,
        confidence: 0.7,
        why: `a name after "${hit[0]}"`,
      },
    ]
  })
  return [...marked, ...named]
}
