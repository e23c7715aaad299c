import { escalationLevel } from '../../cases/alert/notice.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { outside, own } from '../../platform/mail/rendering/mail-text.ts'
import type { AlertFacts } from './alert-facts.ts'
import type { MailPhrases } from './mail-phrases.ts'

/** What was missed: the deadline to acknowledge, the one to resolve, or both; undefined if not an escalation. */
export const missedDeadlines = ({ notice, call }: AlertFacts): keyof MailPhrases['escalated'] | undefined => {
  const level = escalationLevel(notice)
  if (level === undefined) return undefined
  if (level === 2) return 'acknowledge'
  return call.problem.status === 'open' ? 'both' : 'resolve'
}

/** Who was told before and when, and who looks after the problem, if anybody does. */
export const toldLines = (
  { told, call }: AlertFacts,
  phrases: MailPhrases,
  time: (instant: string) => string,
): MailLine[] => {
  const { assignee } = call.problem
  return [
    ...told.map(({ who, at }): MailLine => ({
      type: 'value',
      label: who === null ? own('Asortis') : outside(who),
      text: own(time(at)),
    })),
    ...(told.length === 0 ? [{ type: 'sentence' as const, text: own(phrases.toldNobody) }] : []),
    ...(assignee === null
      ? []
      : [{ type: 'value' as const, label: own(phrases.assignee), text: outside(assignee) }]),
  ]
}
