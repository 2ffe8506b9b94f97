import '@hotwired/turbo'
import { keepTyping } from './keep-typing.ts'
import { defineLive } from './live.ts'

keepTyping(document)
defineLive()
