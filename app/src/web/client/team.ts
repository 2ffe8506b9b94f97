import '@hotwired/turbo'
import { keepTyping } from './keep-typing.ts'
import { defineLive } from './live.ts'
import { defineSort } from './sort.ts'

keepTyping(document)
defineLive()
defineSort()
