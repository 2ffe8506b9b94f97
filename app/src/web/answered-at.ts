import type { AnsweredConversation } from '../commands/read-answer.ts'
import { type ConversationDoor, isOpen } from '../readers/answer.ts'

/** A conversation as an answer of some day is for it. */
export const answeredAt = (
  { organisation, project, conversation }: ConversationDoor,
  day: string,
): AnsweredConversation => ({
  organisation,
  project: project.id,
  conversation: conversation.id,
  questions: conversation.questions.length,
  open: isOpen(conversation, day),
  mostWords: conversation.mostWords,
  equality: conversation.equality,
})
