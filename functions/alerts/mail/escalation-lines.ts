import { escalationLevel } from '../../cases/alert/notice.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { outside, own, say } from '../../platform/mail/rendering/mail-text.ts'
import type { AlertFacts } from './alert-facts.ts'
import type { MailPhrases } from './mail-phrases.ts'

/** What was missed: the deadline to acknowledge, the one to resolve, or both; undefined if not an escalation. */
export const missedDeadlines = ({ notice, call }: AlertFacts): keyof MailPhrases['escalated'] | undefined => {
  const level = escalationLevel(notice)
  if (level === undefined) return undefined
  if (level === 2) return 'acknowledge'
  return call.problem.status === 'open' ? 'both' : 'resolve'
}

/** Who was told before and when, and whose mail could not be delivered. */
export const toldLines = (
  { told }: AlertFacts,
  phrases: MailPhrases,
  time: (instant: string) => string,
): MailLine[] => [
  ...(told.some(({ reached }) => reached)
    ? []
    : [{ type: 'sentence' as const, text: own(phrases.toldNobody) }]),
  ...told.map(({ who, at, reached, isReader }): MailLine => {
    const name = who === null ? own('Asortis') : outside(who)
    return {
      type: 'value',
      label: isReader ? say`${name} (${own(phrases.you)})` : name,
      text: own(reached ? time(at) : phrases.notDelivered(time(at))),
    }
  }),
]

/** Who has taken the problem on, whether or not a notice reached them; nothing if nobody has. */
export const assigneeLines = ({ call }: AlertFacts): MailLine[] =>
  call.problem.assignee === null ? [] : [{ type: 'sentence', text: outside(call.problem.assignee) }]
