import { participantFrom, type Sign } from './statement-form.ts'

/** Whoever spoke in a project and answers its wishes with the same key: one participant of a round, known by nothing but a keyed hash. */
export const holderOf = (sign: Sign, round: string, answer: string): string =>
  participantFrom(sign(`holder ${round} ${answer}`))
