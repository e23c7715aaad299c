import type { Schemas } from '../../app/app.ts'
import { useApp } from '../../app/app.ts'
import type { CallsTexts } from '../../texts/es/dealer/calls.ts'

/** A call's marks at a glance, in the order of its answers: the low ones and those with reservations stand out. */
export const Marks = ({ answers, t }: { answers: readonly Schemas['ListedAnswer'][]; t: CallsTexts }) => {
  const { common } = useApp()
  const shown = answers.filter(({ mark, refused }) => mark !== undefined || refused)
  const lowChoices = answers.filter(({ choice, low }) => choice !== undefined && low).length
  if (shown.length === 0 && lowChoices === 0) return <span class="soft">{common.nothing}</span>
  return (
    <ul class="marks">
      {shown.map(({ question, mark, reserved, low }) => (
        <li
          key={question}
          class={`chip number ${low ? 'bad' : mark === undefined || reserved ? 'warn' : ''}`}
        >
          {mark ?? t.refused}
          {low && <span class="unseen"> {t.low}</span>}
          {reserved && ` ${t.reserved}`}
        </li>
      ))}
      {lowChoices > 0 && <li class="chip bad">{t.lowChoices(lowChoices)}</li>}
    </ul>
  )
}
