import { type NotPeople, notPeople } from '@evenground/fairness'
import { daysBetween } from '../domain/pace.ts'
import { lateSponsorAnswers } from '../store/mandates.ts'
import type { Store } from '../store/store.ts'

/** What the public learns of answers that the sponsor owes: how many, and how late the longest is. No words of it, and nobody's name. */
export interface SponsorLateView {
  readonly answers: NotPeople
  readonly days: NotPeople
}

export async function readSponsorLate(
  store: Store,
  project: string,
  today: string,
): Promise<SponsorLateView | null> {
  const late = await lateSponsorAnswers(store, project, today)
  return late ? { answers: notPeople(late.answers), days: notPeople(daysBetween(late.since, today)) } : null
}
