import type { RoleName } from '../drive/cast.ts'

/** Everybody of the cast, one partner who only joined and guesses, and the holders of keys. */
export type Eyes = RoleName | 'partner who guesses' | 'holder of a key'

const partners: readonly Eyes[] = ['lived partner', 'learned partner', 'convener']
const safety: readonly Eyes[] = ['safety contact inside', 'safety contact outside']

/** What is paid is said before a seat is taken, to whoever brings the link of an offer. */
const everyoneAsked = 'everyone'

/** Who reads names: partners of the same project, and whoever looks after the organisation's people. */
const known: readonly Eyes[] = [...partners, 'partner who guesses', 'steward without a seat']

export interface Needle {
  /** Stands nowhere else in the program. No name and no number, so that the safety screen lets it by. */
  readonly words: string
  /** Who may come upon it, on whichever page; everyone else nowhere. */
  readonly seenBy: readonly Eyes[] | 'everyone'
  /** It may also stand in a mail to whom it is about. */
  readonly mailed?: true
  /** Altered: words of somebody else, or cut. No quotation marks stand around it. */
  readonly altered?: true
  /** Those of `seenBy` who need not come upon it: it is there only after a form that asks for it. */
  readonly maybe?: true
}

/**
 * Everything that people write, and who may find it again. A name that is not allowed is the name of anybody who has an account here, on
 * a page, a print, an export or a mail of anybody but partners of a project they share, the steward, and, where they opened what
 * is held, its safety contacts. Participants give no name; one that stands in somebody's words is struck out before partners read them.
 */
export const needles = {
  // Voices, by what was allowed and what became of them.
  team: { words: 'tulipteam', seenBy: partners },
  project: { words: 'tulipproject', seenBy: partners },
  'public, not proposed': { words: 'tulipalone', seenBy: partners },
  'public, refused': { words: 'tuliprefused', seenBy: partners },
  'public, shared': { words: 'tulipshared', seenBy: 'everyone' },
  'public, proposed by one side': { words: 'tulipproposed', seenBy: partners },
  'team, second answer of the one that is shared': { words: 'tulipsecond', seenBy: 'everyone' },
  'told about somebody': { words: 'tulipabout', seenBy: 'everyone', altered: true },
  hidden: { words: 'tuliphidden', seenBy: ['learned partner', 'convener'] },
  held: { words: 'tulipheld', seenBy: safety, maybe: true },
  'first read by an outsider': {
    words: 'tulipfirst',
    seenBy: ['lived partner', 'partner who guesses', ...safety],
    maybe: true,
  },
  'what was retold': { words: 'tulipbefore', seenBy: [] },
  'how it was retold': { words: 'tulipretold', seenBy: partners, altered: true },
  'around what was struck': { words: 'tuliparound', seenBy: 'everyone' },
  'what was struck': { words: 'tulipstruck', seenBy: [] },
  'changed, before': { words: 'tulipold', seenBy: [] },
  'changed, after': { words: 'tulipnew', seenBy: partners },
  unlinked: { words: 'tulipunlinked', seenBy: partners, maybe: true },
  // What stands beside a voice.
  'note to a voice': { words: 'willownote', seenBy: partners },
  'what was said back': { words: 'willowback', seenBy: partners },
  'place of asked words': { words: 'willowplace', seenBy: partners },
  'equality answer': { words: 'willowequal', seenBy: [] },
  'address to be told at': { words: 'willowmail', seenBy: [], mailed: true },
  // What partners write.
  'room of those who use it': { words: 'cedarlived', seenBy: ['lived partner', 'partner who guesses'] },
  'room of those who work in it': { words: 'cedarlearned', seenBy: ['learned partner', 'convener'] },
  'draft of a guess': { words: 'cedardraft', seenBy: ['partner who guesses'] },
  'sealed guess': { words: 'cedarsealed', seenBy: [] },
  'need for oneself': { words: 'cedarneed', seenBy: ['lived partner'] },
  'need for the convener': { words: 'cedarconvener', seenBy: ['learned partner', 'convener'] },
  'claim for pay': { words: 'cedarclaim', seenBy: ['lived partner', 'convener'] },
  idea: { words: 'cedaridea', seenBy: [...partners, 'partner who guesses'] },
  'name of a theme': { words: 'Cedartheme', seenBy: partners },
  'what a theme is about': { words: 'cedarabout', seenBy: partners },
  'money of the sponsor': { words: 'cedarmoney', seenBy: [...partners, 'partner who guesses'] },
  'what the team decides alone': { words: 'cedaralone', seenBy: [...partners, 'partner who guesses'] },
  'question to the sponsor': { words: 'cedarquestion', seenBy: [...partners, 'partner who guesses'] },
  'expenses that are paid': { words: 'cedarbus', seenBy: everyoneAsked },
  fix: { words: 'cedarfix', seenBy: 'everyone' },
  sponsor: { words: 'cedarsponsor', seenBy: [...partners, 'partner who guesses'] },
  'file of answers': { words: 'cedarfile', seenBy: ['convener'] },
  // Names.
  'name of a partner who uses it': { words: 'Rosa Lived', seenBy: [...known, ...safety] },
  'name of a partner who works in it': { words: 'Kofi Learned', seenBy: known },
  'name of a safety contact': { words: 'Vera Safety', seenBy: [...known, ...safety] },
  'name of a reader': { words: 'Leila Reader', seenBy: [...known, 'reader'] },
  'name of a helper': { words: 'Ann Helper', seenBy: [...known, 'helper'] },
  'name of who left': { words: 'Gilda Left', seenBy: [...known, 'partner who left'], maybe: true },
} as const satisfies Record<string, Needle>

/**
 * Where people write at length: the form and its field, with the needle that was written there, or why there is none. Whoever adds such a
 * place adds it here.
 */
export const written: Readonly<Record<string, NeedleName | `none: ${string}`>> = {
  '/c/* words': 'team',
  '/c/*/kiosk words': 'none: kept by the same command as /c/* words',
  '/p/*/type words': 'none: kept by the same command as /c/* words',
  '/p/*/workshop words': 'none: kept by the same command as /c/* words',
  '/projects/new purpose': 'none: public from the first day',
  '/p/*/gather/purpose purpose': 'none: public from the first day',
  '/p/*/conversations/new intro': 'none: public from the first day',
  '/p/*/voices/*/ask excerpt': 'public, shared',
  '/p/*/voices/*/note words': 'note to a voice',
  '/p/*/themes description': 'what a theme is about',
  '/p/*/themes/* description': 'what a theme is about',
  '/p/*/trouble/dispute about': 'none: while it lasts, no route goes on; the journey of trouble walks it',
  '/p/*/trouble/end words': 'none: public, and nothing goes on after it; the journey of trouble walks it',
  '/p/*/gather/mandate money': 'money of the sponsor',
  '/p/*/gather/mandate decidesAlone': 'what the team decides alone',
  '/p/*/gather/questions words': 'question to the sponsor',
  '/p/*/gather/answer answer': 'none: stands where the question stands',
  '/p/*/gather/needs words': 'need for oneself',
  '/p/*/gather/pay expenses': 'expenses that are paid',
  '/p/*/gather/pay reason': 'none: only where nothing is paid',
  '/p/*/room words': 'room of those who use it',
  '/p/*/ideas words': 'idea',
  '/p/*/fixes words': 'fix',
  '/p/*/decisions/new words': 'none: words of the team; the attacks on proposals walk them',
  '/p/*/decisions/new why': 'none: words of the team; the attacks on proposals walk them',
  '/p/*/decisions/new harm': 'none: words of the team; the attacks on proposals walk them',
  '/p/*/decisions/new seen': 'none: words of the team; the attacks on proposals walk them',
  '/p/*/decisions/*/concern concern': 'none: words of the team; the attacks on proposals walk them',
  '/p/*/held/release more': 'what was struck',
  '/p/*/held/note note': 'none: kept by the same command as a note to a voice',
  '/p/*/held/retell words': 'how it was retold',
  '/p/*/import/* told': 'none: what people were told, kept with the file',
}

type NeedleName = keyof typeof needles
