import type { Schemas } from '../../../app/app.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import { capital, useWords } from '../../../elements/words/words.ts'
import type { ProblemTexts } from '../../../texts/es/dealer/problem.ts'
import { doerOf } from './doer.ts'
import { eventName, rightName, saidAgain, textOf } from './event-name.ts'

type Entry = Schemas['TimelineEntry']

/** What somebody wrote, in the order in which it is read. */
const written = ['outcome', 'decision', 'note', 'ground'] as const

/** A text as it is shown; undefined if it is a word of the service's that says nothing more. */
const shown = (what: string, name: (typeof written)[number], text: string, t: ProblemTexts) => {
  if (name === 'outcome' && what === 'call-taken') return undefined
  if (name === 'outcome' && what === 'close-unresolved' && text === 'objection') return t.closedByObjection
  return name === 'ground' && (what !== 'customer-right' || text === 'asked-on-the-phone') ? undefined : text
}

/** One thing that happened: when, what, who, and what was written about it. */
export const TimelineItem = ({ entry, zone, t }: { entry: Entry; zone: string; t: ProblemTexts }) => {
  const words = useWords()
  const { at, what, detail } = entry
  const cause = textOf(detail, 'rootCause')
  const assignee = textOf(detail, 'assignee')
  const to = textOf(detail, 'to')
  const again = saidAgain(entry)
  return (
    <li class="stack tight">
      <p>
        <strong>
          {what === 'customer-right'
            ? t.customerRights[rightName(detail)]
            : (t.events[eventName(entry)] ?? capital(words.step(what)))}
        </strong>
        {what.startsWith('mail-') && to !== undefined && <span class="small soft"> {t.to(to)}</span>}
        {assignee !== undefined && (
          <>
            {': '}
            <Outside>{assignee}</Outside>
          </>
        )}
      </p>
      {cause !== undefined && (
        <p class="small">
          {t.rootCause}: {words.cause(cause)}
        </p>
      )}
      {again.words.map((text, index) => (
        <p key={index} class="small">
          <Outside>{text}</Outside>
        </p>
      ))}
      {again.remarks.map((text, index) => (
        <p key={index} class="written">
          <Outside>{text}</Outside>
        </p>
      ))}
      {written.map((name) => {
        const given = textOf(detail, name)
        const text = given === undefined ? undefined : shown(what, name, given, t)
        if (text === undefined) return null
        return (
          <p key={name} class="written">
            <Outside>{text}</Outside>
          </p>
        )
      })}
      <p class="small soft">
        <Time at={at} zone={zone} /> · <Outside>{doerOf(entry, t)}</Outside>
      </p>
    </li>
  )
}
